import type { ShipNoticeDocument } from '../../../domain/trade/trade-document.ts'
import type { ShippedLine } from '../../../domain/trade/trade-line.ts'
import { element } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { completionOf } from '../codes/movement.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { movementLayout, readLine } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { readSscc } from '../facts/read-sscc.ts'
import { readLoads } from '../facts/read-transport.ts'
import { ancestry, type Level, readHierarchy } from '../hierarchy.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, firstComponent, numberIn, requiredIn, type X12Reading } from '../x12-reading.ts'

/** 856, ship notice. */
export function readShipNotice(reading: X12Reading): ShipNoticeDocument {
  const bsn = beginningSegment(reading, 'BSN')
  const { before, levels, after } = readHierarchy(reading)
  const items = levels.filter(isItem)
  const aboutAll = levels.filter(({ level }) => level === 'S' || level === 'O').flatMap(({ segments }) => segments)
  const structure = element(bsn, 5)
  checkLineCount(reading, after, levels.length, 'HL segments')
  const base = documentBase(reading, [...before, ...aboutAll, ...after], {
    number: requiredIn(reading, bsn, 2, 'shipment identification'),
    purpose: purposeOf(element(bsn, 1)),
    orderNumbers: levels.map(({ segments }) => readOrderLineReference(segments).orderNumber ?? ''),
    dates: dateFact(reading, bsn, 3, 'document', 4),
  })
  // Some senders weigh each pack and not the shipment.
  const loads =
    base.loads ??
    readLoads(
      reading,
      levels.flatMap(({ segments }) => segments),
    )
  return {
    kind: 'ship-notice',
    ...base,
    ...(loads.length > 0 && { loads }),
    lines: items.map((item) => readShippedLine(reading, item)),
    sscc: [...new Set(levels.flatMap(({ segments }) => readSscc(segments)))],
    ...(structure && { structure }),
  }
}

function isItem({ level, segments }: Level): boolean {
  const has = (tag: string) => segments.some((segment) => segment.tag === tag)
  return level === 'I' || (has('LIN') && has('SN1'))
}

function readShippedLine(reading: X12Reading, item: Level): ShippedLine {
  const sn1 = item.segments.find(({ tag }) => tag === 'SN1')
  const [hl = { tag: 'HL', parts: [], position: reading.transaction.position }] = item.segments
  const opening = sn1 ?? { tag: 'SN1', parts: ['SN1'], position: hl.position }
  const cumulative = numberIn(reading, opening, 4, 'quantity shipped to date')
  const ordered = numberIn(reading, opening, 5, 'quantity ordered')
  const completionCode = element(opening, 8)
  const completion = completionOf(completionCode)
  return {
    ...readLine(reading, item.segments, opening, movementLayout),
    ...orderOf(item),
    ...(cumulative !== undefined && { cumulative }),
    ...(ordered !== undefined && {
      ordered: { quantity: ordered, unit: firstComponent(reading, element(opening, 6)) || element(opening, 3) },
    }),
    ...(completion && { completion }),
    ...(completionCode && { completionCode }),
    sscc: ssccOf(item),
    ...lotOf(item),
  }
}

export function orderOf(item: Level): ReturnType<typeof readOrderLineReference> {
  const { orderLine } = readOrderLineReference(item.segments)
  const orderNumber = ancestry(item)
    .map(({ segments }) => readOrderLineReference(segments).orderNumber)
    .find((number) => number !== undefined)
  return { ...(orderNumber && { orderNumber }), ...(orderLine && { orderLine }) }
}

/** The units an item travels in: named at the item, on the packs under it or on the nearest unit above it. */
export function ssccOf(item: Level): string[] {
  const here = [item, ...item.children].flatMap(({ segments }) => readSscc(segments))
  if (here.length > 0) return [...new Set(here)]
  const above = ancestry(item).map(({ segments }) => readSscc(segments))
  return [...new Set(above.find((numbers) => numbers.length > 0))]
}

function lotOf(item: Level): { lot?: string } {
  const reference = item.segments.find(({ tag, parts }) => tag === 'REF' && (parts[1] === 'LT' || parts[1] === 'BT'))
  const lin = item.segments.find(({ tag }) => tag === 'LIN')
  const qualifier = lin?.parts.indexOf('LT', 2) ?? -1
  const lot = element(reference, 2) || (qualifier > 0 ? element(lin, qualifier + 1) : '')
  return lot ? { lot } : {}
}
