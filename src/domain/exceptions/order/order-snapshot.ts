import type { InvoiceDocument, OrderChangeDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { DateMeaning } from '../../trade/trade-facts.ts'
import type { Context } from '../context.ts'
import { deviatingLines } from '../line/deviating-lines.ts'
import { enterLines } from '../line/line-records.ts'
import { receivedNotices } from '../line/received-notices.ts'
import { reusedCartons } from '../line/reused-cartons.ts'
import type { OfKind, OrderFile, OrderSnapshot } from '../model.ts'
import { verdictsOf } from './acknowledged.ts'
import { type Agreements, agreementsOf } from './agreement.ts'
import { sameNumber } from './business-key.ts'
import { possibleDuplicates } from './possible-duplicates.ts'
import { isRefusedBy } from './refusals.ts'
import { type Duplicate, type IsRefused, invoiceVersions, latestVersions, noticeVersions } from './versions.ts'

/** Looks at a file as it stood when only some of its documents were there; what they say is read once. */
export type SnapshotReader = (documents: TradeDocument[], now: number) => OrderSnapshot

export function snapshotReader(file: OrderFile, context: Context): SnapshotReader {
  const agreements = agreementsOf(file, context)
  return (documents, now) => {
    const snapshot = openDossier(file, documents, now, context, agreements)
    const doubled = possibleDuplicates(snapshot)
    return doubled.length === 0 ? snapshot : withoutDuplicates(snapshot, doubled)
  }
}

function openDossier(
  file: OrderFile,
  documents: TradeDocument[],
  now: number,
  context: Context,
  agreements: Agreements,
): OrderSnapshot {
  const all = <K extends TradeDocument['kind']>(kind: K): OfKind<K> =>
    documents.filter((document): document is Extract<TradeDocument, { kind: K }> => document.kind === kind)
  const orders = all('order')
  const order = latestVersions(
    orders.filter(({ purpose }) => purpose !== 'cancel'),
    () => 'order',
  ).at(0)
  const since = order?.purpose === 'original' ? context.moments.sent(order) : 0
  const changes = [...all('order-change'), ...cancellations(orders)]
    .filter((change) => change.purpose !== 'copy' && context.moments.sent(change) >= since)
    .sort((a, b) => context.moments.sent(a) - context.moments.sent(b))
  const responses = all('order-response').filter(({ purpose }) => purpose !== 'copy' && purpose !== 'cancel')
  const acknowledgments = all('acknowledgment')
  const advices = all('application-advice')
  const verdicts = verdictsOf(acknowledgments, context.moments)
  const isRefused: IsRefused = (document) => isRefusedBy(document, verdicts, advices)
  const notices = noticeVersions(all('ship-notice'), isRefused)
  const cartons = reusedCartons(notices.effective)
  const announcedAgain = new Set(cartons.filter(({ isWhole }) => isWhole).map(({ duplicate }) => duplicate))
  const invoices = invoiceVersions(all('invoice'), isRefused)
  const movements = {
    responses,
    notices: notices.effective.filter((notice) => !announcedAgain.has(notice)),
    receipts: latestVersions(all('receipt'), ({ number }) => sameNumber(number)),
    invoices: invoices.effective.filter(({ sign }) => sign === 1),
    credits: invoices.effective.filter(({ sign }) => sign === -1),
  }
  const agreement = agreements(order, changes, responses)
  const entered = enterLines(agreement, movements)
  const hasMoved = movements.notices.length > 0 || movements.receipts.length > 0
  return {
    ...context,
    ...movements,
    ...entered,
    deviating: deviatingLines(entered.lines, entered.strays, hasMoved, responses.some(namesDays)),
    file,
    now,
    documents,
    order,
    agreed: agreement.agreed,
    changes,
    adjustments: latestVersions(all('adjustment'), ({ number }) => sameNumber(number)),
    remittances: latestVersions(all('remittance'), ({ number }) => sameNumber(number)),
    journeys: all('transport-status'),
    acknowledgments,
    verdicts,
    advices,
    arrived: receivedNotices(movements.notices, movements.receipts, context.moments),
    duplicateNotices: notices.duplicates,
    reusedCartons: cartons,
    duplicateInvoices: invoices.duplicates,
    possibleDuplicates: [],
  }
}

const namesDays = ({ dates }: TradeDocument) => dates.some(({ meaning }) => answeredDays.has(meaning))
const answeredDays = new Set<DateMeaning>([
  'promised-delivery',
  'promised-ship',
  'delivery-requested',
  'delivery-estimated',
  'ship-requested',
])

/** An order sent anew to cancel it (BEG01 01, BGM 1225 1) takes back all of it. */
function cancellations(orders: OfKind<'order'>): OrderChangeDocument[] {
  return orders
    .filter(({ purpose }) => purpose === 'cancel')
    .map(({ typeCode: _type, acknowledgmentWanted: _wanted, ...order }) => ({
      ...order,
      kind: 'order-change',
      lines: [],
    }))
}

function withoutDuplicates(snapshot: OrderSnapshot, doubled: Duplicate<InvoiceDocument>[]): OrderSnapshot {
  const left = new Set<TradeDocument>(doubled.map(({ duplicate }) => duplicate))
  const remain = <D extends { document: TradeDocument }>(all: D[]) => all.filter(({ document }) => !left.has(document))
  const lines = snapshot.lines.map((record) => ({ ...record, invoiced: remain(record.invoiced) }))
  return {
    ...snapshot,
    possibleDuplicates: doubled,
    invoices: snapshot.invoices.filter((invoice) => !left.has(invoice)),
    lines,
    deviating: lines,
    strays: remain(snapshot.strays),
  }
}
