import type { DatedFact, ItemId, NamedParty, Party, Reference, WrittenDate } from '../../domain/trade/trade-facts.ts'
import type { Report } from '../problems.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { momentIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { dateMeanings, itemIdElements, partyRoles, referenceMeanings } from './codes.ts'

/** The first of several elements that is there: ZUGFeRD 1.0 has other names for the same things. */
export function either(holder: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return holder?.children.find(({ name }) => names.includes(name))
}

/** A day in `…DateTime/DateTimeString format="102"`, or in an ISO date (`DateTime`, `Date`). */
export function dayIn(report: Report, holder: XmlElement | undefined): WrittenDate | undefined {
  const stated = holder && (either(holder, 'DateTimeString', 'DateString', 'DateTime', 'Date') ?? holder)
  return stated && stated.text !== '' ? momentIn(report, stated) : undefined
}

/**
 * A party by its global number, its electronic address, its number at the other side, its company or its tax number.
 * An e-mail address (scheme EM) says where to send and not who it is, so it comes last.
 */
export function partyIn(party: XmlElement | undefined): Party {
  const address = find(party, 'URIUniversalCommunication', 'URIID')
  const isMail = attribute(address, 'schemeID') === 'EM' || /@/.test(address?.text ?? '')
  const identified = [
    find(party, 'GlobalID'),
    isMail ? undefined : address,
    find(party, 'ID'),
    find(party, 'SpecifiedLegalOrganization', 'ID'),
    find(party, 'SpecifiedTaxRegistration', 'ID'),
    address,
  ].find((element) => element !== undefined && element.text !== '')
  const qualifier = attribute(identified, 'schemeID')
  const name = textAt(party, 'Name') || textAt(party, 'SpecifiedLegalOrganization', 'TradingBusinessName')
  return { id: identified?.text ?? '', ...(qualifier && { qualifier }), ...(name && { name }) }
}

export function readParties(holders: (XmlElement | undefined)[]): NamedParty[] {
  return holders.flatMap((holder) =>
    (holder?.children ?? []).flatMap((element): NamedParty[] => {
      const role = partyRoles.get(element.name)
      if (!role) return []
      const address = addressOf(element)
      const party = partyIn(element)
      return [
        { ...party, role, code: element.name, ...(address.length > 0 && { address }), position: element.position },
      ]
    }),
  )
}

const addressLines = [
  'LineOne',
  'LineTwo',
  'LineThree',
  'PostcodeCode',
  'CityName',
  'CountrySubDivisionName',
  'CountryID',
]

function addressOf(party: XmlElement): string[] {
  const address = find(party, 'PostalTradeAddress')
  return addressLines.map((name) => textAt(address, name)).filter(Boolean)
}

export function readReferences(holders: (XmlElement | undefined)[]): Reference[] {
  return holders.flatMap((holder) =>
    (holder?.children ?? []).flatMap(({ name, position, children }): Reference[] => {
      const meaning = referenceMeanings.get(name)
      const value = children.find((child) => child.name === 'IssuerAssignedID' || child.name === 'ID')?.text ?? ''
      return meaning && value ? [{ meaning, code: name, value, position }] : []
    }),
  )
}

/** Numbers that stand by themselves: what the buyer routes an invoice by (BT-10), and what to quote with a payment (BT-83). */
export function readPlainReferences(holders: (XmlElement | undefined)[]): Reference[] {
  return holders.flatMap((holder) =>
    (holder?.children ?? []).flatMap(({ name, text, position }): Reference[] =>
      (name === 'BuyerReference' || name === 'PaymentReference') && text !== ''
        ? [{ meaning: 'other', code: name, value: text, position }]
        : [],
    ),
  )
}

export function readDates(report: Report, holders: (XmlElement | undefined)[]): DatedFact[] {
  return holders.flatMap((holder) =>
    (holder?.children ?? []).flatMap((element): DatedFact[] => {
      const meaning = dateMeanings.get(element.name)
      if (!meaning) return []
      const at = dayIn(report, find(element, 'OccurrenceDateTime') ?? element)
      const period = find(element, 'OccurrenceSpecifiedPeriod')
      const until = at ?? dayIn(report, find(period, 'EndDateTime') ?? find(period, 'StartDateTime'))
      return until ? [{ meaning, code: element.name, at: until, position: element.position }] : []
    }),
  )
}

/** 0160 is the code of GTIN; GlobalID may also hold a number of some other scheme. */
const gtin = /^(?:0160|0088|GTIN|EAN|)$/i

export function readItemIds(product: XmlElement | undefined): ItemId[] {
  return (product?.children ?? []).flatMap((element): ItemId[] => {
    const scheme = itemIdElements.get(element.name)
    if (!scheme || element.text === '') return []
    const stated = attribute(element, 'schemeID')
    const isOther = scheme === 'gtin' && !gtin.test(stated)
    return [{ scheme: isOther ? 'other' : scheme, qualifier: stated || element.name, value: element.text }]
  })
}

/** Texts of the notes (IncludedNote/Content) of a document or a line. */
export function readNotes(holder: XmlElement | undefined): string[] {
  return findAll(holder, 'IncludedNote').flatMap((note) => {
    const texts = findAll(note, 'Content').map(({ text }) => text)
    return texts.filter(Boolean)
  })
}
