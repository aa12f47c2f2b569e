import type { TransportStatusDocument } from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { element, type Segment } from '../../segment.ts'
import { referenceFact } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, dateIn, type X12Reading } from '../x12-reading.ts'

type TransportEvent = TransportStatusDocument['events'][number]

/** X12 element 1650 (AT701). */
const meanings = codeList<TransportEvent['meaning']>({
  A3: 'exception',
  A7: 'exception',
  A9: 'exception',
  AF: 'picked-up',
  AG: 'in-transit',
  AH: 'exception',
  AJ: 'exception',
  AP: 'exception',
  AV: 'exception',
  BS: 'exception',
  CA: 'exception',
  CD: 'delivered',
  CP: 'picked-up',
  D1: 'delivered',
  I1: 'in-transit',
  J1: 'in-transit',
  L1: 'in-transit',
  OA: 'in-transit',
  P1: 'in-transit',
  R1: 'in-transit',
  S1: 'exception',
  SD: 'delayed',
  X1: 'arrived',
  X2: 'in-transit',
  X3: 'arrived',
  X4: 'in-transit',
  X5: 'arrived',
  X6: 'in-transit',
  X8: 'in-transit',
  XB: 'picked-up',
})

/** 214, where a shipment is. B1001 is the carrier's own number (PRO), B1002 the shipper's. */
export function readTransportStatus(reading: X12Reading): TransportStatusDocument {
  const b10 = beginningSegment(reading, 'B10')
  const { segments } = reading.transaction
  const carrier = element(b10, 3)
  const base = documentBase(reading, segments, {
    number: element(b10, 1) || element(b10, 2),
    purpose: 'original',
    references: [...referenceFact(b10, 1, 'pro'), ...referenceFact(b10, 2, 'bill-of-lading')],
  })
  const carriers = carrier
    ? [{ role: 'carrier' as const, code: 'B1003', id: carrier, qualifier: '02', position: b10.position }]
    : []
  return {
    kind: 'transport-status',
    ...base,
    parties: [...base.parties, ...carriers],
    events: readEvents(reading, segments),
  }
}

/** AT7 says what happened when, the MS1 after it where. */
function readEvents(reading: X12Reading, segments: Segment[]): TransportEvent[] {
  return splitLoops(segments, 'AT7', ['SE']).loops.map((loop) => {
    const [at7] = loop
    const isAppointment = element(at7, 1) === ''
    const code = element(at7, isAppointment ? 3 : 1)
    const reason = element(at7, isAppointment ? 4 : 2)
    const at = dateIn(reading, at7, 5, 6, 7)
    const place = placeOf(loop.find(({ tag }) => tag === 'MS1'))
    return {
      code,
      ...(reason && { reason }),
      // An appointment is a plan: it says nothing of where the shipment is.
      meaning: isAppointment ? 'other' : (meanings.get(code) ?? 'other'),
      ...(at && { at }),
      ...(place && { place }),
      position: at7.position,
    }
  })
}

function placeOf(ms1: Segment | undefined): string {
  return [1, 2, 3]
    .map((number) => element(ms1, number))
    .filter(Boolean)
    .join(', ')
}
