import type {
  InvoiceDocument,
  OrderResponseDocument,
  ReceiptDocument,
  ShipNoticeDocument,
} from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { LineRecord, Mention, StrayLine } from '../model.ts'
import type { Agreement } from '../order/agreement.ts'
import { type Entry, shareOut } from './share-out.ts'

type Movements = {
  responses: OrderResponseDocument[]
  notices: ShipNoticeDocument[]
  receipts: ReceiptDocument[]
  invoices: InvoiceDocument[]
  credits: InvoiceDocument[]
}

/** Enters what the documents say of each order line, in their order. */
export function enterLines(
  agreement: Agreement,
  { responses, notices, receipts, invoices, credits }: Movements,
): { lines: LineRecord[]; strays: StrayLine[] } {
  const lines = agreement.agreed.lines.map(
    (agreed): LineRecord => ({ agreed, answer: undefined, shipped: [], received: [], invoiced: [], credited: [] }),
  )
  const strays: StrayLine[] = []
  if (lines.length === 0) return { lines, strays }
  const records = new Map(lines.map((record) => [record.agreed, record]))

  const placeOf = (document: StrayLine['document'], line: LineOfOrder): Entry['place'] => {
    const place = agreement.place(document, line)
    if (!place) return undefined
    if (place.lines.length === 0 && place.named) strays.push({ document, line, instead: place.instead })
    return { records: place.lines.flatMap((agreed) => records.get(agreed) ?? []), isStated: place.isStated ?? false }
  }
  const enter = <D extends StrayLine['document'], L extends LineOfOrder>(
    documents: (D & { lines: L[] })[],
    mentions: (record: LineRecord) => Mention<D, L>[],
  ) => {
    const shared: Entry<D, L>[] = []
    for (const document of documents) {
      for (const line of document.lines) {
        const place = placeOf(document, line)
        const [only, ...others] = place?.records ?? []
        if (!only) continue
        if (others.length === 0) mentions(only).push({ document, line, ...agreement.counted(line, only.agreed) })
        else shared.push({ document, line, place })
      }
    }
    if (shared.length > 0) shareOut(shared, mentions, agreement)
  }

  for (const document of responses) {
    for (const line of document.lines) {
      const place = placeOf(document, line)
      for (const record of place?.isStated ? place.records.slice(0, 1) : (place?.records ?? [])) {
        record.answer = { document, line }
      }
    }
  }
  enter(notices, ({ shipped }) => shipped)
  enter(receipts, ({ received }) => received)
  enter(invoices, ({ invoiced }) => invoiced)
  enter(credits, ({ credited }) => credited)
  return { lines, strays: strays.map((stray) => besideItsLine(stray, agreement)) }
}

/** Where a document also names the item of the order line whose number a stray line bears, the stray is not in its place. */
function besideItsLine(stray: StrayLine, agreement: Agreement): StrayLine {
  const { document, instead } = stray
  if (!instead) return stray
  const isThere = document.lines.some(
    (line) => line !== stray.line && agreement.place(document, line)?.lines.includes(instead),
  )
  return isThere ? { ...stray, instead: undefined } : stray
}
