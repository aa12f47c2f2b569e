import type { FreightInvoiceDocument, TransportOrderDocument } from '../../../domain/trade/trade-document.ts'
import type { Charge, NamedParty } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact, readDates } from '../facts/read-dates.ts'
import { readParties } from '../facts/read-parties.ts'
import { readReferences, referenceFact } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { amountIn, beginningSegment, type X12Reading } from '../x12-reading.ts'

function carrierIn(segment: Segment, number: number): NamedParty[] {
  const id = element(segment, number)
  return id ? [{ role: 'carrier', code: segment.tag, id, qualifier: '02', position: segment.position }] : []
}

/** MS3 may have named the same one already. */
function withCarrier(parties: NamedParty[], carrier: NamedParty[]): NamedParty[] {
  return [
    ...parties,
    ...carrier.filter(({ id }) => !parties.some((known) => known.role === 'carrier' && known.id === id)),
  ]
}

/** 204, motor carrier load tender (X12 004010). B204 is the shipment, B202 the carrier's code; each S5 is a stop. */
export function readLoadTender(reading: X12Reading): TransportOrderDocument {
  const b2 = beginningSegment(reading, 'B2')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'S5', ['L3', 'SE'])
  const b2a = header.find(({ tag }) => tag === 'B2A')
  const stops = loops.map((loop) => {
    const [s5] = loop
    const parties = readParties(loop)
    return {
      number: element(s5, 1),
      reason: element(s5, 2),
      parties,
      dates: readDates(reading, loop),
      references: readReferences(loop),
      position: s5.position,
    }
  })
  const ordersOfStops = stops.flatMap(({ references }) => references.filter(({ meaning }) => meaning === 'order'))
  const base = documentBase(reading, [...header, ...summary], {
    number: element(b2, 4),
    purpose: purposeOf(element(b2a, 1)),
    orderNumbers: ordersOfStops.map(({ value }) => value),
  })
  return { kind: 'transport-order', ...base, parties: withCarrier(base.parties, carrierIn(b2, 2)), stops }
}

/** 990, the carrier's answer to a load tender. B102 repeats the shipment, B104 says whether the carrier takes it. */
export function readTenderAnswer(reading: X12Reading): TransportOrderDocument {
  const b1 = beginningSegment(reading, 'B1')
  const { segments } = reading.transaction
  const code = element(b1, 4)
  const accepted = code === 'A' || code === 'E' ? true : code === 'D' || code === 'R' ? false : undefined
  const base = documentBase(reading, segments, {
    number: element(b1, 2),
    purpose: 'original',
    dates: dateFact(reading, b1, 3, 'document'),
  })
  return {
    kind: 'transport-order',
    ...base,
    parties: [...base.parties, ...carrierIn(b1, 1)],
    answer: { code, ...(accepted !== undefined && { accepted }) },
    stops: [],
  }
}

/** 210, a motor carrier's freight invoice. B302 is its number, B303 the shipment, B307 what is due, in cents. */
export function readFreightInvoice(reading: X12Reading): FreightInvoiceDocument {
  const b3 = beginningSegment(reading, 'B3')
  const { segments } = reading.transaction
  const total = amountIn(reading, b3, 7, 'net amount due')
  const base = documentBase(reading, segments, {
    number: element(b3, 2),
    purpose: element(b3, 8) === 'CO' ? 'replace' : 'original',
    dates: [
      ...dateFact(reading, b3, 6, 'invoice'),
      ...dateFact(reading, b3, 9, element(b3, 10) === '035' ? 'delivered' : 'other'),
    ],
    references: referenceFact(b3, 3, 'bill-of-lading'),
  })
  return {
    kind: 'freight-invoice',
    ...base,
    parties: [...base.parties, ...carrierIn(b3, 11)],
    charges: segments.flatMap((segment) => readCharge(reading, segment)),
    ...(total !== undefined && { total }),
  }
}

/** L1: charge (04) in cents, special charge code (08), in words (12). */
function readCharge(reading: X12Reading, l1: Segment): Charge[] {
  const amount = l1.tag === 'L1' ? amountIn(reading, l1, 4, 'charge') : undefined
  const code = element(l1, 8)
  const text = element(l1, 12)
  if (amount === undefined) return []
  return [{ kind: 'charge', amount, ...(code && { code }), ...(text && { text }), position: l1.position }]
}
