import type { ShipNoticeDocument } from '../../../domain/trade/trade-document.ts'
import type { ShippedLine } from '../../../domain/trade/trade-line.ts'
import { purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readLine } from '../facts/read-line.ts'
import { quantityOf, readQuantities } from '../facts/read-quantities.ts'
import { readOrderLineReference } from '../facts/read-references.ts'
import { readSscc } from '../facts/read-sscc.ts'
import { splitLines } from '../loops.ts'
import { type Package, splitPackages } from '../packages.ts'

/** DESADV. */
export function readShipNotice(reading: EdifactReading): ShipNoticeDocument {
  const bgm = beginningSegment(reading)
  const { header, packages } = splitPackages(reading.segments)
  const { orderNumber } = readOrderLineReference(header)
  const lines = packages.flatMap(({ segments, sscc }) =>
    splitLines(segments).lines.map((loop) => readShippedLine(reading, loop, sscc, orderNumber)),
  )
  checkLineCount(reading, reading.segments, lines.length)
  return {
    kind: 'ship-notice',
    ...documentBase(reading, [...header, ...packages.flatMap(headOf)], {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
      orderNumbers: [orderNumber ?? '', ...lines.map((line) => line.orderNumber ?? '')],
    }),
    lines,
    sscc: [...new Set(readSscc(reading.segments))],
  }
}

/** What a package says of itself, before its lines; its order references are of those alone. */
function headOf({ segments }: Package): EdifactSegment[] {
  const first = segments.findIndex(({ tag }) => tag === 'LIN')
  return segments.slice(0, first < 0 ? segments.length : first).filter(({ tag }) => tag === 'PAC' || tag === 'MEA')
}

function readShippedLine(
  reading: EdifactReading,
  loop: [EdifactSegment, ...EdifactSegment[]],
  sscc: string[],
  orderNumber: string | undefined,
): ShippedLine {
  const quantities = readQuantities(reading, loop)
  const ordered = quantityOf(quantities, '21')
  const backordered = quantityOf(quantities, '83')?.quantity
  const qvr = loop.find(({ tag }) => tag === 'QVR')
  const completionCode = value(qvr, 2)
  const completion = completionOf(completionCode) ?? (/[1-9]/.test(backordered ?? '') ? 'backordered' : undefined)
  const lot = lotOf(loop)
  const own = readSscc(loop)
  return {
    ...readLine(reading, loop, ['12', '46', '48']),
    ...(orderNumber && { orderNumber }),
    ...readOrderLineReference(loop),
    ...(ordered && { ordered: { quantity: ordered.quantity, unit: ordered.unit } }),
    ...(completion && { completion }),
    ...(completionCode && { completionCode }),
    ...(backordered !== undefined && { backordered }),
    sscc: [...new Set(own.length > 0 ? own : sscc)],
    ...(lot && { lot }),
  }
}

/** QVR 4221: partial with a backorder, and partial that is considered complete. Without it QTY+83 speaks for itself. */
function completionOf(code: string): ShippedLine['completion'] {
  return code === 'BP' ? 'backordered' : code === 'CP' || code === 'CC' ? 'complete' : undefined
}

/** Batch numbers: GIN+BX, PIA with code NB. */
function lotOf(loop: EdifactSegment[]): string {
  const gin = loop.find((segment) => segment.tag === 'GIN' && value(segment, 1) === 'BX')
  const pia = loop.find((segment) => segment.tag === 'PIA' && value(segment, 2, 2) === 'NB')
  return value(gin, 2) || value(pia, 2)
}
