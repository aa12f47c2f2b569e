import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import { type CustomerFact, customerFacts, type ReadDocument } from '../domain/customer-reply/customer-facts.ts'
import { distinctBy } from '../domain/distinct.ts'
import type { DocumentId } from '../domain/ids.ts'
import { partnerUpdate } from '../sync/delivery/partner-update.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { businessFormats, type DocumentSummary } from '../trading-grid/contract/document.ts'
import { readEvents } from '../trading-grid/contract/event.ts'
import { readContents, readDocument } from '../trading-grid/contract/operations/document-operations.ts'
import type { Overview } from '../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { isKnownToEverybody } from './known-to-everybody.ts'

type World = { tradingGrid: TradingGrid; compute: Compute }

/** What can be told to the customer, and what came along that nobody here can read. */
export type Tellable = { facts: CustomerFact[]; unread: DocumentSummary[] }

const EVENTS = 200
/** Documents that may bear the partner out, newest first. */
const MOST_DOCUMENTS = 40
const MOST_BYTES = 2_000_000

export const customerReplyQueries = {
  /** Read anew with every entry of the thread. */
  tellable: (world: World, thread: ThreadSummary, overview: Overview) =>
    queryOptions({
      queryKey: ['customer reply', thread.id, thread.lastSeq],
      queryFn: ({ signal }) => readTellable(world, thread, overview, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

async function readTellable(
  { tradingGrid, compute }: World,
  thread: ThreadSummary,
  overview: Overview,
  signal: AbortSignal,
): Promise<Tellable> {
  const { items } = await tradingGrid.call(
    readEvents,
    { params: { thread: thread.id }, query: { limit: EVENTS } },
    signal,
  )
  const { sayings, documents } = partnerUpdate(items)
  const listed = distinctBy(
    overview.references.flatMap((reference) => reference.documents).filter(isKnownToEverybody(overview)),
    ({ id }) => id,
  )
  const news = await Promise.all(
    documents.map(
      async (id) =>
        listed.find((document) => document.id === id) ??
        (await tradingGrid.call(readDocument, { params: { document: id } }, signal)),
    ),
  )
  const known = listed.filter(({ id, direction }) => direction === 'inbound' && !documents.includes(id))
  // What our orders call the goods is what the customer calls them.
  const orders = listed.filter(({ direction, kind }) => direction === 'outbound' && kind === 'order')
  const readable = withinReach([...news, ...known, ...orders].filter(isBusiness))
  const read = await readAll({ tradingGrid, compute }, readable, signal)
  const isOrder = ({ id }: { id: DocumentId }) => orders.some((order) => order.id === id)
  const isNews = ({ id }: { id: DocumentId }) => documents.includes(id)
  return {
    facts: customerFacts({
      sayings,
      news: read.filter(isNews),
      known: read.filter((one) => !isNews(one) && !isOrder(one)),
      orders: read.filter(isOrder).map(({ document }) => document),
      people: items.flatMap(({ actor }) => (actor.side === 'partner' ? [actor.name] : [])),
      topic: thread.references.flatMap(({ kind, value }) => (kind === 'order' ? [value] : [])),
    }),
    unread: news.filter(({ id }) => !read.some((one) => one.id === id)),
  }
}

function isBusiness({ format, utf8, scan }: DocumentSummary): boolean {
  return businessFormats.has(format) && utf8 && scan === 'clean'
}

/** What came along first, then the newest, as far as one request carries. */
function withinReach(documents: DocumentSummary[]): DocumentSummary[] {
  let bytes = 0
  return documents.slice(0, MOST_DOCUMENTS).filter(({ size }) => {
    bytes += size
    return bytes <= MOST_BYTES
  })
}

async function readAll(
  { tradingGrid, compute }: World,
  documents: DocumentSummary[],
  signal: AbortSignal,
): Promise<ReadDocument[]> {
  if (documents.length === 0) return []
  const { items } = await tradingGrid.call(readContents, { body: { documents: documents.map(({ id }) => id) } }, signal)
  const pages = await Promise.all(
    documents.map(async ({ id, name, receivedAt }) => {
      const content = items.find(({ document }) => document === id)
      if (content?.encoding !== 'utf-8') return []
      const page = await compute.readDocuments({ text: content.content, origin: { id, receivedAt } }, signal)
      return page.documents.map((document): ReadDocument => ({ id, name, document }))
    }),
  )
  return pages.flat()
}
