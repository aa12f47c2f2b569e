import { type BusinessNumber, findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import type { LabelledText } from './business-numbers-texts.ts'

export const KINDS = [
  'order',
  'ship-notice',
  'invoice',
  'bill-of-lading',
  'pro',
  'container',
  'sscc',
  'gtin',
  'claim',
  'tracking',
] as const

/** Rows: what the number is. Columns: what it was taken for. `nothing` on either side is a number missed or made up. */
export type Confusion = {
  table: Record<string, Record<string, number>>
  precision: number
  recall: number
  of: (kind: string) => { precision: number; recall: number }
}

const sameAs = (one: BusinessNumber) => (other: BusinessNumber) => one.start === other.start && one.end === other.end

export function confusionOver(texts: LabelledText[]): Confusion {
  const table: Record<string, Record<string, number>> = {}
  const count = (row: string, column: string) => {
    const cells = table[row] ?? Object.fromEntries([...KINDS, 'nothing'].map((kind) => [kind, 0]))
    cells[column] = (cells[column] ?? 0) + 1
    table[row] = cells
  }
  for (const { text, numbers, traps } of texts) {
    const found = findBusinessNumbers(text)
    for (const number of numbers) count(number.kind, found.find(sameAs(number))?.kind ?? 'nothing')
    for (const number of found.filter((one) => !numbers.some(sameAs(one)))) {
      const trap = traps.find((one) => one.start < number.end && number.start < one.end)
      count(trap ? `(${trap.what})` : 'nothing', number.kind)
    }
  }
  const right = (kind: string) => table[kind]?.[kind] ?? 0
  const row = (kind: string) => Object.values(table[kind] ?? {}).reduce((sum, cell) => sum + cell, 0)
  const column = (kind: string) => Object.values(table).reduce((sum, cells) => sum + (cells[kind] ?? 0), 0)
  const over = (kinds: readonly string[], of: (kind: string) => number) =>
    kinds.reduce((sum, kind) => sum + right(kind), 0) / kinds.reduce((sum, kind) => sum + of(kind), 0)
  return {
    table,
    precision: over(KINDS, column),
    recall: over(KINDS, row),
    of: (kind) => ({ precision: over([kind], column), recall: over([kind], row) }),
  }
}

export function printed({ table, precision, recall, of }: Confusion, title: string): string {
  const cell = (text: string | number) => String(text).padStart(9)
  const percent = (share: number) => (Number.isNaN(share) ? '–' : share.toFixed(3))
  const rows = [...KINDS, ...Object.keys(table).filter((row) => !KINDS.some((kind) => kind === row))]
  return [
    `${title}: precision ${percent(precision)}, recall ${percent(recall)}`,
    [
      'is \\ taken for'.padEnd(16),
      ...[...KINDS, 'nothing', 'precision', 'recall'].map((kind) => cell(kind.slice(0, 9))),
    ].join(' '),
    ...rows.map((row) =>
      [
        row.padEnd(16),
        ...[...KINDS, 'nothing'].map((kind) => cell(table[row]?.[kind] || '·')),
        cell(percent(of(row).precision)),
        cell(percent(of(row).recall)),
      ].join(' '),
    ),
  ].join('\n')
}
