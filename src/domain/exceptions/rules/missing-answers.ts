import { sum, zero } from '../../trade/decimal.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import { priceOf } from '../line/line-totals.ts'
import type { Deadline, LineRecord, OrderSnapshot } from '../model.ts'
import { citeDeadline, lastDay, shipWindow } from '../order/ship-window.ts'
import { standingAnswer } from '../order/standing-answer.ts'

/** X12 says in BEG07 that no answer is wanted. */
const NO_ANSWER_WANTED = 'NA'
/** Frames for later releases: nothing ships against them directly. */
const blanketOrders = new Set(['BK', 'BE', 'BL', '221', '226'])

/** An order that nobody answered: neither by a response nor by shipping or billing it. */
export function missingOrderResponses(snapshot: OrderSnapshot): Finding[] {
  const { order, terms, moments, responses, notices, receipts, invoices, agreed, now, parties } = snapshot
  if (!order || !terms.orderResponse.required || agreed.cancelled || !parties.weSent(order)) return []
  if (order.acknowledgmentWanted === NO_ANSWER_WANTED || snapshot.verdicts(order)?.status === 'rejected') return []
  if ([...responses, ...notices, ...receipts, ...invoices].length > 0) return []
  const { withinBusinessHours } = terms.orderResponse
  const due = moments.business.add(new Date(moments.arrived(order)), withinBusinessHours)
  if (!due || now <= due.getTime()) return []
  return [
    documentFinding(snapshot, [snapshot.file.orderNumber ?? ''], {
      kind: 'missing-order-response',
      rule: 'no-order-response-in-time',
      dueAt: due.toISOString(),
      tolerance: { businessHours: withinBusinessHours },
      proof: new Proof().number(order).figure('sent', order.sentAt, order, order.position),
    }),
  ]
}

/** Goods that came, or ought to have been shipped by now, without a word of them. */
export function missingShipNotices(snapshot: OrderSnapshot): Finding[] {
  const { order, terms, agreed, notices, receipts, journeys } = snapshot
  if (!order || !terms.shipNotice.required || agreed.cancelled || notices.length > 0) return []
  if (snapshot.responses.at(-1)?.response === 'rejected' || snapshot.verdicts(order)?.status === 'rejected') return []
  const proof = new Proof().number(order)
  const delivered = journeys.flatMap((journey) =>
    journey.events.filter(({ meaning }) => meaning === 'delivered').map((event) => ({ journey, event })),
  )
  for (const receipt of receipts) proof.number(receipt)
  for (const { journey, event } of delivered) proof.figure('arrived', event.at, journey, event.position)
  const hasArrived = receipts.length > 0 || delivered.length > 0

  const over = hasArrived ? undefined : overdueWindow(snapshot)
  if (!hasArrived && !over) return []
  if (over) citeDeadline(proof, over, snapshot)
  const value = sum(snapshot.lines.map((record) => (priceOf(record, snapshot) ?? zero).times(record.agreed.quantity)))
  return [
    documentFinding(snapshot, [snapshot.file.orderNumber ?? ''], {
      kind: 'missing-ship-notice',
      rule: hasArrived ? 'goods-without-notice' : 'window-over-without-notice',
      ...(over && { dueAt: new Date(over.until).toISOString(), expected: lastDay(over.fact), impact: value }),
      proof,
    }),
  ]
}

/** When the last line that is still to come had to be shipped, if that is past. */
function overdueWindow(snapshot: OrderSnapshot): Deadline | undefined {
  const { order, parties, now, lines } = snapshot
  if (!order || !parties.weSent(order) || blanketOrders.has(order.typeCode ?? '')) return undefined
  const expected = lines.filter((record) => record.agreed.quantity.gt(0) && !isRefused(record, snapshot))
  const windows = expected.map((record) => shipWindow(record.agreed, snapshot))
  const known = windows.filter((window) => window !== undefined)
  if (lines.length > 0 && (expected.length === 0 || known.length < windows.length)) return undefined
  const ends = lines.length > 0 ? known : [shipWindow(undefined, snapshot)].filter((window) => window !== undefined)
  const [first, ...others] = ends
  if (!first) return undefined
  const last = others.reduce((latest, window) => (window.until > latest.until ? window : latest), first)
  const promised = expected.flatMap((record) => promisedUntil(record, snapshot))
  return now > Math.max(last.until, ...promised) ? last : undefined
}

function isRefused(record: LineRecord, snapshot: OrderSnapshot): boolean {
  const answers = standingAnswer(record, snapshot)?.line.answers ?? []
  return answers.length > 0 && answers.every(({ answer }) => answer === 'rejected' || answer === 'deleted')
}

/** A back-order that was announced with a date is not missing before it. */
function promisedUntil(record: LineRecord, snapshot: OrderSnapshot): number[] {
  const answers = standingAnswer(record, snapshot)?.line.answers ?? []
  return answers.flatMap(({ answer, date }) => {
    const until = date === undefined ? undefined : snapshot.moments.span(date)?.until
    return until !== undefined && answer.endsWith('backordered') ? [until] : []
  })
}
