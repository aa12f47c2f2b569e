import { isContainerNumber, isGtin, isSscc } from './check-digits.ts'
import type { BusinessNumber, BusinessNumberKind } from './kinds.ts'
import { tokensOf } from './lexer.ts'
import { phraseAt } from './phrases.ts'
import { isNeverBusinessNumber } from './shapes.ts'

type Cell = { text: string; start: number }
type Row = { cells: Cell[]; start: number; end: number }
type Column = BusinessNumberKind | 'not ours'

const BETWEEN_CELLS = /\t|\|/

/**
 * Numbers in tables pasted from a spreadsheet or written with bars: the column's head says what they are. The table
 * is taken out of the `rest`, every offset kept, so that no head is taken for the owner of another column's number.
 */
export function readTables(text: string): { numbers: BusinessNumber[]; rest: string } {
  if (!BETWEEN_CELLS.test(text)) return { numbers: [], rest: text }
  const numbers: BusinessNumber[] = []
  let rest = ''
  let columns: Column[] | undefined
  for (const row of rowsOf(text)) {
    const inTable = columns !== undefined && row.cells.length === columns.length
    if (!inTable) columns = columnsOf(row)
    else if (columns) numbers.push(...numbersIn(row, columns))
    rest += columns ? ' '.repeat(row.end - row.start) : text.slice(row.start, row.end)
    rest += text.slice(row.end, row.end + 1)
  }
  return { numbers, rest }
}

function rowsOf(text: string): Row[] {
  let start = 0
  return text.split('\n').map((line) => {
    const row = { cells: cellsOf(line, start), start, end: start + line.length }
    start = row.end + 1
    return row
  })
}

function cellsOf(line: string, lineStart: number): Cell[] {
  let start = lineStart
  return line.split(BETWEEN_CELLS).map((text) => {
    const cell = { text, start }
    start += text.length + 1
    return cell
  })
}

/** What the columns hold, when this row is a head: two cells or more, at least one of them ours, and no number yet. */
function columnsOf({ cells }: Row): Column[] | undefined {
  if (cells.length < 2 || cells.some(({ text }) => /\d{2}/.test(text) || text.length > 40)) return undefined
  const columns = cells.map(({ text }) => columnOf(text))
  return columns.some((column) => column !== 'not ours') ? columns : undefined
}

/** The last owner in a head counts: "Customer PO" is an order's, "PO date" is none of ours. */
function columnOf(head: string): Column {
  const tokens = tokensOf(head)
  let column: Column = 'not ours'
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at)
    const owner = phrase?.roles.owner
    if (owner) column = owner === 'other' || owner === 'item' ? 'not ours' : owner === 'carrier' ? 'tracking' : owner
    at += phrase?.tokens ?? 1
  }
  return column
}

function numbersIn({ cells }: Row, columns: Column[]): BusinessNumber[] {
  return cells.flatMap(({ text, start }, place) => {
    const kind = columns[place] ?? 'not ours'
    const value = text.trim()
    if (kind === 'not ours' || !isNumberOf(kind, value)) return []
    const from = start + text.indexOf(value)
    return [{ kind, value, start: from, end: from + value.length }]
  })
}

function isNumberOf(kind: BusinessNumberKind, value: string): boolean {
  const bare = value.replace(/[\s-]/g, '')
  if (kind === 'container') return isContainerNumber(bare)
  if (kind === 'sscc') return isSscc(bare)
  if (kind === 'gtin') return isGtin(bare)
  return /^[\p{L}\p{N}][\p{L}\p{N}/_-]*$/u.test(value) && !isNeverBusinessNumber(value.toLowerCase())
}
