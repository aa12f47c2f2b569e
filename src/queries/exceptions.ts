import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import { distinctBy } from '../domain/distinct.ts'
import type { FoundException } from '../domain/exceptions/found-exception.ts'
import type { DocumentId, PartnerId, ThreadId } from '../domain/ids.ts'
import { termsOf } from '../domain/trade/agreed-terms.ts'
import { decodeText } from '../edi/decode-text.ts'
import { recordedOn } from '../sync/acts/record-exception.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readWholeContent } from '../trading-grid/content.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import type { ExceptionRecord } from '../trading-grid/contract/exception-record.ts'
import { readContents, searchDocuments } from '../trading-grid/contract/operations/document-operations.ts'
import type { Overview } from '../trading-grid/contract/overview.ts'
import type { Reference } from '../trading-grid/contract/reference.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import type { ExceptionSearch, OrderPicture, TextToKeep } from '../worker/protocol.ts'
import { overviewQueries } from './overview.ts'
import { partnerQueries } from './partners.ts'

export type ExceptionWorld = { tradingGrid: TradingGrid; compute: Compute; clock: { now(): Date } }

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
/** Small enough that taking an answer apart never holds up the page. */
const BATCH_DOCUMENTS = 50
const BATCH_BYTES = 120_000
/** Larger ones, not in UTF-8, are named as left out. */
const ALONE_AT_MOST_BYTES = 1_000_000
const EXCEPTIONS_AT_MOST = 300
/** Time passes: what was not due is due. */
const LOOK_AGAIN_AFTER_MS = 5 * 60_000

export const exceptionQueries = {
  all: () => ['exceptions'] as const,
  /** Everything about the ticket's orders, compared. Read again when the overview names another document. */
  ofTicket: (world: ExceptionWorld, overview: Overview) =>
    queryOptions({
      queryKey: [...exceptionQueries.all(), 'of ticket', seenIn(overview)] as const,
      queryFn: ({ client, signal }) => findFor(client, world, overview, signal),
      staleTime: LOOK_AGAIN_AFTER_MS,
      refetchInterval: LOOK_AGAIN_AFTER_MS,
      refetchOnWindowFocus: true,
      // Comparing hundreds of findings with the last ones costs more than showing them.
      structuralSharing: false,
    }),
  /** What people recorded on these numbers. */
  recorded: (tradingGrid: TradingGrid, references: Reference[]) =>
    queryOptions({
      queryKey: [...exceptionQueries.all(), 'recorded', references] as const,
      queryFn: async ({ client, signal, queryKey }) => {
        const known = client.getQueryData<ExceptionRecord[]>(queryKey)
        const records = await recordedOn(tradingGrid, references, signal)
        // Who decided it may have seen a document that nobody here knows of yet.
        if (known && hasNews(known, records))
          void client.invalidateQueries({ queryKey: [...exceptionQueries.all(), 'of ticket'] })
        return records
      },
      staleTime: 20_000,
      refetchInterval: 30_000,
      refetchOnWindowFocus: true,
    }),
}

/** An overview names records that are newer than the ones that were read: they are read again. */
export function exceptionsHeardOf(client: QueryClient, heard: ExceptionRecord[]): void {
  const recorded = { queryKey: [...exceptionQueries.all(), 'recorded'] }
  for (const [queryKey, known] of client.getQueriesData<ExceptionRecord[]>(recorded))
    if (known && hasNews(known, heard)) void client.invalidateQueries({ queryKey })
}

function hasNews(known: ExceptionRecord[], records: ExceptionRecord[]): boolean {
  const versions = new Map(known.map(({ cause, version }) => [cause, version]))
  return records.some(({ cause, version }) => version > (versions.get(cause) ?? 0))
}

/** Shows at once what was just recorded, wherever it is listed; then everything recorded is read again. */
export async function exceptionRecorded(client: QueryClient, record: ExceptionRecord): Promise<void> {
  const isRecorded = { queryKey: [...exceptionQueries.all(), 'recorded'] }
  client.setQueriesData<ExceptionRecord[]>(isRecorded, (before) =>
    before ? [...before.filter(({ cause }) => cause !== record.cause), record] : before,
  )
  await Promise.all([
    client.invalidateQueries(isRecorded),
    client.invalidateQueries({ queryKey: overviewQueries.all() }),
  ])
}

