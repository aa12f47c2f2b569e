import { settledPromises, unclearPromises } from '../domain/claims/settled-promises.ts'
import { findExceptions } from '../domain/exceptions/find-exceptions.ts'
import type { FoundException, QuotedPiece } from '../domain/exceptions/found-exception.ts'
import { partyKey } from '../domain/exceptions/order/parties.ts'
import { type OrderProgress, orderProgress } from '../domain/exceptions/order-progress.ts'
import type { Evidence, TradeException } from '../domain/exceptions/trade-exception.ts'
import type { DocumentId, PartnerId } from '../domain/ids.ts'
import { exact, zero } from '../domain/trade/decimal.ts'
import type { TradeDocument } from '../domain/trade/trade-document.ts'
import type { Severity } from '../domain/vocabulary/thread-vocabulary.ts'
import { readAsMet } from '../edi/read-as-met.ts'
import type {
  DocumentPlace,
  ExceptionSearch,
  ExceptionSearchResult,
  OrderPicture,
  PromiseSearch,
  PromiseSearchResult,
  TextToKeep,
} from './protocol.ts'

type Kept = { text: string; documents: TradeDocument[]; replaces?: DocumentId }

/** Enough for the longest segment that a person reads. */
const QUOTE_LENGTH = 400

/** Of one order; the list of exceptions has all. */
const LINES_AT_MOST = 20

/** One page is about one ticket, so what is kept here goes with the page. */
const kept = new Map<DocumentId, Kept>()

/** @returns how many texts are kept now */
export async function keepTexts(texts: TextToKeep[]): Promise<number> {
  for (const { id, receivedAt, text, replaces } of texts) {
    const { documents } = await readAsMet(text, { id, receivedAt })
    kept.set(id, { text, documents, ...(replaces && { replaces }) })
  }
  return kept.size
}

export function searchExceptions({ partners, now, atMost, causes }: ExceptionSearch): ExceptionSearchResult {
  const wanted = [...new Set(partners.flatMap(({ documents }) => documents))]
  const missing = wanted.filter((id) => !kept.has(id))
  if (missing.length > 0) return { state: 'missing', documents: missing }

  const ours = new Set(partners.flatMap(({ terms }) => terms.ourIdentifiers.map(partyKey)))
  const quote = quoter(wanted, ours)
  const placeIn = placer(wanted)
  const found = partners.flatMap(({ partner, terms, documents }) =>
    findExceptions(documents.flatMap(asMeant), terms, new Date(now)).map((exception) => ({ partner, exception })),
  )
  const orders = partners.flatMap(({ partner, terms, documents }) =>
    orderProgress(documents.flatMap(asMeant), terms, new Date(now)).map((order) => ({ partner, ...order })),
  )
  const always = new Set(causes)
  const sorted = distinct(found).sort(worstFirst)
  const chosen = sorted.filter(({ exception }, index) => index < atMost || always.has(exception.cause))
  const open = sorted.filter(({ exception }) => exception.state === 'open').length
  return {
    state: 'found',
    exceptions: chosen.map(({ partner, exception }) => quoted(partner, exception, quote)),
    open,
    all: sorted.length,
    orders: orders.map((order) => pictureOf(order, found, placeIn)),
    unreadable: wanted.filter((id) => kept.get(id)?.documents.length === 0),
  }
}

export function settlePromises({ documents, promises, ...topic }: PromiseSearch): PromiseSearchResult {
  const missing = documents.filter((id) => !kept.has(id))
  if (missing.length > 0) return { state: 'missing', documents: missing }
  const quote = quoter(documents, new Set())
  const settled = settledPromises(promises, documents.flatMap(asMeant), topic)
  return {
    state: 'found',
    unclear: unclearPromises(promises),
    settled: settled.flatMap(({ promise, on, document: { id, position } }) => {
      const by = quote({ documentId: id, position })
      return by ? [{ promise, on, by }] : []
    }),
  }
}

/**
 * The Trading Grid knows that a file is a newer version of another; its document may still call itself an original. It
 * replaces, whatever it says.
 */
function asMeant(id: DocumentId): TradeDocument[] {
  const { documents = [], replaces } = kept.get(id) ?? {}
  const numbers = new Set(replaces === undefined ? [] : kept.get(replaces)?.documents.map(({ number }) => number))
  return documents.map((document) =>
    document.purpose === 'original' && numbers.has(document.number) ? { ...document, purpose: 'replace' } : document,
  )
}

type OfPartner = { partner: PartnerId; exception: TradeException }

/** A carrier's document is looked at with each partner's; what it shows is one exception. */
function distinct(found: OfPartner[]): OfPartner[] {
  return [...new Map(found.map((one) => [one.exception.cause, one])).values()]
}

const rank: Record<Severity, number> = { urgent: 0, high: 1, normal: 2, low: 3 }

function worstFirst({ exception: a }: OfPartner, { exception: b }: OfPartner): number {
  const state = Number(a.state !== 'open') - Number(b.state !== 'open')
  return state || rank[a.severity] - rank[b.severity] || (exact(b.impact) ?? zero).cmp(exact(a.impact) ?? zero)
}

type PlaceIn = (evidence: Evidence) => DocumentPlace[]

/** Of many lines only those are drawn that something is to be said of. */
function pictureOf(
  { partner, orderNumber, lines }: OrderProgress & { partner: PartnerId },
  found: OfPartner[],
  placeIn: PlaceIn,
): OrderPicture {
  const named = new Set(
    found.flatMap(({ exception }) => (exception.orderNumber === orderNumber ? (exception.line ?? []) : [])),
  )
  const shown = lines.filter(({ line }, index) => index === 0 || named.has(line)).slice(0, LINES_AT_MOST)
  return {
    partner,
    orderNumber,
    allLines: lines.length,
    lines: shown.map((line) => ({
      ...line,
      steps: line.steps.map(({ statedAt, ...step }) => ({ ...step, statedAt: statedAt.flatMap(placeIn) })),
    })),
  }
}

function placer(ids: DocumentId[]): PlaceIn {
  const home = new Map(
    ids.flatMap((id) => (kept.get(id)?.documents ?? []).map((document) => [document.id, id] as const)),
  )
  return ({ documentId, position }) => {
    const document = home.get(documentId)
    return document === undefined ? [] : [{ document, position }]
  }
}

type Quote = (evidence: Evidence) => QuotedPiece | undefined

function quoted(partner: PartnerId, exception: TradeException, quote: Quote): FoundException {
  const settledBy = exception.settledBy && quote(exception.settledBy)
  return {
    exception,
    partner,
    pieces: exception.evidence.flatMap((piece) => quote(piece) ?? []),
    ...(settledBy && { settledBy }),
  }
}

function quoter(ids: DocumentId[], ours: ReadonlySet<string>): Quote {
  const sources = new Map(
    ids.flatMap((id) => {
      const { documents = [], text = '' } = kept.get(id) ?? {}
      return documents.map((document) => [document.id, { id, text, document }] as const)
    }),
  )
  return ({ documentId, position }) => {
    const source = sources.get(documentId)
    if (!source) return undefined
    const { kind, set, number, sentAt, sender } = source.document
    const text = source.text.slice(position.start, Math.min(position.end, position.start + QUOTE_LENGTH)).trim()
    return { document: source.id, kind, set, number, sentAt, fromUs: ours.has(partyKey(sender.id)), position, text }
  }
}
