import { type Big, exact, greater, smaller, sum, zero } from '../decimal.ts'
import type {
  AnsweredLine,
  InvoiceDocument,
  LineOfOrder,
  OrderDocument,
  OrderResponseDocument,
  PackFactor,
  ReceiptDocument,
  ReceivedLine,
  ShipNoticeDocument,
  ShippedLine,
  TradeDocument,
} from '../trade-document.ts'
import { type AgreedLine, type AgreedOrder, agreedOrder } from './agreed-lines.ts'
import { looseOrderNumber, sameNumber } from './business-key.ts'
import type { Context } from './context.ts'
import { type LineLookup, lineLookup } from './line-lookup.ts'
import type { OrderFile } from './order-files.ts'
import { possibleDuplicates } from './possible-duplicates.ts'
import { isRefusedBy } from './refusals.ts'
import { type ReusedCarton, reusedCartons } from './reused-cartons.ts'
import type { Units } from './units.ts'
import { type Duplicate, type IsRefused, invoiceVersions, latestVersions, noticeVersions } from './versions.ts'

/** What a line of some document says of an order line. */
export type Mention<D extends TradeDocument, L extends LineOfOrder> = {
  document: D
  line: L
  /** In the order line's unit; nothing where no factor is known. */
  quantity: Big | undefined
  packs: PackFactor[]
}

export type LineRecord = {
  agreed: AgreedLine
  /** The supplier's latest answer for the line. */
  answer: { document: OrderResponseDocument; line: AnsweredLine } | undefined
  shipped: Mention<ShipNoticeDocument, ShippedLine>[]
  received: Mention<ReceiptDocument, ReceivedLine>[]
  invoiced: Mention<InvoiceDocument, LineOfOrder>[]
  credited: Mention<InvoiceDocument, LineOfOrder>[]
}

/** A line that belongs to no line of the order. */
export type StrayLine = {
  document: OrderResponseDocument | ShipNoticeDocument | ReceiptDocument | InvoiceDocument
  line: LineOfOrder
  instead: AgreedLine | undefined
}

type OfKind<K extends TradeDocument['kind']> = Extract<TradeDocument, { kind: K }>[]

/** What is known of one order at one moment. */
export type Dossier = Context & {
  file: OrderFile
  now: number
  /** Everything on file, whether it counts or not. */
  documents: TradeDocument[]
  order: OrderDocument | undefined
  agreed: AgreedOrder
  changes: OfKind<'order-change'>
  responses: OfKind<'order-response'>
  notices: OfKind<'ship-notice'>
  receipts: OfKind<'receipt'>
  /** Without credits. */
  invoices: OfKind<'invoice'>
  credits: OfKind<'invoice'>
  adjustments: OfKind<'adjustment'>
  remittances: OfKind<'remittance'>
  journeys: OfKind<'transport-status'>
  acknowledgments: OfKind<'acknowledgment'>
  advices: OfKind<'application-advice'>
  duplicateNotices: Duplicate<ShipNoticeDocument>[]
  reusedCartons: ReusedCarton[]
  duplicateInvoices: Duplicate<InvoiceDocument>[]
  /** Not counted among `invoices` either: what they bill is one trouble, not two. */
  possibleDuplicates: Duplicate<InvoiceDocument>[]
  lines: LineRecord[]
  strays: StrayLine[]
}

export function openDossier(file: OrderFile, documents: TradeDocument[], now: number, context: Context): Dossier {
  const all = <K extends TradeDocument['kind']>(kind: K): OfKind<K> =>
    documents.filter((document): document is Extract<TradeDocument, { kind: K }> => document.kind === kind)
  const order = latestVersions(all('order'), () => 'order').at(0)
  const since = order?.purpose === 'original' ? order.sentAt : ''
  const changes = all('order-change').filter(({ sentAt, purpose }) => purpose !== 'copy' && sentAt >= since)
  const responses = all('order-response').filter(({ purpose }) => purpose !== 'copy' && purpose !== 'cancel')
  const acknowledgments = all('acknowledgment')
  const advices = all('application-advice')
  const isRefused: IsRefused = (document) => isRefusedBy(document, acknowledgments, advices, context.moments)
  const notices = noticeVersions(all('ship-notice'), isRefused)
  const cartons = reusedCartons(notices.effective)
  const announcedAgain = new Set(cartons.filter(({ isWhole }) => isWhole).map(({ duplicate }) => duplicate))
  const invoices = invoiceVersions(all('invoice'), isRefused)

  const agreed = agreedOrder(order, changes, responses)
  const dossier: Dossier = {
    ...context,
    file,
    now,
    documents,
    order,
    agreed,
    changes,
    responses,
    notices: notices.effective.filter((notice) => !announcedAgain.has(notice)),
    receipts: latestVersions(all('receipt'), ({ number }) => sameNumber(number)),
    invoices: invoices.effective.filter(({ sign }) => sign === 1),
    credits: invoices.effective.filter(({ sign }) => sign === -1),
    adjustments: latestVersions(all('adjustment'), ({ number }) => sameNumber(number)),
    remittances: latestVersions(all('remittance'), ({ number }) => sameNumber(number)),
    journeys: all('transport-status'),
    acknowledgments,
    advices,
    duplicateNotices: notices.duplicates,
    reusedCartons: cartons,
    duplicateInvoices: invoices.duplicates,
    possibleDuplicates: [],
    lines: agreed.lines.map((line) => ({
      agreed: line,
      answer: undefined,
      shipped: [],
      received: [],
      invoiced: [],
      credited: [],
    })),
    strays: [],
  }
  if (order) enterLines(dossier)
  const doubled = possibleDuplicates(dossier)
  return doubled.length === 0 ? dossier : withoutDuplicates(dossier, doubled)
}

