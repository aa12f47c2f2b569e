import { exact, zero } from '../../trade/decimal.ts'
import type { OrderChangeDocument, OrderDocument, OrderResponseDocument } from '../../trade/trade-document.ts'
import type { DatedFact } from '../../trade/trade-facts.ts'
import type { Line } from '../../trade/trade-line.ts'
import type { Context } from '../context.ts'
import { unitPrice } from '../line/unit-price.ts'
import type { AgreedLine, AgreedOrder, OrderSource } from '../model.ts'
import { lineNumber } from './business-key.ts'
import { shippingDeadline } from './ship-window.ts'

/** The order as it stands after all changes that the supplier did not reject. */
export function agreedOrder(
  order: OrderDocument | undefined,
  changes: OrderChangeDocument[],
  responses: OrderResponseDocument[],
  context: Context,
): AgreedOrder {
  const agreed: AgreedOrder = { lines: [], cancelled: false, dates: order?.dates ?? [], window: undefined }
  if (!order) return agreed
  for (const line of order.lines) agreed.lines.push(newLine({ role: 'ordered', document: order, line }, agreed.lines))
  for (const change of changes) {
    if (!rejectedChange(change, responses)) apply(change, agreed)
  }
  agreed.window = shippingDeadline(agreed.dates, context)
  for (const line of agreed.lines) line.window = shippingDeadline(line.dates, context)
  return agreed
}

/** An 865, or the next answer after a change, that rejects as a whole. */
export function rejectedChange(
  change: OrderChangeDocument,
  responses: OrderResponseDocument[],
): OrderResponseDocument | undefined {
  const next = responses.find(({ sentAt }) => sentAt >= change.sentAt)
  return next?.response === 'rejected' ? next : undefined
}

function newLine(source: OrderSource, others: AgreedLine[]): AgreedLine {
  const { line } = source
  return {
    key: keyOf(line, others),
    line: line.line,
    ids: line.ids,
    description: line.description,
    unit: line.unit,
    quantity: exact(line.quantity) ?? zero,
    price: unitPrice(line),
    priceSource: line.price === undefined ? undefined : source,
    packs: line.pack ? [{ of: line.unit, ...line.pack }] : [],
    dates: datesOf(line),
    window: undefined,
    sources: [source],
  }
}

function keyOf(line: Line, others: AgreedLine[]): string {
  const taken = new Set(others.map(({ key }) => key))
  const names = [lineNumber(line.line), ...line.ids.map(({ value }) => value.trim())].filter(Boolean)
  return names.find((name) => !taken.has(name)) ?? `${names[0] ?? 'line'}+${others.length}`
}

/** A split over dates says when the last of the line is due. */
function datesOf({ dates, schedule = [] }: Line): DatedFact[] {
  const scheduled = schedule.flatMap(({ date, meaning = 'delivery-requested', position }): DatedFact[] =>
    date ? [{ meaning, code: 'SCH', at: date, position }] : [],
  )
  return [...dates, ...scheduled]
}

function apply(change: OrderChangeDocument, agreed: AgreedOrder): void {
  if (change.purpose === 'cancel' && change.lines.length === 0) {
    agreed.cancelled = true
    for (const line of agreed.lines) line.quantity = zero
    return
  }
  const changed = new Set(change.dates.map(({ meaning }) => meaning))
  agreed.dates = [...change.dates, ...agreed.dates.filter(({ meaning }) => !changed.has(meaning))]
  for (const line of change.lines) {
    const known = lineToChange(agreed.lines, line)
    const source: OrderSource = { role: 'changed', document: change, line }
    if (!known) {
      if (line.change !== 'delete' && line.change !== 'none') agreed.lines.push(newLine(source, agreed.lines))
    } else if (line.change !== 'none') {
      known.sources.push(source)
      if (change.purpose === 'cancel' || line.change === 'delete') known.quantity = zero
      else amend(known, source)
    }
  }
  if (change.purpose === 'cancel') agreed.cancelled = agreed.lines.every(({ quantity }) => quantity.eq(zero))
}

/** Line numbers are the buyer's own in both documents; items tell where it left them out or counted anew. */
function lineToChange(lines: AgreedLine[], line: OrderChangeDocument['lines'][number]): AgreedLine | undefined {
  const number = lineNumber(line.line)
  const numbered = number === '' ? undefined : lines.find((agreed) => lineNumber(agreed.line) === number)
  if (numbered && !isOtherItem(numbered, line)) return numbered
  const known = lines.filter((agreed) => hasItem(agreed, line))
  return known.length === 1 ? known[0] : numbered && line.change !== 'add' && known.length === 0 ? numbered : undefined
}

const hasItem = (agreed: AgreedLine, { ids }: Line) =>
  ids.some(({ scheme, value }) => agreed.ids.some((id) => id.scheme === scheme && id.value === value))

/** Both have a number of the same kind for it, and another one. */
const isOtherItem = (agreed: AgreedLine, line: Line) =>
  !hasItem(agreed, line) && line.ids.some(({ scheme }) => agreed.ids.some((id) => id.scheme === scheme))

function amend(known: AgreedLine, source: OrderSource): void {
  const { line } = source
  const stated = exact(line.quantity)
  const price = unitPrice(line)
  // A change of only a price or a date leaves the quantity empty, which reads as 0.
  if (stated?.gt(0)) {
    known.quantity = stated
    known.unit = line.unit || known.unit
  }
  if (price) {
    known.price = price
    known.priceSource = source
  }
  if (line.pack) known.packs = [{ of: line.unit, ...line.pack }]
  if (line.dates.length > 0) known.dates = [...line.dates, ...known.dates]
  if (line.ids.length > 0) known.ids = [...known.ids, ...line.ids.filter((id) => !known.ids.includes(id))]
}
