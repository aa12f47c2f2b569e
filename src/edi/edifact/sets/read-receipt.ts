import type { ReceiptDocument } from '../../../domain/trade/trade-document.ts'
import type { ReceiptCondition, ReceivedLine } from '../../../domain/trade/trade-line.ts'
import { codeList } from '../../code-list.ts'
import { magnitude } from '../../decimals.ts'
import { purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberIn, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readLine } from '../facts/read-line.ts'
import { quantityOf, readQuantities } from '../facts/read-quantities.ts'
import { readOrderLineReference } from '../facts/read-references.ts'
import { readSscc } from '../facts/read-sscc.ts'
import { type LineLoop, splitLines } from '../loops.ts'
import { splitPackages } from '../packages.ts'

/** RECADV. */
export function readReceipt(reading: EdifactReading): ReceiptDocument {
  const bgm = beginningSegment(reading)
  const { header, packages } = splitPackages(reading.segments)
  const { orderNumber } = readOrderLineReference(header)
  const typeCode = value(bgm, 1)
  const lines = packages.flatMap(({ segments, sscc }) =>
    splitLines(segments).lines.map((loop) => readReceivedLine(reading, loop, sscc, orderNumber)),
  )
  checkLineCount(reading, reading.segments, lines.length)
  return {
    kind: 'receipt',
    ...documentBase(reading, header, {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
      orderNumbers: [orderNumber ?? '', ...lines.map((line) => line.orderNumber ?? '')],
    }),
    lines,
    ...(typeCode && { typeCode }),
  }
}

function readReceivedLine(
  reading: EdifactReading,
  loop: LineLoop,
  sscc: string[],
  orderNumber: string | undefined,
): ReceivedLine {
  const line = readLine(reading, loop, ['194', '48', '46'])
  const returned = quantityOf(readQuantities(reading, loop), '195')?.quantity
  const own = readSscc(loop)
  return {
    ...line,
    ...(orderNumber && { orderNumber }),
    ...readOrderLineReference(loop),
    ...(returned !== undefined && { returned }),
    conditions: [...stated(reading, loop), ...variances(reading, loop, line.unit)],
    sscc: [...new Set(own.length > 0 ? own : sscc)],
  }
}

type Condition = ReceivedLine['conditions'][number]

/** QTY 6063 that say in which state, or how, something was received. */
const quantityConditions = codeList<ReceiptCondition>({
  '119': 'short',
  '121': 'over',
  '124': 'damaged',
  '195': 'rejected',
  '196': 'rejected',
})

/** QVR 4221, the nature of a difference. */
const varianceConditions = codeList<ReceiptCondition>({
  AC: 'over',
  AE: 'no-ship-notice',
  AF: 'damaged',
  BP: 'short',
  CP: 'short',
  CS: 'wrong-item',
})

function stated(reading: EdifactReading, loop: EdifactSegment[]): Condition[] {
  return readQuantities(reading, loop).flatMap(({ code, quantity, unit, position }) => {
    const condition = quantityConditions.get(code)
    return condition ? [{ condition, code, quantity, ...(unit && { unit }), position }] : []
  })
}

/** QVR: how much was received more or less than advised or ordered; the sign tells where no code does. */
function variances(reading: EdifactReading, loop: EdifactSegment[], unit: string): Condition[] {
  return loop.flatMap((segment) => {
    const difference = segment.tag === 'QVR' ? numberIn(reading, segment, 1, 1, 'quantity difference') : undefined
    if (difference === undefined || !/[1-9]/.test(difference)) return []
    const nature = value(segment, 2)
    const bySign = difference.startsWith('-') ? 'short' : 'over'
    const condition = varianceConditions.get(nature) ?? (value(segment, 1, 2) === '124' ? 'damaged' : bySign)
    const code = nature || value(segment, 1, 2)
    return [{ condition, code, quantity: magnitude(difference), ...(unit && { unit }), position: segment.position }]
  })
}
