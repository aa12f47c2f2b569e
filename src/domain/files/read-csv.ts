/**
 * Rows and cells of a CSV text, RFC 4180: quoted cells may hold separators, line ends and doubled quotes. The separator is
 * the one that the text declares in a first line (`sep=;`), or the one that takes most lines apart alike. Never throws.
 */
export function readCsv(text: string): string[][] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const [declaration, declared] = /^"?sep=([^\r\n])"?[ \t]*(?:\r?\n|$)/i.exec(text.slice(start, start + 20)) ?? []
  const body = text.slice(start + (declaration?.length ?? 0))
  return rowsOf(body, declared ?? separatorOf(body))
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
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

/** As many lines as are looked at; titles and remarks may stand among them. */
const LINES = 60

/** A comma is more often part of a number or a text than the others: where two fit as well, it is not the separator. */
const SEPARATORS = ['\t', ';', '|', ',']

function separatorOf(text: string): string {
  const lines = unquotedLines(text)
  const [best] = SEPARATORS.map((separator, rank) => ({ separator, rank, ...fitOf(lines, separator) }))
    .filter(({ lines: agreeing }) => agreeing > 0)
    .sort((one, other) => other.lines - one.lines || other.cells - one.cells || one.rank - other.rank)
  return best?.separator ?? ','
}

/** The first lines, without what stands within quotes; a line end within quotes ends no line. */
function unquotedLines(text: string): string[] {
  const lines: string[] = []
  let line = ''
  let quoted = false
  for (let at = 0; at < text.length && lines.length < LINES; at++) {
    const unit = text.charAt(at)
    if (unit === '"') quoted = !quoted
    else if (!quoted && unit === '\n') {
      lines.push(line)
      line = ''
    } else if (!quoted) line += unit
  }
  return [...lines, line].filter((one) => one.trim() !== '').slice(0, LINES)
}

/** Into how many cells a separator takes most lines apart, and how many lines those are. */
function fitOf(lines: string[], separator: string): { lines: number; cells: number } {
  const others = SEPARATORS.filter((other) => other !== ',')
  // Beside another separator, a comma between two digits is a decimal mark.
  const ignored = separator === ',' && lines.some((line) => others.some((other) => line.includes(other)))
  const counts = new Map<number, number>()
  for (const line of lines) {
    const counted = ignored ? line.replace(/(?<=\d),(?=\d)/g, '') : line
    const cells = counted.split(separator).length
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return [...counts].reduce(
    (most, [cells, count]) =>
      count > most.lines || (count === most.lines && cells > most.cells) ? { lines: count, cells } : most,
    { lines: 0, cells: 0 },
  )
}
