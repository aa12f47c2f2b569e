import { type PromisedPart, promisedParts, quantityOf } from '../trade/promised-parts.ts'
import type { TradeDocument, TransportStatusDocument } from '../trade/trade-document.ts'
import type { AnsweredLine, Line, LineAnswer } from '../trade/trade-line.ts'
import type { ItemNames } from './item-names.ts'

/** What a business document says that a customer asks about. */
export type DocumentFact =
  | {
      kind: 'shipped'
      number: string
      lines: QuantityOfItem[]
      moreLines: number
      shippedOn?: string
      expectedOn?: string
    }
  | { kind: 'answered'; number: string; line: QuantityOfItem; answer: LineAnswer; on?: string }
  | { kind: 'invoiced' | 'credited'; number: string; amount?: string; currency?: string }
  | { kind: 'transport'; meaning: TransportStatusDocument['events'][number]['meaning']; on?: string; place?: string }
  | { kind: 'received'; number: string; lines: QuantityOfItem[]; moreLines: number }

export type QuantityOfItem = { quantity: string; unit: string; item: string }

const LINES_SHOWN = 3

/** In the order in which a customer would want them. Documents that say nothing to a customer give nothing. */
export function documentFacts(document: TradeDocument, items: ItemNames = new Map()): DocumentFact[] {
  switch (document.kind) {
    case 'ship-notice': {
      const shippedOn = dateOf(document, 'shipped')
      const expectedOn = dateOf(document, 'delivery-estimated')
      return [
        {
          kind: 'shipped',
          number: document.number,
          ...someLines(document.lines, items),
          ...(shippedOn ? { shippedOn } : {}),
          ...(expectedOn ? { expectedOn } : {}),
        },
      ]
    }
    case 'order-response':
      return document.lines.flatMap((line) =>
        answeredParts(line).map(({ word, quantity, unit, date }) => ({
          kind: 'answered' as const,
          number: document.number,
          line: { ...itemOf(line, items), quantity: quantity ?? '', unit },
          answer: word,
          ...(date ? { on: date.slice(0, 10) } : {}),
        })),
      )
    case 'invoice': {
      const { total, currency } = document
      return [
        {
          kind: document.sign === -1 ? 'credited' : 'invoiced',
          number: document.number,
          ...(total ? { amount: total } : {}),
          ...(currency ? { currency } : {}),
        },
      ]
    }
    case 'transport-status': {
      const last = document.events.at(-1)
      return last
        ? [
            {
              kind: 'transport',
              meaning: last.meaning,
              ...(last.at ? { on: last.at.slice(0, 10) } : {}),
              ...(last.place ? { place: last.place } : {}),
            },
          ]
        : []
    }
    case 'receipt':
      return [{ kind: 'received', number: document.number, ...someLines(document.lines, items) }]
    default:
      return []
  }
}

/** Each part that was promised for a day of its own; what was answered without a day stands beside it. */
function answeredParts(line: AnsweredLine): (Pick<PromisedPart, 'word' | 'quantity' | 'unit'> & { date?: string })[] {
  const parts = promisedParts(line)
  if (line.answers.length < 2 && parts.length > 1) return parts
  return line.answers.map((answer) => ({
    word: answer.answer,
    quantity: quantityOf(answer, line),
    unit: answer.unit ?? line.unit,
    ...(answer.date !== undefined && { date: answer.date }),
  }))
}

function someLines(lines: Line[], items: ItemNames): { lines: QuantityOfItem[]; moreLines: number } {
  return {
    lines: lines.slice(0, LINES_SHOWN).map((line) => itemOf(line, items)),
    moreLines: Math.max(0, lines.length - LINES_SHOWN),
  }
}

/** What a customer calls the goods: their description here or in the order, or else the first number on the line. */
function itemOf({ quantity, unit, description, ids }: Line, items: ItemNames): QuantityOfItem {
  const ordered = ids.flatMap(({ value }) => items.get(value.toUpperCase()) ?? [])[0]
  return { quantity, unit, item: description ?? ordered ?? ids[0]?.value ?? '' }
}

function dateOf({ dates }: TradeDocument, meaning: 'shipped' | 'delivery-estimated'): string | undefined {
  return dates.find((date) => date.meaning === meaning)?.at.slice(0, 10)
}
