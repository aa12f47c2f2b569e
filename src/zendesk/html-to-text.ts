/** Elements that begin and end a line of their own on the screen. */
const BLOCKS = new Set(
  `address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav
  ol p pre section table tbody tfoot thead tr ul`.split(/\s+/),
)
/** What is on no screen. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title', 'noscript'])

/** A cell that says more than this is there for the layout of a mail and not for a table. */
const LONGEST_CELL = 200

/**
 * The text of a comment that Zendesk gives as HTML, as it stands on the screen: paragraphs apart, the cells of a row
 * apart by a tab, whatever blanks the markup has. Parsed without running or loading anything.
 */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const isMarkup = /<[a-z!/]/i.test(html)
  const text = isMarkup ? textOf(body, false) : (body.textContent ?? '')
  return (
    text
      .replace(/\u00a0/g, ' ')
      .replace(/ *([\n\ue000]) */g, '$1')
      // However many elements end here, it is one line's end; a break before it shows no empty line.
      .replace(/\n?\ue000+/g, '\n')
      .replace(/ {2,}/g, ' ')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

function textOf(parent: Node, preformatted: boolean): string {
  let text = ''
  for (const node of parent.childNodes) {
    if (node.nodeType === node.TEXT_NODE) {
      const written = node.nodeValue ?? ''
      text += preformatted ? written : written.replace(/[ \t\r\n\f]+/g, ' ')
      continue
    }
    const name = node.nodeName.toLowerCase()
    if (UNSEEN.has(name) || node.nodeType !== node.ELEMENT_NODE) continue
    if (name === 'br') text += '\n'
    else if (name === 'tr') text += lineOf(rowOf(node, preformatted))
    else if (BLOCKS.has(name)) text += lineOf(textOf(node, preformatted || name === 'pre'))
    else text += textOf(node, preformatted)
  }
  return text
}

/** Where a line of its own begins or ends; a character that no text has. */
const EDGE = '\ue000'

/** Lines of their own, which need no more than one break from what stands before and behind them. */
function lineOf(text: string): string {
  return `${EDGE}${text}${EDGE}`
}

/** Cells in one line, so that the head of a column stands above its figures; long ones are the parts of a layout. */
function rowOf(row: Node, preformatted: boolean): string {
  const cells = [...row.childNodes]
    .filter(({ nodeName }) => /^t[dh]$/i.test(nodeName))
    .map((cell) => ({ text: withoutEdges(textOf(cell, preformatted)), isNested: holdsTable(cell) }))
  if (cells.length < 2 || cells.some(({ text, isNested }) => isNested || text.length > LONGEST_CELL)) {
    return cells.map(({ text }) => lineOf(text)).join('')
  }
  return cells.map(({ text }) => text.replace(/[\s\ue000]+/g, ' ')).join('\t')
}

function withoutEdges(text: string): string {
  return text.replace(/^[\s\ue000]+|[\s\ue000]+$/g, '')
}

function holdsTable(cell: Node): boolean {
  return [...cell.childNodes].some((child) => child.nodeName.toLowerCase() === 'table' || holdsTable(child))
}
