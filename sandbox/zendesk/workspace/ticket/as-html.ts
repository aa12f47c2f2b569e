import { sanitizedHtml } from '../html/sanitized.ts'

function escaped(text: string): string {
  const holder = document.createElement('div')
  holder.textContent = text
  return holder.innerHTML
}

/** What an app appends, as the editor keeps it. Markdown arrives as it was written: the rich editor does not read it. */
export function asHtml(content: string, as: 'text' | 'html' | 'markdown'): string {
  return as === 'html' ? sanitizedHtml(content) : escaped(content).replace(/\r?\n/g, '<br>')
}

/** `comment.text` is set by some apps as HTML and by others as plain text, and nothing says which. */
export function asEither(content: string): string {
  return asHtml(content, /<\/?[a-z][^>]*>/i.test(content) ? 'html' : 'text')
}
