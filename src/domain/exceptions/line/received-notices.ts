import type { ReceiptDocument, ShipNoticeDocument } from '../../trade/trade-document.ts'
import { sameNumber } from '../order/business-key.ts'
import type { Moments } from '../order/moments.ts'

/** The receipts of each notice whose goods have been received. */
export type ReceivedNotices = ReadonlyMap<ShipNoticeDocument, ReceiptDocument[]>

/**
 * A receipt that names shipments, by number or by their cartons' labels, is of those. One that names none is of the
 * only notice there is, or of all whose goods had left before it.
 */
export function receivedNotices(
  notices: ShipNoticeDocument[],
  receipts: ReceiptDocument[],
  moments: Moments,
): ReceivedNotices {
  const received = new Map<ShipNoticeDocument, ReceiptDocument[]>()
  if (receipts.length === 0) return received
  const byName = new Map<string, ShipNoticeDocument>()
  for (const notice of notices) for (const name of namesOf(notice)) byName.set(name, notice)

  for (const receipt of receipts) {
    const named = new Set(citedNames(receipt).flatMap((name) => byName.get(name) ?? []))
    const covered = named.size > 0 ? named : notices.length === 1 ? notices : leftBefore(receipt, notices, moments)
    for (const notice of covered) {
      const known = received.get(notice)
      if (known) known.push(receipt)
      else received.set(notice, [receipt])
    }
  }
  return received
}

const namesOf = ({ number, sscc, lines }: ShipNoticeDocument) => [
  `number ${sameNumber(number)}`,
  ...[...sscc, ...lines.flatMap((line) => line.sscc)].map((label) => `carton ${label}`),
]

function citedNames({ references, lines }: ReceiptDocument): string[] {
  const stated = [...references, ...lines.flatMap((line) => line.references)]
  const numbers = stated
    .filter(({ meaning }) => meaning === 'ship-notice')
    .map(({ value }) => `number ${sameNumber(value)}`)
  return [...numbers, ...lines.flatMap(({ sscc }) => sscc).map((label) => `carton ${label}`)]
}

function leftBefore(receipt: ReceiptDocument, notices: ShipNoticeDocument[], moments: Moments): ShipNoticeDocument[] {
  const until = moments.span(receivedOn(receipt))?.until ?? moments.sent(receipt)
  return notices.filter((notice) => {
    const shipped = departedOn(notice)
    const departed = shipped === undefined ? undefined : moments.span(shipped)?.from
    return (departed ?? moments.sent(notice)) <= until
  })
}

export const receivedOn = ({ dates, sentAt }: ReceiptDocument): string =>
  dates.find(({ meaning }) => meaning === 'received')?.at ?? sentAt

export const departedOn = ({ dates }: ShipNoticeDocument): string | undefined =>
  dates.find(({ meaning }) => meaning === 'shipped')?.at
