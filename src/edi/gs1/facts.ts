import type {
  Charge,
  DatedFact,
  DateMeaning,
  ItemId,
  ItemIdScheme,
  NamedParty,
  Party,
  PartyRole,
  Reference,
  ReferenceMeaning,
  WrittenDate,
} from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'
import { magnitude, negate } from '../decimals.ts'
import type { Report } from '../problems.ts'
import { below, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn, momentIn, readMoment } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'

const roles = codeList<PartyRole>({
  billTo: 'bill-to',
  buyer: 'buyer',
  carrier: 'carrier',
  payee: 'payee',
  payer: 'payer',
  remitTo: 'remit-to',
  seller: 'supplier',
  shipFrom: 'ship-from',
  shipTo: 'ship-to',
  ultimateConsignee: 'ship-to',
})

/** A party by its GLN, else by the first number that somebody else gave it. */
export function partyIn(party: XmlElement | undefined): Party {
  const other = find(party, 'additionalPartyIdentification')
  const id = textAt(party, 'gln') || (other?.text ?? '')
  const code = other?.attributes.get('additionalPartyIdentificationTypeCode') ?? ''
  const qualifier = textAt(party, 'gln') ? 'GLN' : code
  const name =
    textAt(party, 'organisationDetails', 'organisationName') ||
    textAt(party, 'organisationName') ||
    textAt(party, 'address', 'name')
  return { id, ...(qualifier && { qualifier }), ...(name && { name }) }
}

/** Parties of the document, wherever they stand above its lines. */
export function readParties(root: XmlElement, lines: ReadonlySet<string>): NamedParty[] {
  return below(root, lines).flatMap(({ element, path }): NamedParty[] => {
    const role = roles.get(element.name)
    const party = partyIn(element)
    if (!role || path.includes('contentOwner') || (party.id === '' && party.name === undefined)) return []
    const place = find(element, 'address')
    const address = ['streetAddressOne', 'streetAddressTwo', 'postalCode', 'city', 'state', 'countryCode']
      .map((name) => textAt(place, name))
      .filter(Boolean)
    return [{ ...party, role, code: element.name, ...(address.length > 0 && { address }), position: element.position }]
  })
}

const meanings = codeList<ReferenceMeaning>({
  billOfLadingNumber: 'bill-of-lading',
  contract: 'contract',
  customerReference: 'other',
  deliveryNote: 'delivery-note',
  despatchAdvice: 'ship-notice',
  invoice: 'invoice',
  orderResponse: 'order-response',
  originalOrder: 'order',
  promotionalDeal: 'other',
  purchaseOrder: 'order',
  receivingAdvice: 'receipt',
  salesOrder: 'other',
  specification: 'other',
})

/** Numbers of other documents: `<despatchAdvice><entityIdentification>…</entityIdentification></despatchAdvice>`. */
export function readReferences(holder: XmlElement): Reference[] {
  return holder.children.flatMap((element): Reference[] => {
    const meaning = meanings.get(element.name)
    const value = numberOf(element)
    return meaning && value ? [{ meaning, code: element.name, value, position: element.position }] : []
  })
}

/** An EntityIdentification; version 2 called it uniqueCreatorIdentification, and held it in an element of its own. */
export function numberOf(element: XmlElement | undefined): string {
  return (
    textAt(element, 'entityIdentification') ||
    textAt(element, 'uniqueCreatorIdentification') ||
    textAt(element, 'documentReference', 'uniqueCreatorIdentification')
  )
}

const dateMeanings = codeList<DateMeaning>({
  actualDeliveryDateTime: 'delivered',
  actualShipDateTime: 'shipped',
  despatchDateTime: 'shipped',
  estimatedDeliveryDateTime: 'delivery-estimated',
  invoiceDueDate: 'due',
  paymentDueDate: 'due',
  netPaymentDue: 'other',
  receivingDateTime: 'received',
  requestedDeliveryDateTime: 'delivery-requested',
  requestedDeliveryDate: 'delivery-requested',
  requestedShipDateTime: 'ship-requested',
  requestedPickUpDateTime: 'ship-requested',
  promisedDeliveryDateTime: 'promised-delivery',
  confirmedDeliveryDateTime: 'promised-delivery',
})

