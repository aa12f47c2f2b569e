import type { ReceiptDocument, ShipNoticeDocument } from '../../trade/trade-document.ts'
import type { DatedFact, ReferenceMeaning } from '../../trade/trade-facts.ts'
import { sameNumber } from '../order/business-key.ts'
import type { Moments } from '../order/moments.ts'

/** The receipts of each notice whose goods have been received. */
export type ReceivedNotices = ReadonlyMap<ShipNoticeDocument, ReceiptDocument[]>

/**
 * A receipt that names shipments, by any of their references or by their cartons' labels, is of those. One that names
 * none is of the only notice there is, or of all whose goods had left before it.
 */
export function receivedNotices(
  notices: ShipNoticeDocument[],
  receipts: ReceiptDocument[],
  moments: Moments,
): ReceivedNotices {
  const received = new Map<ShipNoticeDocument, ReceiptDocument[]>()
  if (receipts.length === 0) return received
  const find = notices.length > 1 ? noticeLookup(notices) : () => []

  for (const receipt of receipts) {
    const named = find(receipt)
    const covered = named.length > 0 ? named : notices.length === 1 ? notices : leftBefore(receipt, notices, moments)
    for (const notice of covered) {
      const known = received.get(notice)
      if (known) known.push(receipt)
      else received.set(notice, [receipt])
    }
  }
  return received
}

type Referring = ShipNoticeDocument | ReceiptDocument

/** References that a shipment is known by, the closest first: several notices may share a truck. */
const closeness: ReferenceMeaning[][] = [
  ['ship-notice'],
  ['delivery-note'],
  ['bill-of-lading', 'pro', 'tracking'],
  ['container'],
]

/** The notices that a receipt names, by the closest of the references that name any. */
function noticeLookup(notices: ShipNoticeDocument[]): (receipt: ReceiptDocument) => ShipNoticeDocument[] {
  const byName = new Map<string, ShipNoticeDocument[]>()
  for (const notice of notices) {
    const numbers = [notice.number, ...referencesOf(notice).map(({ value }) => value)].filter(Boolean)
    const names = [...numbers.map(sameNumber), ...cartonsOf(notice)]
    for (const name of new Set(names)) {
      const known = byName.get(name)
      if (known) known.push(notice)
      else byName.set(name, [notice])
    }
  }
  return (receipt) => {
    const stated = referencesOf(receipt)
    const said = closeness.map((meanings) =>
      stated.filter(({ meaning }) => meanings.includes(meaning)).map(({ value }) => sameNumber(value)),
    )
    const levels = [said[0] ?? [], cartonsOf(receipt), ...said.slice(1)]
    for (const names of levels) {
      const named = new Set(names.flatMap((name) => byName.get(name) ?? []))
      if (named.size > 0) return [...named]
    }
    return []
  }
}

function referencesOf({ references, lines }: Referring): ShipNoticeDocument['references'] {
  const meanings = new Set(closeness.flat())
  const stated = [...references, ...lines.flatMap((line) => line.references)]
  return stated.filter(({ meaning }) => meanings.has(meaning))
}

const cartonsOf = (document: Referring): string[] => [
  ...('sscc' in document ? document.sscc : []),
  ...document.lines.flatMap(({ sscc }) => sscc),
]

function leftBefore(receipt: ReceiptDocument, notices: ShipNoticeDocument[], moments: Moments): ShipNoticeDocument[] {
  const until = moments.span(receivedOn(receipt))?.until ?? moments.sent(receipt)
  return notices.filter((notice) => {
    const shipped = departedOn(notice)
    const departed = shipped === undefined ? undefined : moments.span(shipped)?.from
    return (departed ?? moments.sent(notice)) <= until
  })
}

/** When goods came, as the receipt says of all or of its lines. */
export function arrivalOf({ dates, lines }: ReceiptDocument): DatedFact | undefined {
  const stated = [dates, ...lines.map((line) => line.dates)]
  for (const wanted of ['received', 'delivered'] as const) {
    for (const facts of stated) {
      const fact = facts.find(({ meaning }) => meaning === wanted)
      if (fact) return fact
    }
  }
  return undefined
}

export const receivedOn = (receipt: ReceiptDocument): string => arrivalOf(receipt)?.at ?? receipt.sentAt

export const departedOn = ({ dates }: ShipNoticeDocument): string | undefined =>
  dates.find(({ meaning }) => meaning === 'shipped')?.at
