import type { ReceiptDocument, ShipNoticeDocument } from '../trade-document.ts'
import { sameNumber } from './business-key.ts'
import type { Moments } from './moments.ts'

/** The notices whose goods have been received. */
export function receivedNotices({ notices, receipts }: Movements, moments: Moments): Set<ShipNoticeDocument> {
  return new Set(receipts.flatMap((receipt) => noticesOf(receipt, { notices, moments })))
}

type Movements = { notices: ShipNoticeDocument[]; receipts: ReceiptDocument[] }

/**
 * A receipt that names shipments, by number or by their cartons' labels, is of those. One that names none is of the
 * only notice there is, or of all whose goods had left before it.
 */
export function noticesOf(
  receipt: ReceiptDocument,
  { notices, moments }: { notices: ShipNoticeDocument[]; moments: Moments },
): ShipNoticeDocument[] {
  const references = [...receipt.references, ...receipt.lines.flatMap((line) => line.references)]
  const numbers = new Set(
    references.filter(({ meaning }) => meaning === 'ship-notice').map(({ value }) => sameNumber(value)),
  )
  const cartons = new Set(receipt.lines.flatMap(({ sscc }) => sscc))
  const named = notices.filter(
    ({ number, sscc, lines }) =>
      numbers.has(sameNumber(number)) || [...sscc, ...lines.flatMap((line) => line.sscc)].some((id) => cartons.has(id)),
  )
  if (named.length > 0 || notices.length === 1) return named.length > 0 ? named : notices
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
