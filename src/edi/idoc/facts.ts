import type { Charge, DatedFact, ItemId, NamedParty, Reference } from '../../domain/trade/trade-facts.ts'
import { magnitude, negate } from '../decimals.ts'
import { findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { dateMeanings, itemIdSchemes, partyRoles, referenceMeanings } from './codes.ts'
import { dayIn, numberIn, withoutZeros } from './idoc-reading.ts'

/** E1EDKA1: a location number (ILNNR) is the same for everybody; PARTN and LIFNR are each side's own numbers. */
export function readParties(holder: XmlElement): NamedParty[] {
  return findAll(holder, 'E1EDKA1').flatMap((segment): NamedParty[] => {
    const code = textAt(segment, 'PARVW')
    const id = textAt(segment, 'ILNNR') || textAt(segment, 'PARTN') || textAt(segment, 'LIFNR')
    const name = textAt(segment, 'NAME1')
    const place = [textAt(segment, 'PSTLZ'), textAt(segment, 'ORT01')].filter(Boolean).join(' ')
    const address = [textAt(segment, 'STRAS'), textAt(segment, 'STRS2'), place, textAt(segment, 'LAND1')].filter(
      Boolean,
    )
    if (id === '' && name === '') return []
    return [
      {
        role: partyRoles.get(code) ?? 'other',
        code,
        id,
        ...(name && { name }),
        ...(address.length > 0 && { address }),
        position: segment.position,
      },
    ]
  })
}

/** `except`: what is the document's own number and refers to nothing. */
export function readReferences(holder: XmlElement, name: 'E1EDK02' | 'E1EDP02', except?: string): Reference[] {
  return findAll(holder, name).flatMap((segment): Reference[] => {
    const code = textAt(segment, 'QUALF')
    const value = textAt(segment, 'BELNR')
    if (value === '' || code === except) return []
    return [{ meaning: referenceMeanings.get(code) ?? 'other', code, value, position: segment.position }]
  })
}

export function readDates(reading: XmlReading, holder: XmlElement, name: 'E1EDK03' | 'E1EDP03'): DatedFact[] {
  return findAll(holder, name).flatMap((segment): DatedFact[] => {
    const code = textAt(segment, 'IDDAT')
    const at = dayIn(reading, segment, 'DATUM', 'UZEIT')
    return at ? [{ meaning: dateMeanings.get(code) ?? 'other', code, at, position: segment.position }] : []
  })
}

/** E1EDP19: each says by whom the number in IDTNR is given. */
export function readItemIds(item: XmlElement): ItemId[] {
  return findAll(item, 'E1EDP19').flatMap((segment): ItemId[] => {
    const qualifier = textAt(segment, 'QUALF')
    const value = textAt(segment, 'IDTNR')
    if (value === '') return []
    const scheme = itemIdSchemes.get(qualifier) ?? 'other'
    return [{ scheme, qualifier, value: scheme === 'gtin' ? value : withoutZeros(value) }]
  })
}

export function descriptionOf(item: XmlElement): string {
  const texts = findAll(item, 'E1EDP19').map((segment) => textAt(segment, 'KTEXT'))
  return texts.find(Boolean) ?? ''
}

/** Conditions (E1EDK05, E1EDP05) that are an allowance or a charge: those that say what they add or take off. */
export function readCharges(reading: XmlReading, holder: XmlElement, name: string, line?: string): Charge[] {
  return findAll(holder, name).flatMap((segment): Charge[] => {
    const sign = textAt(segment, 'ALCKZ')
    const amount = numberIn(reading, segment, 'BETRG')
    if (amount === undefined || (sign !== '+' && sign !== '-') || isPrice(segment)) return []
    const lowers = sign === '-' || amount.startsWith('-')
    const rate = numberIn(reading, segment, 'KPERC')
    const code = textAt(segment, 'KSCHL')
    const text = textAt(segment, 'KOTXT')
    return [
      {
        kind: lowers ? 'allowance' : 'charge',
        amount: lowers ? negate(magnitude(amount)) : amount,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        ...(line !== undefined && { line }),
        position: segment.position,
      },
    ]
  })
}

/** Condition types of the price itself; whatever they come to is in the line's amount. */
const prices = /^(?:PR\d\d|PB\d\d|PBXX|PPR0|PMP0)$/

export function isPrice(segment: XmlElement): boolean {
  return prices.test(textAt(segment, 'KSCHL'))
}

/** E1EDK04, or the items' E1EDP04. */
export function readTaxes(reading: XmlReading, holder: XmlElement, name: 'E1EDK04' | 'E1EDP04'): Charge[] {
  return findAll(holder, name).flatMap((segment): Charge[] => {
    const amount = numberIn(reading, segment, 'MWSBT')
    if (amount === undefined) return []
    const rate = numberIn(reading, segment, 'MSATZ')
    const code = textAt(segment, 'MWSKZ')
    return [
      { kind: 'tax', amount, ...(rate !== undefined && { rate }), ...(code && { code }), position: segment.position },
    ]
  })
}

/** E1EDKT1 with its lines (E1EDKT2), and the same of an item. */
export function readTexts(holder: XmlElement, name: 'E1EDKT1' | 'E1EDPT1'): string[] {
  const line = name === 'E1EDKT1' ? 'E1EDKT2' : 'E1EDPT2'
  return findAll(holder, name).flatMap((segment) => {
    const text = findAll(segment, line)
      .map((part) => textAt(part, 'TDLINE'))
      .join(' ')
      .trim()
    return text === '' ? [] : [text]
  })
}