/** Days of the document, wherever they stand above its lines; a range is a window. */
export function readDates(report: Report, root: XmlElement, lines: ReadonlySet<string>): DatedFact[] {
  return below(root, lines).flatMap(({ element }): DatedFact[] => {
    const { name, position } = element
    if (name === 'requestedDeliveryDateRange') {
      const from = dayIn(report, element, 'beginDate', 'beginTime')
      const until = dayIn(report, element, 'endDate', 'endTime')
      return [
        ...(from ? [{ meaning: 'deliver-not-before' as const, code: name, at: from, position }] : []),
        ...(until ? [{ meaning: 'deliver-not-after' as const, code: name, at: until, position }] : []),
      ]
    }
    const meaning = dateMeanings.get(name)
    if (!meaning) return []
    const at = element.children.length > 0 ? dayIn(report, element, 'date', 'time') : momentIn(report, element)
    return at ? [{ meaning, code: name, at, position }] : []
  })
}

/** `<date>2026-05-06</date><time>14:30:00</time>` */
export function dayIn(report: Report, holder: XmlElement, date: string, time: string): WrittenDate | undefined {
  const day = find(holder, date)
  const clock = textAt(holder, time)
  const whole = clock && readMoment(`${day?.text.slice(0, 10)}T${clock}`)
  return whole || momentIn(report, day)
}

const schemes = codeList<ItemIdScheme>({
  BUYER_ASSIGNED: 'buyer',
  MANUFACTURER_PART_NUMBER: 'manufacturer',
  MANUFACTURERS_PART_NUMBER: 'manufacturer',
  SUPPLIER_ASSIGNED: 'supplier',
  SELLER_ASSIGNED: 'supplier',
  UPC: 'gtin',
})

/** The item (transactionalTradeItem, or in version 2 tradeItemIdentification). */
export function itemIn(line: XmlElement): XmlElement | undefined {
  return find(line, 'transactionalTradeItem') ?? find(line, 'tradeItemIdentification')
}

export function readItemIds(item: XmlElement | undefined): ItemId[] {
  const gtin = textAt(item, 'gtin')
  return [
    ...(gtin ? [{ scheme: 'gtin' as const, qualifier: 'gtin', value: gtin }] : []),
    ...findAll(item, 'additionalTradeItemIdentification').flatMap((element): ItemId[] => {
      const stated =
        element.attributes.get('additionalTradeItemIdentificationTypeCode') ??
        textAt(element, 'additionalTradeItemIdentificationType')
      const value = textAt(element, 'additionalTradeItemIdentificationValue') || element.text
      return value === '' ? [] : [{ scheme: schemes.get(stated) ?? 'other', qualifier: stated, value }]
    }),
  ]
}

/** A figure that stands in the element, or in version 2 in `value` or `amount/monetaryAmount` below it. */
export function figureIn(element: XmlElement | undefined): XmlElement | undefined {
  if (!element || element.children.length === 0) return element
  return find(element, 'value') ?? find(element, 'amount', 'monetaryAmount') ?? find(element, 'monetaryAmount')
}

/** Allowances and charges (invoiceAllowanceCharge, allowanceCharge) directly below an element. */
export function readCharges(report: Report, holder: XmlElement, line?: string): Charge[] {
  const stated = holder.children.filter(({ name }) => /^(?:invoice)?[aA]llowanceCharge$/.test(name))
  return stated.flatMap((element): Charge[] => {
    const amount = decimalIn(
      report,
      figureIn(
        find(element, 'allowanceChargeAmount') ??
          find(element, 'amountPerUnit') ??
          find(element, 'monetaryAmountOrPercentage'),
      ),
    )
    if (amount === undefined) return []
    const kind = textAt(element, 'allowanceOrChargeType') || textAt(element, 'allowanceOrChargeTypeCode')
    const lowers = /^ALLOWANCE/i.test(kind)
    const rate = decimalIn(report, find(element, 'allowanceChargePercentage'))
    const code = textAt(element, 'allowanceChargeType') || textAt(element, 'specialServiceType')
    const text = textAt(element, 'allowanceChargeDescription')
    return [
      {
        kind: lowers ? 'allowance' : 'charge',
        amount: lowers ? negate(magnitude(amount)) : amount,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        ...(line !== undefined && { line }),
        position: element.position,
      },
    ]
  })
}

/** Taxes (leviedDutyFeeTax and kin): whatever element states a dutyFeeTaxAmount. */
export function readTaxes(report: Report, root: XmlElement, excluded: ReadonlySet<string>): Charge[] {
  const holders = below(root, excluded).map(({ element }) => element)
  return holders.flatMap((element): Charge[] => {
    const amount = decimalIn(report, figureIn(find(element, 'dutyFeeTaxAmount')))
    if (amount === undefined) return []
    const rate = decimalIn(report, find(element, 'dutyFeeTaxPercentage'))
    const code = textAt(element, 'dutyFeeTaxCategoryCode') || textAt(element, 'dutyFeeTaxTypeCode')
    return [
      { kind: 'tax', amount, ...(rate !== undefined && { rate }), ...(code && { code }), position: element.position },
    ]
  })
}