function withoutDuplicates(dossier: Dossier, doubled: Duplicate<InvoiceDocument>[]): Dossier {
  const left = new Set<TradeDocument>(doubled.map(({ duplicate }) => duplicate))
  const remain = <D extends { document: TradeDocument }>(all: D[]) => all.filter(({ document }) => !left.has(document))
  return {
    ...dossier,
    possibleDuplicates: doubled,
    invoices: dossier.invoices.filter((invoice) => !left.has(invoice)),
    lines: dossier.lines.map((record) => ({ ...record, invoiced: remain(record.invoiced) })),
    strays: remain(dossier.strays),
  }
}

function enterLines(dossier: Dossier): void {
  const find = lineLookup(dossier.agreed.lines, dossier.items)
  const records = new Map(dossier.lines.map((record) => [record.agreed, record]))
  const recordsOf = (document: StrayLine['document'], line: LineOfOrder): LineRecord[] => {
    if (!isOfFile(document, line, dossier.file, find)) return []
    const match = find(line)
    if (match.lines.length === 0 && match.named) dossier.strays.push({ document, line, instead: match.instead })
    return match.lines.flatMap((agreed) => records.get(agreed) ?? [])
  }
  const enter = <D extends StrayLine['document'], L extends LineOfOrder>(
    document: D,
    lines: L[],
    mentions: (record: LineRecord) => Mention<D, L>[],
  ) => {
    for (const line of lines) {
      for (const { record, share } of shares(recordsOf(document, line), line, mentions)) {
        mentions(record).push(mentionOf(document, line, record.agreed, share, dossier))
      }
    }
  }

  for (const document of dossier.responses) {
    for (const line of document.lines) {
      for (const record of recordsOf(document, line)) record.answer = { document, line }
    }
  }
  for (const document of dossier.notices) enter(document, document.lines, ({ shipped }) => shipped)
  for (const document of dossier.receipts) enter(document, document.lines, ({ received }) => received)
  for (const document of dossier.invoices) enter(document, document.lines, ({ invoiced }) => invoiced)
  for (const document of dossier.credits) enter(document, document.lines, ({ credited }) => credited)
}

/** Of a document about several orders, the lines that name this one, or none and an item of it. */
function isOfFile(
  document: TradeDocument,
  line: LineOfOrder,
  { orderNumber = '' }: OrderFile,
  find: LineLookup,
): boolean {
  const named = line.orderNumber || (document.orderNumbers.length === 1 ? document.orderNumbers[0] : undefined)
  if (named) return looseOrderNumber(named) === looseOrderNumber(orderNumber)
  return document.orderNumbers.length === 0 || find(line).lines.length > 0
}

function mentionOf<D extends TradeDocument, L extends LineOfOrder>(
  document: D,
  line: L,
  agreed: AgreedLine,
  share: Big | undefined,
  { units }: Context,
): Mention<D, L> {
  const unit = line.unit || agreed.unit
  const own = line.pack ? [{ of: unit, ...line.pack }] : []
  const packs = [...agreed.packs, ...own]
  const stated = share ?? exact(line.quantity) ?? zero
  const isDisputed = packsDisagree(units, unit, agreed, own)
  return { document, line, packs, quantity: isDisputed ? undefined : units.convert(stated, unit, agreed.unit, packs) }
}

/** Order and document count in different units, and each says differently how many go into one. */
function packsDisagree(units: Units, unit: string, { packs, unit: ordered }: AgreedLine, own: PackFactor[]): boolean {
  if (unit === ordered || own.length === 0 || packs.length === 0) return false
  const [ours, theirs] = [units.factor(unit, ordered, packs), units.factor(unit, ordered, own)]
  return ours !== undefined && theirs !== undefined && !ours.eq(theirs)
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
