import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type {
  DatedFact,
  DateMeaning,
  ItemId,
  Position,
  Reference,
  ReferenceMeaning,
} from '../../../src/domain/trade/trade-facts.ts'
import type { Line } from '../../../src/domain/trade/trade-line.ts'

/** A line as a test states it; everything else of the trade document's line follows from it. */
export type LineDraft = {
  line?: string
  gtin?: string
  ids?: ItemId[]
  quantity: string
  unit?: string
  price?: string
  priceBasis?: Line['priceBasis']
  amount?: string
  pack?: Line['pack']
  dates?: Partial<Record<DateMeaning, string>>
  description?: string
  orderNumber?: string
  orderLine?: string
}

/** Writes a document's text as it goes, so that every position points at the words that state a figure. */
export class Scribe {
  text = ''

  write(...words: (string | undefined)[]): Position {
    const start = this.text.length
    this.text += `${words.map((word) => word ?? '').join('*')}~`
    return { start, end: this.text.length }
  }
}

const texts = new Map<string, string>()
/** The text that a built document's positions point into. */
export const textOf = (documentId: string): string => texts.get(documentId) ?? ''

export function keepText<D extends TradeDocument>(document: D, { text }: Scribe): D {
  texts.set(document.id, text)
  return { ...document, position: { start: 0, end: text.length } }
}

export function lineOf(draft: LineDraft, scribe: Scribe, fallback: string) {
  const { gtin, line = fallback, unit = 'EA', dates, ids, ...rest } = draft
  const own: ItemId[] = ids ?? (gtin ? [{ scheme: 'gtin', qualifier: 'UK', value: gtin }] : [])
  const position = scribe.write(
    'LINE',
    line,
    draft.quantity,
    unit,
    draft.price,
    draft.amount,
    draft.priceBasis?.quantity,
    ...own.map(({ value }) => value),
  )
  const { quantity, price, priceBasis, amount, pack, description, orderNumber, orderLine } = rest
  return {
    line,
    ids: own,
    quantity,
    unit,
    ...(price && { price }),
    ...(priceBasis && { priceBasis }),
    ...(amount && { amount }),
    ...(pack && { pack }),
    ...(description && { description }),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    dates: dated(dates, scribe),
    references: [],
    position,
  }
}

export function dated(dates: Partial<Record<DateMeaning, string>> = {}, scribe: Scribe): DatedFact[] {
  return Object.entries(dates).map(([meaning, at]) => ({
    // The keys of the record are meanings; Object.entries forgets it.
    meaning: meaning as DateMeaning,
    code: meaning,
    at,
    position: scribe.write('DTM', meaning, at),
  }))
}

export function referred(references: Partial<Record<ReferenceMeaning, string>> = {}, scribe: Scribe): Reference[] {
  return Object.entries(references).map(([meaning, value]) => ({
    // As above.
    meaning: meaning as ReferenceMeaning,
    code: meaning,
    value,
    position: scribe.write('REF', meaning, value),
  }))
}
