import type { TransportOrderDocument, TransportStatusDocument } from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { purposeOf } from '../codes/functions.ts'
import { documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readDates } from '../facts/read-dates.ts'
import { readNotes } from '../facts/read-notes.ts'
import { readReferences } from '../facts/read-references.ts'

type TransportEvent = TransportStatusDocument['events'][number]

/** UN/EDIFACT element 9011 (D.96A), what happened to a consignment: the events of the supply chain. */
const meanings = codeList<TransportEvent['meaning']>({
  '1': 'arrived',
  '13': 'picked-up',
  '16': 'delayed',
  '21': 'delivered',
  '22': 'exception',
  '24': 'in-transit',
  '31': 'in-transit',
})

/** IFTSTA, multimodal status report: each STS with the date and place that follow it, of the CNI consignment before it. */
export function readConsignmentStatus(reading: EdifactReading): TransportStatusDocument {
  const bgm = beginningSegment(reading)
  const { segments } = reading
  const first = segments.findIndex(({ tag }) => tag === 'STS')
  const header = first < 0 ? segments : segments.slice(0, first)
  const consignments = segments.flatMap((segment) => {
    const number = segment.tag === 'CNI' ? value(segment, 2) : ''
    return number ? [{ meaning: 'tracking' as const, code: 'CNI', value: number, position: segment.position }] : []
  })
  const behind = first < 0 ? [] : segments.slice(first).filter(({ tag }) => tag === 'RFF')
  const base = documentBase(reading, [...header, ...behind], {
    number: numberOfMessage(reading, bgm),
    purpose: purposeOf(value(bgm, 3)),
  })
  return {
    kind: 'transport-status',
    ...base,
    references: [...consignments, ...base.references],
    events: eventsIn(reading, segments),
  }
}

function eventsIn(reading: EdifactReading, segments: EdifactSegment[]): TransportEvent[] {
  return segments.flatMap((sts, index) => {
    if (sts.tag !== 'STS') return []
    const below = detailsFrom(segments, index + 1)
    // Before D.96A the event stood in the first element; since then the kind of status does.
    const code = value(sts, 2) || value(sts, 1)
    const reason = value(sts, 3)
    const at = momentOf(reading, below)
    const place = placeOf(below)
    return [
      {
        code,
        ...(reason && { reason }),
        meaning: meanings.get(code) ?? 'other',
        ...(at && { at }),
        ...(place && { place }),
        position: sts.position,
      },
    ]
  })
}

const ends = new Set(['STS', 'CNI', 'UNT', 'UNS'])

function detailsFrom(segments: EdifactSegment[], start: number): EdifactSegment[] {
  let end = start
  while (end < segments.length && !ends.has(segments[end]?.tag ?? '')) end++
  return segments.slice(start, end)
}

/** DTM 334 says when the status changed; the first other date where it is missing. */
function momentOf(reading: EdifactReading, segments: EdifactSegment[]): string | undefined {
  const dates = readDates(reading, segments)
  return (dates.find(({ code }) => code === '334') ?? dates[0])?.at
}

function placeOf(segments: EdifactSegment[]): string {
  const loc = segments.find(({ tag }) => tag === 'LOC')
  return value(loc, 2, 4) || value(loc, 2)
}

/** IFTMIN, instruction message: a consignment handed to a carrier. NAD+CZ sends it, NAD+CN gets it. */
export function readTransportInstruction(reading: EdifactReading): TransportOrderDocument {
  const bgm = beginningSegment(reading)
  const base = documentBase(reading, reading.segments, {
    number: numberOfMessage(reading, bgm),
    purpose: purposeOf(value(bgm, 3)),
  })
  const goods = reading.segments.flatMap((segment) => packagesOf(segment))
  const loads = [...goods, ...(base.loads ?? [])]
  return {
    kind: 'transport-order',
    ...base,
    notes: [...new Set([...base.notes, ...readNotes(reading.segments)])],
    ...(loads.length > 0 && { loads }),
    references: readReferences(reading.segments),
    stops: [],
  }
}

/** GID: so many packages (7224) of a kind (7065). */
function packagesOf(gid: EdifactSegment): NonNullable<TransportOrderDocument['loads']> {
  const packages = value(gid, 2)
  const packaging = value(gid, 2, 2)
  if (gid.tag !== 'GID' || !/^\d+$/.test(packages)) return []
  return [{ packages, ...(packaging && { packaging }), position: gid.position }]
}
