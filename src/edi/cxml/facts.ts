import type { Charge, ItemId, NamedParty, Party, PartyRole } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'
import { magnitude, negate } from '../decimals.ts'
import type { Report } from '../problems.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn, decimalOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'

/** Who an address or contact is, by the element that holds it or by the role that a Contact states. */
const roles = codeList<PartyRole>({
  BillTo: 'bill-to',
  ShipTo: 'ship-to',
  billFrom: 'supplier',
  billTo: 'bill-to',
  buyer: 'buyer',
  buyerCorporate: 'buyer',
  carrier: 'carrier',
  carrierCorporate: 'carrier',
  from: 'supplier',
  issuerOfInvoice: 'supplier',
  payer: 'payer',
  receivingParty: 'ship-to',
  remitTo: 'remit-to',
  sales: 'supplier',
  seller: 'supplier',
  shipFrom: 'ship-from',
  shipTo: 'ship-to',
  soldTo: 'buyer',
  supplierCorporate: 'supplier',
  supplierAccount: 'supplier',
})

/** Addresses of ShipTo and BillTo and of every Contact below; people without an address who can be called are none. */
export function readParties(holders: (XmlElement | undefined)[]): NamedParty[] {
  const found: NamedParty[] = []
  const visit = (element: XmlElement) => {
    const stated = element.name === 'Contact' ? attribute(element, 'role') : element.name
    const isParty = ['Contact', 'ShipTo', 'BillTo'].includes(element.name)
    const role = roles.get(stated)
    if (isParty && role) found.push(partyOf(element, role, stated))
    else for (const child of element.children) visit(child)
  }
  for (const holder of holders) for (const child of holder?.children ?? []) visit(child)
  return found
}

function partyOf(element: XmlElement, role: PartyRole, code: string): NamedParty {
  const place = find(element, 'Address') ?? element
  const reference = findAll(element, 'IdReference')[0]
  const id = attribute(place, 'addressID') || attribute(element, 'addressID') || attribute(reference, 'identifier')
  const qualifier = attribute(place, 'addressIDDomain') || attribute(reference, 'domain')
  const postal = find(place, 'PostalAddress')
  const name = textAt(place, 'Name') || textAt(postal, 'DeliverTo')
  const place2 = [textAt(postal, 'PostalCode'), textAt(postal, 'City'), textAt(postal, 'State')].filter(Boolean)
  const country = attribute(find(postal, 'Country'), 'isoCountryCode')
  const address = [...findAll(postal, 'Street').map(({ text }) => text), place2.join(' '), country].filter(Boolean)
  return {
    role,
    code,
    id,
    ...(qualifier && { qualifier }),
    ...(name && { name }),
    ...(address.length > 0 && { address }),
    position: element.position,
  }
}

/** The company behind a From or To: the first Credential with an Identity. */
export function credentialIn(holder: XmlElement | undefined): Party {
  const credentials = findAll(holder, 'Credential').filter((credential) => textAt(credential, 'Identity') !== '')
  const [credential] = credentials
  const qualifier = attribute(credential, 'domain')
  return { id: textAt(credential, 'Identity'), ...(qualifier && { qualifier }) }
}

/** SupplierPartID is the supplier's number, BuyerPartID the buyer's; ItemDetail and Classification may name more. */
export function readItemIds(holders: (XmlElement | undefined)[]): ItemId[] {
  const found: ItemId[] = []
  const add = (scheme: ItemId['scheme'], element: XmlElement | undefined) => {
    if (element && element.text !== '') found.push({ scheme, qualifier: element.name, value: element.text })
  }
  for (const holder of holders) {
    add('supplier', find(holder, 'ItemID', 'SupplierPartID') ?? find(holder, 'SupplierPartID'))
    add('buyer', find(holder, 'ItemID', 'BuyerPartID') ?? find(holder, 'BuyerPartID'))
    add('manufacturer', find(holder, 'ManufacturerPartID'))
    for (const path of [
      ['ItemID', 'IdReference'],
      ['ItemDetailIndustry', 'ItemDetailRetail', 'EANID'],
    ]) {
      const element = find(holder, ...path)
      if (element?.name === 'EANID') add('gtin', element)
      else if (element && /^(?:EAN|UPC|GTIN)/i.test(attribute(element, 'domain')))
        found.push({ scheme: 'gtin', qualifier: attribute(element, 'domain'), value: attribute(element, 'identifier') })
    }
    add('gtin', find(holder, 'EANID'))
  }
  return found.filter(
    ({ scheme, value }, index) => found.findIndex((one) => one.scheme === scheme && one.value === value) === index,
  )
}

