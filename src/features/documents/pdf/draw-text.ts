import type { DrawText, Picture } from './printable.ts'

/** Sharp enough on paper. */
const DOTS_PER_PT = 4
const FONTS = 'system-ui, "Noto Sans CJK SC", "Noto Sans", "Microsoft YaHei", "PingFang SC", sans-serif'

/** Draws a text with whatever fonts the browser has, broken into lines that fit. */
export const drawText: DrawText = (text, { sizePt, bold, maxWidthPt }) => {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return []
  const font = `${bold ? 600 : 400} ${sizePt * DOTS_PER_PT}px ${FONTS}`
  context.font = font
  return linesOf(text, (part) => context.measureText(part).width / DOTS_PER_PT <= maxWidthPt).map((line): Picture => {
    context.font = font
    const width = Math.max(1, Math.ceil(context.measureText(line).width))
    canvas.width = width
    canvas.height = Math.ceil(sizePt * DOTS_PER_PT * 1.3)
    // A canvas forgets its font when its size changes.
    context.font = font
    context.fillStyle = '#2f3941'
    context.textBaseline = 'middle'
    context.fillText(line, 0, canvas.height / 2)
    return { dataUrl: canvas.toDataURL('image/png'), widthPt: width / DOTS_PER_PT }
  })
}

/** Breaks at blanks where there are some, else between any two characters, as these scripts do. */
function linesOf(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/(?<=\s)|(?<=\P{ASCII})/u)) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line]
}
