import { type Big, exact, greater, smaller, sum, zero } from '../../trade/decimal.ts'
import type {
  InvoiceDocument,
  OrderResponseDocument,
  ReceiptDocument,
  ShipNoticeDocument,
} from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { LineRecord, Mention, StrayLine } from '../model.ts'
import type { Agreement } from '../order/agreement.ts'

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

  const recordsOf = (document: StrayLine['document'], line: LineOfOrder): LineRecord[] => {
    const place = agreement.place(document, line)
    if (place?.lines.length === 0 && place.named) strays.push({ document, line, instead: place.instead })
    return place?.lines.flatMap((agreed) => records.get(agreed) ?? []) ?? []
  }
  const enter = <D extends StrayLine['document'], L extends LineOfOrder>(
    document: D,
    stated: L[],
    mentions: (record: LineRecord) => Mention<D, L>[],
  ) => {
    for (const line of stated) {
      for (const { record, share } of shares(recordsOf(document, line), line, mentions)) {
        mentions(record).push({ document, line, ...agreement.counted(line, record.agreed, share) })
      }
    }
  }

  for (const document of responses) {
    for (const line of document.lines) {
      for (const record of recordsOf(document, line)) record.answer = { document, line }
    }
  }
  for (const document of notices) enter(document, document.lines, ({ shipped }) => shipped)
  for (const document of receipts) enter(document, document.lines, ({ received }) => received)
  for (const document of invoices) enter(document, document.lines, ({ invoiced }) => invoiced)
  for (const document of credits) enter(document, document.lines, ({ credited }) => credited)
  return { lines, strays }
}

/**
 * Where the order has an item on several lines and a document counts it in one, the first lines are filled first and
 * the last takes the rest.
 */
function shares<M extends { quantity: Big | undefined }>(
  records: LineRecord[],
  line: LineOfOrder,
  mentions: (record: LineRecord) => M[],
): { record: LineRecord; share?: Big }[] {
  const [only] = records
  if (!only) return []
  if (records.length === 1 || !records.every(({ agreed }) => agreed.unit === line.unit)) return [{ record: only }]
  let left = exact(line.quantity) ?? zero
  return records.flatMap((record, index) => {
    const taken = sum(mentions(record).map(({ quantity }) => quantity ?? zero))
    const room = greater(record.agreed.quantity.minus(taken), zero)
    const share = index === records.length - 1 ? left : smaller(room, left)
    left = left.minus(share)
    return share.gt(0) ? [{ record, share }] : []
  })
}
