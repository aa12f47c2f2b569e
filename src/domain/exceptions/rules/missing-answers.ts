import { sum, zero } from '../../decimal.ts'
import type { Dossier } from '../dossier.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { LineRecord } from '../line-records.ts'
import { priceOf } from '../line-totals.ts'
import { citeDeadline, type Deadline, shipWindow } from '../ship-window.ts'
import { standingAnswer } from '../standing-answer.ts'

/** X12 says in BEG07 that no answer is wanted. */
const NO_ANSWER_WANTED = 'NA'
/** Frames for later releases: nothing ships against them directly. */
const blanketOrders = new Set(['BK', 'BE', 'BL', '221', '226'])

/** An order that nobody answered: neither by a response nor by shipping or billing it. */
export function missingOrderResponses(dossier: Dossier): Finding[] {
  const { order, terms, moments, responses, notices, receipts, invoices, agreed, now, parties } = dossier
  if (!order || !terms.orderResponse.required || agreed.cancelled || !parties.weSent(order)) return []
  if (order.acknowledgmentWanted === NO_ANSWER_WANTED || dossier.verdicts(order)?.status === 'rejected') return []
  if ([...responses, ...notices, ...receipts, ...invoices].length > 0) return []
  const { withinBusinessHours } = terms.orderResponse
  const due = moments.business.add(new Date(moments.arrived(order)), withinBusinessHours)
  if (!due || now <= due.getTime()) return []
  return [
    documentFinding(dossier, [dossier.file.orderNumber ?? ''], {
      kind: 'missing-order-response',
      rule: 'no-order-response-in-time',
      dueAt: due.toISOString(),
      tolerance: { businessHours: withinBusinessHours },
      proof: new Proof().number(order).figure('sent', order.sentAt, order, order.position),
    }),
  ]
}

/** Goods that came, or ought to have been shipped by now, without a word of them. */
export function missingShipNotices(dossier: Dossier): Finding[] {
  const { order, terms, agreed, notices, receipts, journeys } = dossier
  if (!order || !terms.shipNotice.required || agreed.cancelled || notices.length > 0) return []
  if (dossier.responses.at(-1)?.response === 'rejected' || dossier.verdicts(order)?.status === 'rejected') return []
  const proof = new Proof().number(order)
  const delivered = journeys.flatMap((journey) =>
    journey.events.filter(({ meaning }) => meaning === 'delivered').map((event) => ({ journey, event })),
  )
  for (const receipt of receipts) proof.number(receipt)
  for (const { journey, event } of delivered) proof.figure('arrived', event.at, journey, event.position)
  const hasArrived = receipts.length > 0 || delivered.length > 0

  const over = hasArrived ? undefined : overdueWindow(dossier)
  if (!hasArrived && !over) return []
  if (over) citeDeadline(proof, over, dossier)
  const value = sum(dossier.lines.map((record) => (priceOf(record, dossier) ?? zero).times(record.agreed.quantity)))
  return [
    documentFinding(dossier, [dossier.file.orderNumber ?? ''], {
      kind: 'missing-ship-notice',
      rule: hasArrived ? 'goods-without-notice' : 'window-over-without-notice',
      ...(over && { dueAt: new Date(over.until).toISOString(), expected: over.fact.at, impact: value }),
      proof,
    }),
  ]
}

/** When the last line that is still to come had to be shipped, if that is past. */
function overdueWindow(dossier: Dossier): Deadline | undefined {
  const { order, parties, now, lines } = dossier
  if (!order || !parties.weSent(order) || blanketOrders.has(order.typeCode ?? '')) return undefined
  const expected = lines.filter((record) => record.agreed.quantity.gt(0) && !isRefused(record, dossier))
  const windows = expected.map((record) => shipWindow(record.agreed, dossier))
  const known = windows.filter((window) => window !== undefined)
  if (lines.length > 0 && (expected.length === 0 || known.length < windows.length)) return undefined
  const ends = lines.length > 0 ? known : [shipWindow(undefined, dossier)].filter((window) => window !== undefined)
  const [first, ...others] = ends
  if (!first) return undefined
  const last = others.reduce((latest, window) => (window.until > latest.until ? window : latest), first)
  const promised = expected.flatMap((record) => promisedUntil(record, dossier))
  return now > Math.max(last.until, ...promised) ? last : undefined
}

function isRefused(record: LineRecord, dossier: Dossier): boolean {
  const answers = standingAnswer(record, dossier)?.line.answers ?? []
  return answers.length > 0 && answers.every(({ answer }) => answer === 'rejected' || answer === 'deleted')
}

/** A back-order that was announced with a date is not missing before it. */
function promisedUntil(record: LineRecord, dossier: Dossier): number[] {
  const answers = standingAnswer(record, dossier)?.line.answers ?? []
  return answers.flatMap(({ answer, date }) => {
    const until = date === undefined ? undefined : dossier.moments.span(date)?.until
    return until !== undefined && answer.endsWith('backordered') ? [until] : []
  })
}