/** `<Description xml:lang="en"><ShortName>Bolt</ShortName>M8, zinc plated</Description>` */
export function descriptionOf(holder: XmlElement | undefined): string {
  const description = find(holder, 'Description')
  return textAt(description, 'ShortName') || (description?.text ?? '')
}

export function moneyIn(holder: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return find(holder, ...path, 'Money')
}

export function currencyIn(moneys: (XmlElement | undefined)[]): string {
  return moneys.map((money) => attribute(money, 'currency')).find(Boolean) ?? ''
}

/** Tax by rate, or the whole where it is not told apart. A Tax on a line belongs to the document's. */
export function readTax(report: Report, holder: XmlElement | undefined): { charges: Charge[]; total?: string } {
  const tax = find(holder, 'Tax')
  const total = decimalIn(report, moneyIn(tax))
  const details = findAll(tax, 'TaxDetail').flatMap((detail): Charge[] => {
    const amount = decimalIn(report, moneyIn(detail, 'TaxAmount'))
    const rate = decimalOf(report, detail, 'percentageRate')
    const code = attribute(detail, 'category')
    const text = textAt(detail, 'TaxLocation')
    if (amount === undefined) return []
    return [
      {
        kind: 'tax',
        amount,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        position: detail.position,
      },
    ]
  })
  const whole: Charge[] = tax && total !== undefined ? [{ kind: 'tax', amount: total, position: tax.position }] : []
  return { charges: details.length > 0 ? details : whole, ...(total !== undefined && { total }) }
}

/** Carriage and special handling, each an amount of its own. */
const plainCharges = [
  ['Shipping'],
  ['ShippingAmount'],
  ['SpecialHandlingAmount'],
  ['InvoiceDetailLineShipping'],
  ['InvoiceDetailLineSpecialHandling'],
]

/** Charges, discounts and Modifications directly below an element. */
export function readCharges(report: Report, holder: XmlElement | undefined, line?: string): Charge[] {
  const ofLine = line === undefined ? {} : { line }
  const plain = plainCharges.flatMap((path): Charge[] => {
    const element = find(holder, ...path)
    const amount = decimalIn(report, moneyIn(element))
    if (!element || amount === undefined || !/[1-9]/.test(amount)) return []
    const text = descriptionOf(element)
    return [
      { kind: 'charge', amount, code: element.name, ...(text && { text }), ...ofLine, position: element.position },
    ]
  })
  const discount = find(holder, 'InvoiceDetailDiscount')
  const taken = decimalIn(report, moneyIn(discount))
  const rate = decimalOf(report, discount, 'percentageRate')
  const discounts: Charge[] =
    discount && taken !== undefined && /[1-9]/.test(taken)
      ? [
          {
            kind: 'allowance',
            amount: negate(magnitude(taken)),
            ...(rate !== undefined && { rate }),
            code: discount.name,
            ...ofLine,
            position: discount.position,
          },
        ]
      : []
  const modifications = ['InvoiceHeaderModifications', 'InvoiceItemModifications', 'Modifications'].flatMap((name) =>
    findAll(find(holder, name), 'Modification').flatMap((element) => modificationOf(report, element, ofLine)),
  )
  return [...plain, ...discounts, ...modifications]
}

function modificationOf(report: Report, element: XmlElement, ofLine: { line?: string }): Charge[] {
  const deduction = find(element, 'AdditionalDeduction')
  const cost = find(element, 'AdditionalCost')
  const lowers = deduction !== undefined
  const stated = deduction ?? cost
  const amount = decimalIn(
    report,
    moneyIn(stated, 'DeductionAmount') ?? moneyIn(stated, 'DeductedPrice') ?? moneyIn(stated),
  )
  if (amount === undefined) return []
  const rate = decimalOf(report, find(stated, 'DeductionPercent') ?? find(stated, 'Percentage'), 'percent')
  const detail = find(element, 'ModificationDetail')
  const text = descriptionOf(detail) || attribute(detail, 'name')
  return [
    {
      kind: lowers ? 'allowance' : 'charge',
      amount: lowers ? negate(magnitude(amount)) : amount,
      ...(rate !== undefined && { rate }),
      ...(attribute(detail, 'name') && { code: attribute(detail, 'name') }),
      ...(text && { text }),
      ...ofLine,
      position: element.position,
    },
  ]
}