/** Changes whenever a document came or went. */
function seenIn({ references, threads }: Overview) {
  return {
    references: references.map(({ reference, documents, moreDocuments }) => [
      reference.kind,
      reference.value,
      moreDocuments,
      ...documents.map(({ id }) => id),
    ]),
    threads: threads.map(({ id, lastSeq }) => [id, lastSeq]),
  }
}

async function findFor(
  client: QueryClient,
  { tradingGrid, compute, clock }: ExceptionWorld,
  overview: Overview,
  signal: AbortSignal,
): Promise<ExceptionsOfTicket> {
  const references = referencesOf(overview)
  const all = await documentsOf(tradingGrid, references, overview, signal)
  const documents = all.filter(isComparable)
  const partners = await partnersOf(client, tradingGrid, documents)
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

async function searchAll(
  tradingGrid: TradingGrid,
  wanted: { references: Reference[] } | { thread: ThreadId },
  signal: AbortSignal,
): Promise<DocumentSummary[]> {
  const found: DocumentSummary[] = []
  let cursor: string | undefined
  do {
    const body = { ...wanted, limit: SEARCH_PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const page = await tradingGrid.call(searchDocuments, { body }, signal)
    found.push(...page.items)
    cursor = page.hasMore ? page.cursor : undefined
  } while (cursor !== undefined)
  return found
}

const comparableFormats = new Set<DocumentSummary['format']>(['x12', 'edifact', 'ubl'])

function isComparable({ format, scan }: DocumentSummary): boolean {
  return comparableFormats.has(format) && scan === 'clean'
}

/** Each trading partner's documents with its terms. A carrier's word is heard with those of everybody it carries for. */
async function partnersOf(client: QueryClient, tradingGrid: TradingGrid, documents: DocumentSummary[]) {
  const isCarriers = ({ kind }: DocumentSummary) => kind === 'transport-status'
  const traders = distinctBy(
    documents.filter((document) => !isCarriers(document)).flatMap(({ partner }) => partner ?? []),
    ({ id }) => id,
  )
  return Promise.all(
    traders.map(async ({ id }) => ({
      partner: id satisfies PartnerId,
      terms: termsOf(await client.fetchQuery(partnerQueries.one(tradingGrid, id))),
      documents: documents
        .filter((document) => document.partner?.id === id || isCarriers(document))
        .map((document) => document.id),
    })),
  )
}

/** @returns those whose text could not be had */
export async function fetchTexts(
  tradingGrid: TradingGrid,
  compute: Compute,
  documents: DocumentSummary[],
  signal: AbortSignal,
): Promise<DocumentId[]> {
  const lacking: DocumentId[] = []
  for (const batch of inBatches(documents)) {
    const { items } = await tradingGrid.call(readContents, { body: { documents: batch.map(({ id }) => id) } }, signal)
    const contents = new Map(items.map((part) => [part.document, part]))
    const texts: TextToKeep[] = []
    for (const { id, receivedAt, replaces, size } of batch) {
      const part = contents.get(id)
      const isWhole = part?.encoding === 'utf-8' && part.length === part.size
      const text = isWhole ? part.content : await textAlone(tradingGrid, id, size, signal)
      if (text === undefined) lacking.push(id)
      else texts.push({ id, receivedAt, text, ...(replaces === undefined ? {} : { replaces }) })
    }
    await compute.keepTexts(texts, signal)
  }
  return lacking
}

/** What is not UTF-8, as much of EDIFACT is not, comes by itself. One that cannot be read does not keep the others. */
async function textAlone(
  tradingGrid: TradingGrid,
  id: DocumentId,
  size: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (size > ALONE_AT_MOST_BYTES) return undefined
  try {
    const content = await readWholeContent(tradingGrid, id, () => undefined, signal)
    return 'text' in content ? content.text : decodeText(content.bytes)
  } catch (error) {
    if (error instanceof TradingGridError) return undefined
    throw error
  }
}

function inBatches(documents: DocumentSummary[]): DocumentSummary[][] {
  const batches: DocumentSummary[][] = []
  let bytes = 0
  for (const document of documents) {
    const batch = batches.at(-1)
    if (batch && batch.length < BATCH_DOCUMENTS && bytes + document.size <= BATCH_BYTES) {
      batch.push(document)
      bytes += document.size
    } else {
      batches.push([document])
      bytes = document.size
    }
  }
  return batches
}
