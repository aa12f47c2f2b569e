import { exact } from '../../trade/decimal.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { LineRecord, StrayLine } from '../model.ts'
import { totalOf } from './line-totals.ts'

/**
 * The lines that some rule may have something to say of. Most lines are answered, shipped, received and billed just as
 * ordered, in the same unit and at the same price: of those no rule of a line can.
 */
export function deviatingLines(
  lines: LineRecord[],
  strays: StrayLine[],
  hasMoved: boolean,
  hasDays: boolean,
): LineRecord[] {
  // A day that an answer gives for the whole order is one for each of its lines.
  if (hasDays) return lines
  const instead = new Set(strays.map((stray) => stray.instead))
  return lines.filter((record) => instead.has(record.agreed) || !isQuiet(record, hasMoved))
}

function isQuiet(record: LineRecord, hasMoved: boolean): boolean {
  const { shipped, received, invoiced, credited, agreed } = record
  if (credited.length > 0 || !isAnsweredAsOrdered(record)) return false
  if (hasMoved && !totalOf(shipped)?.eq(agreed.quantity)) return false
  if (shipped.some(({ line }) => line.completion === 'backordered' || !isCountedAlike(line, record))) return false
  const isReceived = received.every(
    ({ line }) => line.conditions.length === 0 && line.returned === undefined && isCountedAlike(line, record),
  )
  if (!isReceived || (received.length > 0 && !totalOf(received)?.eq(agreed.quantity))) return false
  if (!totalOf(invoiced)?.lte(agreed.quantity)) return false
  return invoiced.every(({ line }) => isPricedAlike(line, record))
}

function isAnsweredAsOrdered({ answer, agreed }: LineRecord): boolean {
  if (!answer) return true
  const { price, answers, schedule, dates, quantity } = answer.line
  if (schedule || dates.length > 0) return false
  if (answers.length === 0 && exact(quantity)?.eq(agreed.quantity) !== true) return false
  const isAccepted = answers.every(
    ({ answer: word, quantity, date, price: other }) =>
      word === 'accepted' &&
      date === undefined &&
      other === undefined &&
      (quantity === undefined || exact(quantity)?.eq(agreed.quantity)),
  )
  const isSamePrice = price === undefined || price === agreed.priceSource?.line.price
  return isAccepted && isSamePrice && answers.length < 2 && isCountedAlike(answer.line, { agreed })
}

/** In the order's unit, and in cases of the same size where a size is said. */
function isCountedAlike({ unit, pack, quantity }: LineOfOrder, { agreed }: Pick<LineRecord, 'agreed'>): boolean {
  return unit === agreed.unit && exact(quantity) !== undefined && (!pack || pack.quantity === agreed.packs[0]?.quantity)
}

function isPricedAlike(line: LineOfOrder, record: LineRecord): boolean {
  const { agreed } = record
  const ordered = agreed.priceSource?.line
  if (!isCountedAlike(line, record)) return false
  if (line.price === undefined) return line.amount === undefined
  if (line.amount !== undefined && !comesTo(line, line.amount)) return false
  const [basis, agreedBasis] = [line.priceBasis, ordered?.priceBasis]
  const isSameBasis = basis?.quantity === agreedBasis?.quantity && basis?.unit === agreedBasis?.unit
  return ordered?.unit === line.unit && ordered.price === line.price && isSameBasis
}

/** To the cent; quick, since it is asked of every line. What is in doubt is looked at more closely. */
function comesTo({ quantity, price, priceBasis }: LineOfOrder, amount: string): boolean {
  const product = (Number(quantity) * Number(price)) / Number(priceBasis?.quantity ?? '1')
  return Math.abs(product - Number(amount)) < 0.006
}
