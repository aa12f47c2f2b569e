import type { OtherDocument } from '../../domain/trade/trade-document.ts'
import type { DatedFact, NamedParty, Party, PartyRole, Purpose, Reference } from '../../domain/trade/trade-facts.ts'
import { documentId } from '../document-id.ts'
import { dayIn, first, type TradacomsReading } from './tradacoms-reading.ts'
import { type TradacomsSegment, value } from './tradacoms-segment.ts'

export type TradacomsBase = Omit<OtherDocument, 'kind' | 'segments'>

type FromTheMessage = {
  number: string
  by: 'supplier' | 'customer'
  orderNumbers: string[]
  purpose?: Purpose
  dates: DatedFact[]
  references: Reference[]
}

/** A customer or supplier: EAN location number, else the number that the other side gave it. */
function partyIn(segment: TradacomsSegment | undefined, role: PartyRole): NamedParty[] {
  if (!segment) return []
  const numbers = [1, 2, 3].map((component) => value(segment, 1, component))
  const name = value(segment, 2)
  const address = (segment.elements[3] ?? []).map((part) => part.value).filter(Boolean)
  const id = numbers.find(Boolean) ?? ''
  if (id === '' && name === '') return []
  return [
    {
      role,
      code: segment.tag,
      id,
      ...(name && { name }),
      ...(address.length > 0 && { address }),
      position: segment.position,
    },
  ]
}

/** What order and invoice messages share: supplier (SDT) and customer (CDT) of the file, and where it goes (CLO). */
export function documentBase(reading: TradacomsReading, stated: FromTheMessage): TradacomsBase {
  const { source, set, start, file, segments } = reading
  const [header, last] = [segments[0], segments.at(-1)]
  const supplier = partyIn(first(file, 'SDT') ?? first(segments, 'SDT'), 'supplier')
  const customer = partyIn(first(file, 'CDT') ?? first(segments, 'CDT'), 'buyer')
  const [sender, receiver] = stated.by === 'supplier' ? [supplier, customer] : [customer, supplier]
  const party = (named: NamedParty[], element: number): Party => {
    const [one] = named
    const name = one?.name ?? value(start, element, 2)
    return { id: one?.id || value(start, element), ...(name && { name }) }
  }
  const from = party(sender, 2)
  const controls = { interchange: value(start, 5), transaction: value(header, 1) }
  const sentAt = dayIn(reading, start, 4, 1, 2) ?? dayIn(reading, first(file, 'FIL'), 3)
  const currency = currencyOf([...file, ...segments])
  const at = header?.position ?? { start: 0, end: 0 }
  const position = { start: at.start, end: last?.position.end ?? at.end }
  if (stated.number === '') {
    source.report('value-missing', position, { element: set, what: 'document number' })
  }
  return {
    id: documentId(source.origin, from, set, controls, stated.number),
    ...(source.origin && { origin: source.origin }),
    syntax: 'tradacoms',
    ...(value(header, 2, 2) && { version: value(header, 2, 2) }),
    set,
    number: stated.number,
    sender: from,
    receiver: party(receiver, 3),
    sentAt: sentAt ?? '',
    test: /TES/.test(value(start, 7)),
    purpose: stated.purpose ?? 'original',
    orderNumbers: [...new Set(stated.orderNumbers)].filter(Boolean),
    controls,
    ...(currency && { currency }),
    parties: [...customer, ...supplier, ...partyIn(first(segments, 'CLO'), 'ship-to')],
    dates: stated.dates,
    references: stated.references,
    notes: notesOf(segments),
    position,
  }
}

/** Registered text (RTEX) 073 of a DNA names the currency; without it amounts are in that of the partners. */
function currencyOf(segments: TradacomsSegment[]): string {
  for (const { tag, elements } of segments) {
    if (tag !== 'DNA') continue
    const parts = elements.flat().map((part) => part.value)
    const at = parts.indexOf('073')
    if (at >= 0) return parts[at + 1] ?? ''
  }
  return ''
}

/** General narrative (GNAR): the last element of DNA, and that of DNB or DNC below a line. */
export function notesOf(segments: TradacomsSegment[], tag = 'DNA'): string[] {
  const place = tag === 'DNA' ? 4 : 5
  return segments.flatMap((segment) => {
    const text = (segment.elements[place] ?? [])
      .map((part) => part.value)
      .filter(Boolean)
      .join(' ')
    return segment.tag === tag && text ? [text] : []
  })
}
