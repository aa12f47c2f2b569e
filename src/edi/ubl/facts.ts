import type {
  Charge,
  DatedFact,
  ItemId,
  Load,
  NamedParty,
  Party,
  PriceBasis,
  Reference,
} from '../../domain/trade/trade-facts.ts'
import { magnitude, negate } from '../decimals.ts'
import { attribute, find, findAll, type Placed, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { dateMeanings, partyRoles, referenceMeanings } from './codes.ts'
import { dateIn, numberIn, type UblReading } from './ubl-reading.ts'

export function readDates(reading: UblReading, placed: Placed[]): DatedFact[] {
  return placed.flatMap(({ element, path, parent }) => {
    const meaning = dateMeanings.get(`${path.at(-1)}/${element.name}`) ?? dateMeanings.get(element.name)
    // ActualDespatchTime stands beside ActualDespatchDate, StartTime beside StartDate.
    const time = meaning && find(parent, element.name.replace(/Date$/, 'Time'))
    const at = meaning && dateIn(reading, element, time)
    return meaning && at ? [{ meaning, code: element.name, at, position: element.position }] : []
  })
}

export function readReferences(placed: Placed[]): Reference[] {
  return placed.flatMap(({ element }) => {
    const meaning = referenceMeanings.get(element.name)
    const value = meaning ? textAt(element, 'ID') : ''
    return meaning && value ? [{ meaning, code: element.name, value, position: element.position }] : []
  })
}

export function readParties(placed: Placed[]): NamedParty[] {
  return placed.flatMap(({ element, parent }) => {
    if (element.name === 'Delivery') return deliveredTo(element)
    const role = partyRoles.get(element.name)
    // What a Delivery says of the party is told together with its place.
    if (!role || (element.name === 'DeliveryParty' && parent.name === 'Delivery')) return []
    const party = partyIn(element)
    const address = addressOf(find(element, 'Party', 'PostalAddress') ?? find(element, 'PostalAddress'))
    return [{ ...party, role, code: element.name, ...(address.length > 0 && { address }), position: element.position }]
  })
}

/** Delivery: a party, a place (DeliveryLocation) with an id of its own, an address. The place's id is where the goods go. */
function deliveredTo(delivery: XmlElement): NamedParty[] {
  const holder = find(delivery, 'DeliveryParty')
  const location = find(delivery, 'DeliveryLocation')
  const address = find(location, 'Address') ?? find(delivery, 'DeliveryAddress')
  const found = holder ?? location ?? address
  if (!found) return []
  const party = partyIn(holder)
  const place = find(location, 'ID')
  const placeId = place?.text ? { id: place.text, qualifier: attribute(place, 'schemeID') } : undefined
  const name = party.name || textAt(location, 'Name')
  const { id, qualifier } = placeId ?? { id: party.id, qualifier: party.qualifier ?? '' }
  const lines = addressOf(address ?? find(holder, 'PostalAddress'))
  if (id === '' && !name && lines.length === 0) return []
  return [
    {
      role: 'ship-to',
      code: found.name,
      id,
      ...(name && { name }),
      ...(qualifier && { qualifier }),
      ...(lines.length > 0 && { address: lines }),
      position: found.position,
    },
  ]
}

const measures = [
  ['GrossWeightMeasure', 'weight'],
  ['GrossVolumeMeasure', 'volume'],
] as const

/** A Shipment or Consignment that states its weight, volume or packages. */
export function readLoads(reading: UblReading, placed: Placed[]): Load[] {
  return placed.flatMap(({ element }) => {
    if (element.name !== 'Shipment' && element.name !== 'Consignment') return []
    const load: Load = { position: element.position }
    for (const [name, member] of measures) {
      const measure = find(element, name) ?? (member === 'weight' ? find(element, 'NetWeightMeasure') : undefined)
      const value = numberIn(reading, measure)
      if (value !== undefined) load[member] = { value, unit: attribute(measure, 'unitCode') }
    }
    const packages = numberIn(
      reading,
      find(element, 'TotalTransportHandlingUnitQuantity') ?? find(element, 'TotalGoodsItemQuantity'),
    )
    if (packages !== undefined) load.packages = packages
    return load.packages === undefined && !load.weight && !load.volume ? [] : [load]
  })
}

/** A party by its electronic address, else its first identification, else its company number. */
export function partyIn(holder: XmlElement | undefined): Party {
  const party = find(holder, 'Party') ?? holder
  const identified = [
    find(party, 'EndpointID'),
    find(party, 'PartyIdentification', 'ID'),
    find(party, 'PartyLegalEntity', 'CompanyID'),
  ].find((element) => element !== undefined && element.text !== '')
  const qualifier = attribute(identified, 'schemeID')
  const name = textAt(party, 'PartyName', 'Name') || textAt(party, 'PartyLegalEntity', 'RegistrationName')
  return { id: identified?.text ?? '', ...(qualifier && { qualifier }), ...(name && { name }) }
}

const addressLines = ['StreetName', 'AdditionalStreetName', 'PostalZone', 'CityName', 'CountrySubentity']

function addressOf(address: XmlElement | undefined): string[] {
  const lines = addressLines.map((name) => textAt(address, name))
  return [...lines, textAt(address, 'Country', 'IdentificationCode')].filter(Boolean)
}

const itemIdElements = [
  { name: 'StandardItemIdentification', scheme: 'gtin' },
  { name: 'BuyersItemIdentification', scheme: 'buyer' },
  { name: 'SellersItemIdentification', scheme: 'supplier' },
  { name: 'ManufacturersItemIdentification', scheme: 'manufacturer' },
] as const

/** 0160 is the code of GTIN; older documents write its name, or nothing. */
const otherStandard = /^(?!0160$|GTIN|EAN|$)/i

export function readItemIds(item: XmlElement | undefined): ItemId[] {
  return itemIdElements.flatMap(({ name, scheme }) =>
    findAll(item, name).flatMap((identification) => {
      const id = find(identification, 'ID')
      const stated = attribute(id, 'schemeID')
      if (!id?.text) return []
      const isOther = scheme === 'gtin' && otherStandard.test(stated)
      return [{ scheme: isOther ? 'other' : scheme, qualifier: stated || name, value: id.text }]
    }),
  )
}

export function descriptionOf(item: XmlElement | undefined): string {
  return textAt(item, 'Name') || textAt(item, 'Description')
}

/** Price/PriceAmount for so many (BaseQuantity) of a unit. */
export function readPrice(
  reading: UblReading,
  holder: XmlElement,
): {
  price?: string
  priceBasis?: PriceBasis
  pricePosition?: XmlElement['position']
} {
  const amount = find(holder, 'Price', 'PriceAmount')
  const price = numberIn(reading, amount)
  if (!amount || price === undefined) return {}
  const base = find(holder, 'Price', 'BaseQuantity')
  const quantity = numberIn(reading, base)
  const unit = attribute(base, 'unitCode')
  return {
    price,
    ...(quantity !== undefined && { priceBasis: { quantity, ...(unit && { unit }) } }),
    pricePosition: amount.position,
  }
}

/** Allowances and charges directly below an element. */
export function readCharges(reading: UblReading, holder: XmlElement, line?: string): Charge[] {
  return findAll(holder, 'AllowanceCharge').flatMap((element) => {
    const amount = numberIn(reading, find(element, 'Amount'))
    const isCharge = textAt(element, 'ChargeIndicator') === 'true'
    const rate = numberIn(reading, find(element, 'MultiplierFactorNumeric'))
    if (amount === undefined && rate === undefined) return []
    const code = textAt(element, 'AllowanceChargeReasonCode')
    const text = textAt(element, 'AllowanceChargeReason')
    return [
      {
        kind: isCharge ? ('charge' as const) : ('allowance' as const),
        amount: isCharge ? (amount ?? '0') : negate(magnitude(amount ?? '0')),
        ...(amount === undefined && { isOpen: true as const }),
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        ...(line !== undefined && { line }),
        position: element.position,
      },
    ]
  })
}

/**
 * The tax of a document, by rate. Of two TaxTotals the one in the document's currency is its tax (BT-110), the other
 * repeats it in the currency of the accounts (BT-111); their order is free.
 */
export function readTaxes(reading: UblReading, holder: XmlElement): { charges: Charge[]; total?: string } {
  const totals = findAll(holder, 'TaxTotal')
  const currency = textAt(holder, 'DocumentCurrencyCode')
  const isOfDocument = (one: XmlElement) => attribute(find(one, 'TaxAmount'), 'currencyID') === currency
  const total = totals.find(isOfDocument) ?? totals[0]
  const amount = numberIn(reading, find(total, 'TaxAmount'))
  const charges = findAll(total, 'TaxSubtotal').flatMap((subtotal): Charge[] => {
    const tax = numberIn(reading, find(subtotal, 'TaxAmount'))
    const rate = numberIn(reading, find(subtotal, 'TaxCategory', 'Percent') ?? find(subtotal, 'Percent'))
    const code = textAt(subtotal, 'TaxCategory', 'ID')
    if (tax === undefined) return []
    return [
      {
        kind: 'tax',
        amount: tax,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        position: subtotal.position,
      },
    ]
  })
  return { charges, ...(amount !== undefined && { total: amount }) }
}
