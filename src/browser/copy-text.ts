/**
 * Puts text on the clipboard. Frames of another origin are often refused the clipboard's own interface; the older command
 * works there after a click.
 * @throws Error where the browser refuses both
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    if (!copied) throw new Error('The clipboard was refused.')
  }
}
