import type { Clock } from '../../browser/clock.ts'
import type { Compute } from '../../browser/compute.ts'
import { distinctBy } from '../../domain/distinct.ts'
import type { FoundException } from '../../domain/exceptions/found-exception.ts'
import type { DocumentId, PartnerId, ThreadId } from '../../domain/ids.ts'
import { termsOf } from '../../domain/trade/agreed-terms.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { businessFormats, type DocumentSummary } from '../../trading-grid/contract/document.ts'
import { searchDocuments } from '../../trading-grid/contract/operations/document-operations.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { Partner } from '../../trading-grid/contract/partner.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'
import { everyItem } from '../../trading-grid/every-page.ts'
import type { ExceptionSearch, OrderPicture } from '../../worker/protocol.ts'
import { fetchTexts } from './fetch-texts.ts'

export type ExceptionSearchWorld = {
  tradingGrid: TradingGrid
  compute: Compute
  clock: Pick<Clock, 'now'>
  partnerOf(id: PartnerId): Promise<Partner>
}

/** What was found in the documents of a ticket's orders, and what could not be looked at. */
export type ExceptionsOfTicket = {
  exceptions: FoundException[]
  /** How many there are beyond what is listed too, and how many of them are open. */
  all: number
  open: number
  /** The orders that the documents are about. */
  orders: OrderPicture[]
  /** The business documents that were looked at, of all partners. */
  documents: DocumentSummary[]
  /** So many of them were compared. */
  compared: number
  /** The numbers that were looked at: the ticket's, and the orders that its documents name. */
  references: Reference[]
  unreadable: DocumentSummary[]
  /** Documents whose text could not be had. */
  unavailable: DocumentSummary[]
}

const SEARCH_PAGE = 100
const EXCEPTIONS_AT_MOST = 300

/**
 * Looks through the documents of the ticket’s orders. The worker says which texts it lacks; they are fetched and it is
 * asked again, until it has all that can be had.
 */
export async function findExceptionsFor(
  { tradingGrid, compute, clock, partnerOf }: ExceptionSearchWorld,
  overview: Overview,
  signal: AbortSignal,
): Promise<ExceptionsOfTicket> {
  const references = referencesOf(overview)
  const all = await documentsOf(tradingGrid, references, overview, signal)
  const documents = all.filter(isComparable)
  const partners = await partnersOf(partnerOf, documents)
  const search = (without: ReadonlySet<DocumentId>): ExceptionSearch => ({
    partners: partners.map(({ partner, terms, documents: theirs }) => ({
      partner,
      terms,
      documents: theirs.filter((id) => !without.has(id)),
    })),
    now: clock.now().toISOString(),
    atMost: EXCEPTIONS_AT_MOST,
    causes: overview.exceptions.map(({ cause }) => cause),
  })
  const byId = new Map(documents.map((document) => [document.id, document]))
  const summaries = (ids: Iterable<DocumentId>) => [...ids].flatMap((id) => byId.get(id) ?? [])

  const unavailable = new Set<DocumentId>()
  for (;;) {
    const answer = await compute.findExceptions(search(unavailable), signal)
    if (answer.state === 'found') {
      const { exceptions, all: found, open, orders, unreadable } = answer
      const compared = documents.length - unavailable.size - unreadable.length
      return {
        exceptions,
        documents,
        all: found,
        open,
        orders,
        compared,
        references,
        unreadable: summaries(unreadable),
        unavailable: summaries(unavailable),
      }
    }
    const lacking = await fetchTexts(tradingGrid, compute, summaries(answer.documents), signal)
    for (const id of lacking) unavailable.add(id)
  }
}

/** The ticket's numbers that are known, and the orders that their documents and threads name. */
function referencesOf(overview: Overview): Reference[] {
  const known = overview.references.filter(({ status }) => status !== 'unknown')
  const ofDocuments = known.flatMap(({ documents }) => documents).flatMap(({ references }) => references)
  const wanted = [
    ...known.map(({ reference }) => reference),
    ...ofDocuments.filter(({ kind }) => kind === 'order'),
    ...overview.threads.flatMap(({ references }) => references),
  ]
  return distinctBy(wanted, ({ kind, value }) => `${kind} ${value}`)
}

async function documentsOf(
  tradingGrid: TradingGrid,
  references: Reference[],
  { threads }: Overview,
  signal: AbortSignal,
): Promise<DocumentSummary[]> {
  const found = references.length > 0 ? await searchAll(tradingGrid, { references }, signal) : []
  for (const { id } of threads) found.push(...(await searchAll(tradingGrid, { thread: id }, signal)))
  return distinctBy(found, ({ id }) => id)
}

function searchAll(
  tradingGrid: TradingGrid,
  wanted: { references: Reference[] } | { thread: ThreadId },
  signal: AbortSignal,
): Promise<DocumentSummary[]> {
  return everyItem((from) =>
    tradingGrid.call(searchDocuments, { body: { ...wanted, limit: SEARCH_PAGE, ...from } }, signal),
  )
}

function isComparable({ format, scan }: DocumentSummary): boolean {
  return businessFormats.has(format) && scan === 'clean'
}

/** Each trading partner's documents with its terms. A carrier's word is heard with those of everybody it carries for. */
async function partnersOf(partnerOf: ExceptionSearchWorld['partnerOf'], documents: DocumentSummary[]) {
  const isCarriers = ({ kind }: DocumentSummary) => kind === 'transport-status'
  const traders = distinctBy(
    documents.filter((document) => !isCarriers(document)).flatMap(({ partner }) => partner ?? []),
    ({ id }) => id,
  )
  return Promise.all(
    traders.map(async ({ id }) => ({
      partner: id satisfies PartnerId,
      terms: termsOf(await partnerOf(id)),
      documents: documents
        .filter((document) => document.partner?.id === id || isCarriers(document))
        .map((document) => document.id),
    })),
  )
}
