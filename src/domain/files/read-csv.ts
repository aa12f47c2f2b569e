/**
 * Rows and cells of a CSV text, RFC 4180: quoted cells may hold separators, line ends and doubled quotes. The separator is
 * the one of comma, semicolon and tab that stands most often in the first line. Never throws.
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (quoted) {
      if (unit !== '"') cell += unit
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at)
      else quoted = false
    } else if (unit === '"' && cell === '') quoted = true
    else if (unit === separator) {
      row.push(cell)
      cell = ''
    } else if (unit === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += unit
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}
