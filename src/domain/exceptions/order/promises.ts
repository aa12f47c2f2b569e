import { promisedParts } from '../../trade/promised-parts.ts'
import type { OrderResponseDocument } from '../../trade/trade-document.ts'
import type { DatedFact, DateMeaning, Decimal, Position, WrittenDate } from '../../trade/trade-facts.ts'
import type { LineAnswer } from '../../trade/trade-line.ts'
import type { Deadline, LineRecord, OrderSnapshot } from '../model.ts'
import { deadline, shipping, shipWindow } from './ship-window.ts'
import { standingAnswer } from './standing-answer.ts'

/** A day that the supplier gives for goods of an order line, by whichever part of its answer says so. */
export type PromisedDay = {
  /** How much of the line, where the answer says so. */
  quantity?: Decimal | undefined
  unit?: string
  date: WrittenDate
  meaning: DateMeaning | undefined
  word: LineAnswer
  document: OrderResponseDocument
  position: Position
}

const ofDelivery = new Set<DateMeaning>(['promised-delivery', 'delivery-requested', 'delivery-estimated'])
const ofShipping = new Set<DateMeaning>(['promised-ship', 'ship-requested'])

/** The line's answers say when; failing that its schedule, its own dates, or those of the whole answer. */
export function promisedDays(record: LineRecord, snapshot: OrderSnapshot): PromisedDay[] {
  const answer = standingAnswer(record, snapshot)
  const later = responseForAll(record, snapshot)
  if (later) return datesOf(later, later.dates, 'other')
  if (!answer) return []
  const { document, line } = answer
  const parts = promisedParts(line)
  if (parts.length > 0) return parts.map((part) => ({ ...part, document }))
  const word = line.answers.length === 1 ? (line.answers[0]?.answer ?? 'other') : 'other'
  const own = datesOf(document, line.dates, word)
  return own.length > 0 ? own : datesOf(document, document.dates, word)
}

function datesOf(document: OrderResponseDocument, dates: DatedFact[], word: LineAnswer): PromisedDay[] {
  return dates
    .filter(({ meaning }) => ofDelivery.has(meaning) || ofShipping.has(meaning))
    .map(({ at, until, meaning, position }) => ({ date: until ?? at, meaning, word, document, position }))
}

/** An answer without lines is one to every line that no later answer and no change of the buyer's speaks of. */
function responseForAll(
  { agreed, answer }: LineRecord,
  { responses, moments }: OrderSnapshot,
): OrderResponseDocument | undefined {
  const latest = responses.findLast(({ lines, response }) => lines.length === 0 && response !== 'rejected')
  if (!latest || datesOf(latest, latest.dates, 'other').length === 0) return undefined
  const sent = moments.sent(latest)
  if (answer && moments.sent(answer.document) >= sent) return undefined
  return agreed.sources.some(({ role, document }) => role === 'changed' && moments.sent(document) > sent)
    ? undefined
    : latest
}

const deliveryLimits: DateMeaning[] = ['deliver-not-after', 'delivery-requested', 'cancel-after']
const shippingLimits: DateMeaning[] = ['ship-not-after', 'cancel-after', 'ship-requested']

/** What a promised day is measured by: a day of delivery by when delivery was wanted, one of shipping by the window to ship. */
export function limitFor(
  { meaning }: PromisedDay,
  { agreed }: LineRecord,
  snapshot: OrderSnapshot,
): Deadline | undefined {
  const by = (meanings: DateMeaning[]) =>
    deadline(agreed.dates, meanings, snapshot) ?? deadline(snapshot.agreed.dates, meanings, snapshot)
  if (meaning === undefined) return shipWindow(agreed, snapshot)
  return ofDelivery.has(meaning) ? by(deliveryLimits) : (by(shippingLimits) ?? by(shipping))
}
