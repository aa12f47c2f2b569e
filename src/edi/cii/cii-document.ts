import type { Purpose } from '../../domain/trade/trade-facts.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { type DocumentBase, documentOf, type XmlReading } from '../xml/xml-document.ts'
import { selfBilledTypes } from './codes.ts'
import {
  dayIn,
  either,
  partyIn,
  readDates,
  readNotes,
  readParties,
  readPlainReferences,
  readReferences,
} from './facts.ts'

/** The parts of a document; ZUGFeRD 1.0 calls most of them differently. */
export type CiiParts = {
  context: XmlElement | undefined
  head: XmlElement | undefined
  lines: XmlElement[]
  agreement: XmlElement | undefined
  delivery: XmlElement | undefined
  settlement: XmlElement | undefined
}

export function partsOf(root: XmlElement): CiiParts {
  const transaction = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction')
  return {
    context: either(root, 'ExchangedDocumentContext', 'SpecifiedExchangedDocumentContext'),
    head: either(root, 'ExchangedDocument', 'HeaderExchangedDocument'),
    lines: findAll(transaction, 'IncludedSupplyChainTradeLineItem').filter(isBilled),
    agreement: either(transaction, 'ApplicableHeaderTradeAgreement', 'ApplicableSupplyChainTradeAgreement'),
    delivery: either(transaction, 'ApplicableHeaderTradeDelivery', 'ApplicableSupplyChainTradeDelivery'),
    settlement: either(transaction, 'ApplicableHeaderTradeSettlement', 'ApplicableSupplyChainTradeSettlement'),
  }
}

/** In the EXTENDED profile a line may sum up others or only inform; ZUGFeRD 1.0 has lines that are nothing but a note. */
function isBilled(line: XmlElement): boolean {
  const head = find(line, 'AssociatedDocumentLineDocument')
  if (/^(?:GROUP|INFORMATION)$/.test(textAt(head, 'LineStatusReasonCode'))) return false
  const isOnlyNote = line.children.every(({ name }) => name === 'AssociatedDocumentLineDocument')
  return !isOnlyNote
}

const purposes = new Map<string, Purpose>([
  ['1', 'cancel'],
  ['4', 'change'],
  ['5', 'replace'],
  ['7', 'copy'],
])

const profiles: [RegExp, string][] = [
  [/factur-x\.eu:1p0:(\w+)/, 'Factur-X 1.0 $1'],
  [/xrechnung_(\d[\d.]*)/, 'XRechnung $1'],
  [/order-x\.eu:1p0:(\w+)/, 'Order-X 1.0 $1'],
  [/ferd:CrossIndustryDocument:invoice:1p0:(\w+)/, 'ZUGFeRD 1.0 $1'],
  [/zugferd\.de:(\d)p(\d):(\w+)/, 'ZUGFeRD $1.$2 $3'],
  [/en16931:2017$/, 'EN 16931'],
]

/** Which profile a guideline means: `urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended`. */
function profileOf(guideline: string): string {
  for (const [pattern, name] of profiles) {
    const [found] = pattern.exec(guideline) ?? []
    if (found !== undefined) return found.replace(pattern, name)
  }
  return ''
}

type FromTheDocument = { orderNumbers: string[]; purpose?: Purpose; by: 'seller' | 'buyer' }

/** What an invoice, and an order of Order-X, state alike. A buyer who bills itself is the sender of the invoice. */
export function documentBase(reading: XmlReading, parts: CiiParts, stated: FromTheDocument): DocumentBase {
  const { report, root } = reading
  const { context, head, agreement, delivery, settlement } = parts
  const type = textAt(head, 'TypeCode')
  const seller = partyIn(find(agreement, 'SellerTradeParty'))
  const buyer = partyIn(find(agreement, 'BuyerTradeParty'))
  const bySeller = stated.by === 'seller' && !selfBilledTypes.has(type)
  const issued = find(head, 'IssueDateTime')
  const sentAt = dayIn(report, issued)
  const currency = textAt(settlement, 'InvoiceCurrencyCode') || textAt(settlement, 'OrderCurrencyCode')
  const terms = findAll(settlement, 'SpecifiedTradePaymentTerms')
  const version = profileOf(textAt(context, 'GuidelineSpecifiedDocumentContextParameter', 'ID'))
  const isCopy = textAt(head, 'CopyIndicator', 'Indicator') === 'true'
  const references = [
    ...readReferences([agreement, delivery, settlement]),
    ...readPlainReferences([agreement, settlement]),
  ]
  return documentOf(reading, {
    syntax: 'cii',
    set: root.name,
    ...(version && { version }),
    number: textAt(head, 'ID'),
    sender: bySeller ? seller : buyer,
    receiver: bySeller ? buyer : seller,
    sentAt: sentAt ?? '',
    test: textAt(context, 'TestIndicator', 'Indicator') === 'true',
    purpose: stated.purpose ?? (isCopy ? 'copy' : (purposes.get(textAt(head, 'PurposeCode')) ?? 'original')),
    orderNumbers: stated.orderNumbers,
    ...(currency && { currency }),
    parties: readParties([agreement, delivery, settlement]),
    dates: [
      ...(issued && sentAt
        ? [{ meaning: 'document' as const, code: issued.name, at: sentAt, position: issued.position }]
        : []),
      ...readDates(report, [delivery, ...terms]),
    ],
    references,
    notes: readNotes(head),
  })
}
