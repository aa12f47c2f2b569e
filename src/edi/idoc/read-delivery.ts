import type { ShipNoticeDocument } from '../../domain/trade/trade-document.ts'
import type { DatedFact, ItemId, NamedParty, Reference } from '../../domain/trade/trade-facts.ts'
import type { ShippedLine } from '../../domain/trade/trade-line.ts'
import { ssccDigits } from '../sscc.ts'
import { below, find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { documentOf } from '../xml/xml-document.ts'
import { deadlineMeanings, partyRoles } from './codes.ts'
import { envelopeOf } from './idoc-document.ts'
import { dayIn, type IdocReading, numberIn, withoutZeros } from './idoc-reading.ts'

/** DELVRY01 to DELVRY07, MESTYP DESADV: a delivery with its items, deadlines and handling units. */
export function readDelivery(reading: IdocReading): ShipNoticeDocument {
  const { root, control } = reading
  const delivery = find(root, 'E1EDL20') ?? root
  const parties = readParties(delivery)
  const orders = new Set<string>()
  const packed = cartonsByItem(delivery)
  // An item that is split over batches (HIPOS says of which it is a part) holds no quantity itself.
  const lines = findAll(delivery, 'E1EDL24')
    .map((item) => readShippedLine(reading, item, packed))
    .filter(({ quantity }, _, all) => all.length === 1 || /[1-9]/.test(quantity))
  for (const { orderNumber } of lines) if (orderNumber) orders.add(orderNumber)
  const dates = readDeadlines(reading, delivery)
  const supplier = parties.find(({ role }) => role === 'supplier' || role === 'ship-from')
  const buyer = parties.find(({ role }) => role === 'buyer') ?? parties.find(({ role }) => role === 'ship-to')
  return {
    kind: 'ship-notice',
    ...documentOf(reading, {
      ...envelopeOf(reading),
      number: textAt(delivery, 'VBELN'),
      sender: partyOf(supplier) ?? { id: textAt(control, 'SNDPRN') },
      receiver: partyOf(buyer) ?? { id: textAt(control, 'RCVPRN') },
      sentAt: dayIn(reading, control, 'CREDAT', 'CRETIM') ?? '',
      orderNumbers: [...orders],
      parties,
      dates,
      references: readReferences(delivery),
    }),
    lines,
    sscc: [...new Set(findAll(delivery, 'E1EDL37').flatMap(ssccOf))],
  }
}

function partyOf(party: NamedParty | undefined) {
  return party && party.id !== '' ? { id: party.id, ...(party.name && { name: party.name }) } : undefined
}

function readParties(delivery: XmlElement): NamedParty[] {
  return findAll(delivery, 'E1ADRM1').map((segment): NamedParty => {
    const code = textAt(segment, 'PARTNER_Q')
    const name = textAt(segment, 'NAME1')
    const place = [textAt(segment, 'POSTL_COD1'), textAt(segment, 'CITY1')].filter(Boolean).join(' ')
    const address = [textAt(segment, 'STREET1'), place, textAt(segment, 'COUNTRY1')].filter(Boolean)
    return {
      role: partyRoles.get(code) ?? 'other',
      code,
      id: textAt(segment, 'PARTNER_ID'),
      ...(name && { name }),
      ...(address.length > 0 && { address }),
      position: segment.position,
    }
  })
}

/** The actual end of a deadline where it is known (IEDD, IEDZ), else the planned one (NTEND, NTENZ). */
function readDeadlines(reading: IdocReading, delivery: XmlElement): DatedFact[] {
  return findAll(delivery, 'E1EDT13').flatMap((segment): DatedFact[] => {
    const code = textAt(segment, 'QUALF')
    const actual = dayIn(reading, segment, 'IEDD', 'IEDZ') ?? dayIn(reading, segment, 'ISDD', 'ISDZ')
    const at = actual ?? dayIn(reading, segment, 'NTEND', 'NTENZ') ?? dayIn(reading, segment, 'NTANF', 'NTANZ')
    const meaning = deadlineMeanings.get(code) ?? 'other'
    return at ? [{ meaning, code, at, position: segment.position }] : []
  })
}

const numbers = [
  { field: 'BOLNR', meaning: 'bill-of-lading' },
  { field: 'LIFEX', meaning: 'delivery-note' },
  { field: 'TRAID', meaning: 'other' },
] as const

function readReferences(delivery: XmlElement): Reference[] {
  return numbers.flatMap(({ field, meaning }): Reference[] => {
    const element = find(delivery, field)
    return element?.text ? [{ meaning, code: field, value: element.text, position: element.position }] : []
  })
}

const idFields = [
  { field: 'EAN11', scheme: 'gtin' },
  { field: 'KDMAT', scheme: 'buyer' },
  { field: 'MATNR', scheme: 'supplier' },
  { field: 'MFRPN', scheme: 'manufacturer' },
] as const

/** An item; its order stands in E1EDL41 (the buyer's, QUALI 001) and in E1EDL43. */
function readShippedLine(reading: IdocReading, item: XmlElement, packed: Map<string, string[]>): ShippedLine {
  const quantity = numberIn(reading, item, 'LFIMG') ?? numberIn(reading, item, 'LGMNG')
  if (textAt(item, 'LFIMG') === '' && textAt(item, 'LGMNG') === '')
    reading.report('value-missing', item.position, { element: 'LFIMG', what: 'quantity' })
  const number = textAt(item, 'POSNR')
  const references = [...findAll(item, 'E1EDL41'), ...findAll(find(item, 'E1EDL43'), 'E1EDL41')]
  const ofBuyer = references.find((segment) => textAt(segment, 'QUALI') === '001') ?? references[0]
  const orderNumber = textAt(ofBuyer, 'BSTNR')
  const orderLine = textAt(ofBuyer, 'POSEX')
  const description = textAt(item, 'ARKTX')
  const lot = textAt(item, 'CHARG')
  const stated = find(item, 'LFIMG')
  return {
    line: number,
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    ids: idFields.flatMap(({ field, scheme }): ItemId[] => {
      const value = textAt(item, field)
      return value ? [{ scheme, qualifier: field, value: scheme === 'gtin' ? value : withoutZeros(value) }] : []
    }),
    ...(description && { description }),
    quantity: quantity ?? '0',
    unit: textAt(item, 'VRKME') || textAt(item, 'MEINS'),
    sscc: packed.get(number) ?? [],
    ...(lot && { lot }),
    dates: [],
    references: [],
    position: item.position,
    ...(stated && { quantityPosition: stated.position }),
  }
}

function ssccOf(unit: XmlElement): string[] {
  const digits = ssccDigits(textAt(unit, 'EXIDV')).replace(/^0{2}(?=\d{18}$)/, '')
  return /^\d{18}$/.test(digits) ? [digits] : []
}

const nothing: ReadonlySet<string> = new Set()

/** Which cartons (E1EDL37) hold which items (POSNR of E1EDL44). */
function cartonsByItem(delivery: XmlElement): Map<string, string[]> {
  const packed = new Map<string, string[]>()
  for (const { element } of below(delivery, nothing)) {
    if (element.name !== 'E1EDL37') continue
    for (const content of findAll(element, 'E1EDL44')) {
      const item = textAt(content, 'POSNR')
      packed.set(item, [...new Set([...(packed.get(item) ?? []), ...ssccOf(element)])])
    }
  }
  return packed
}
