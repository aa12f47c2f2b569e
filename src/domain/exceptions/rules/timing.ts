import type { ShipNoticeDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { DatedFact, DateMeaning } from '../../trade/trade-facts.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import { arrivalOf, departedOn, receivedOn } from '../line/received-notices.ts'
import type { Deadline, OrderSnapshot } from '../model.ts'
import { citeDeadline, deadline, lastDay } from '../order/ship-window.ts'
import type { ExceptionRule } from '../trade-exception.ts'

const HOUR = 3_600_000

/** Notices of one departure: a shipment may be told in several. */
type Departure = { on: string; notices: ShipNoticeDocument[] }

function departures({ notices }: OrderSnapshot): Departure[] {
  const found = new Map<string, ShipNoticeDocument[]>()
  for (const notice of notices) {
    const on = departedOn(notice) ?? notice.sentAt
    const together = found.get(on)
    if (together) together.push(notice)
    else found.set(on, [notice])
  }
  return [...found].map(([on, notices]) => ({ on, notices }))
}

/** Notices that came too late to be of use: long after departure, after the expected arrival, or after the goods. */
export function lateShipNotices(snapshot: OrderSnapshot): Finding[] {
  return departures(snapshot).flatMap(({ on, notices }) => {
    const late = notices.flatMap((notice) => lateness(notice, snapshot) ?? [])
    const worst = late.find(({ rule }) => rule === 'notice-after-receipt') ?? late[0]
    if (!worst) return []
    const proof = new Proof()
    for (const { notice, arrival } of late) {
      proof.number(notice).figure('sent', notice.sentAt, notice, notice.position)
      for (const fact of notice.dates) {
        if (fact.meaning === 'shipped') proof.date('departed', notice, fact)
        if (fact.meaning === 'delivery-estimated') proof.date('arrival-expected', notice, fact)
      }
      if (arrival) proof.figure('arrived', arrival.at, arrival.document, arrival.position)
    }
    const { withinHoursAfterDeparture } = snapshot.terms.shipNotice
    return [
      documentFinding(snapshot, [snapshot.file.orderNumber ?? '', on], {
        kind: worst.rule === 'notice-after-receipt' ? 'ship-notice-after-receipt' : 'late-ship-notice',
        rule: worst.rule,
        expected: new Date(worst.due).toISOString(),
        actual: new Date(snapshot.moments.arrived(worst.notice)).toISOString(),
        documentNumber: worst.notice.number,
        ...(worst.rule === 'notice-after-departure' && { tolerance: { hours: withinHoursAfterDeparture } }),
        proof,
      }),
    ]
  })
}

type Arrival = { at: string; document: TradeDocument; position: DatedFact['position'] }
type Lateness = { notice: ShipNoticeDocument; rule: ExceptionRule; due: number; arrival?: Arrival }

function lateness(notice: ShipNoticeDocument, snapshot: OrderSnapshot): Lateness | undefined {
  const { moments, terms } = snapshot
  const told = moments.arrived(notice)
  for (const arrival of arrivals(notice, snapshot)) {
    const until = moments.span(arrival.at)?.until
    if (until !== undefined && told > until) return { notice, rule: 'notice-after-receipt', due: until, arrival }
  }
  const dated = (meaning: DateMeaning) => {
    const fact = notice.dates.find((date) => date.meaning === meaning)
    return fact && moments.span(fact.at)?.until
  }
  const departed = dated('shipped')
  const due = departed === undefined ? undefined : departed + terms.shipNotice.withinHoursAfterDeparture * HOUR
  if (due !== undefined && told > due) return { notice, rule: 'notice-after-departure', due }
  const expected = dated('delivery-estimated')
  if (expected !== undefined && told > expected) return { notice, rule: 'notice-after-expected-arrival', due: expected }
  return undefined
}

/** When a notice's goods were there, by the receiver or by the carrier. */
function arrivals(notice: ShipNoticeDocument, snapshot: OrderSnapshot): Arrival[] {
  const receipts = snapshot.arrived.get(notice) ?? []
  const delivered = snapshot.notices.length === 1 ? deliveries(snapshot) : []
  return [
    ...receipts.map((receipt) => ({ at: receivedOn(receipt), document: receipt, position: receipt.position })),
    ...delivered,
  ]
}

function deliveries({ journeys }: OrderSnapshot): Arrival[] {
  return journeys.flatMap((document) =>
    document.events.flatMap(({ meaning, at, position }) =>
      meaning === 'delivered' && at !== undefined ? [{ at, document, position }] : [],
    ),
  )
}

/** Goods that left after the window to ship them, or arrived after the day for which they were wanted. */
export function lateShipments(snapshot: OrderSnapshot): Finding[] {
  const { agreed, moments } = snapshot
  const mustShip = deadline(agreed.dates, ['ship-not-after', 'cancel-after', 'ship-requested'], snapshot)
  const mustArrive = deadline(agreed.dates, ['deliver-not-after', 'delivery-requested'], snapshot)
  const late = departures(snapshot).flatMap(({ on, notices }) => {
    const window = latestFor(notices, ['ship-not-after', 'cancel-after', 'ship-requested'], snapshot) ?? mustShip
    const departed = notices.flatMap((notice) =>
      notice.dates.filter(({ meaning }) => meaning === 'shipped').map((fact) => ({ notice, fact })),
    )
    const [first] = departed
    const from = first && moments.span(first.fact.at)?.from
    if (!window || from === undefined || from <= window.until) return []
    const proof = new Proof()
    for (const { notice, fact } of departed) proof.date('departed', notice, fact)
    return [lateShipment(on, 'shipped-after-window', window, first?.fact.at ?? on, proof, snapshot)]
  })
  if (late.length > 0 || !mustArrive) return late
  const receipts = snapshot.receipts.flatMap((document) => {
    const fact = arrivalOf(document)
    return fact ? [{ at: fact.at, document, position: fact.position }] : []
  })
  const first = [...receipts, ...deliveries(snapshot)].find(
    ({ at }) => (moments.span(at)?.from ?? 0) > mustArrive.until,
  )
  if (!first) return []
  const proof = new Proof().figure('arrived', first.at, first.document, first.position)
  return [lateShipment(first.at, 'delivered-after-window', mustArrive, first.at, proof, snapshot)]
}

/** The latest of the shipped lines' own dates, where every one of them has its own. */
function latestFor(
  notices: ShipNoticeDocument[],
  meanings: DateMeaning[],
  snapshot: OrderSnapshot,
): Deadline | undefined {
  const shipped = snapshot.lines.filter((record) => record.shipped.some(({ document }) => notices.includes(document)))
  const own = shipped.map((record) => deadline(record.agreed.dates, meanings, snapshot))
  const known = own.filter((found) => found !== undefined)
  if (known.length === 0 || known.length < own.length) return undefined
  return known.reduce((latest, found) => (found.until > latest.until ? found : latest))
}

function lateShipment(
  on: string,
  rule: ExceptionRule,
  window: Deadline,
  actual: string,
  proof: Proof,
  snapshot: OrderSnapshot,
): Finding {
  citeDeadline(proof, window, snapshot)
  return documentFinding(snapshot, [snapshot.file.orderNumber ?? '', on], {
    kind: 'late-shipment',
    rule,
    expected: lastDay(window.fact),
    actual,
    proof,
  })
}
