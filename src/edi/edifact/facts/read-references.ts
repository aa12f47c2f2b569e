import type { Reference } from '../../../domain/trade/trade-facts.ts'
import { referenceMeanings } from '../codes/references.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** References of RFF segments, and containers that EQD names. */
export function readReferences(segments: EdifactSegment[]): Reference[] {
  return segments.flatMap((segment) => {
    if (segment.tag === 'EQD' && value(segment, 1) === 'CN') {
      return reference('container', 'EQD', value(segment, 2), segment)
    }
    if (segment.tag !== 'RFF') return []
    const code = value(segment, 1)
    return reference(referenceMeanings.get(code) ?? 'other', code, value(segment, 1, 2), segment)
  })
}

function reference(
  meaning: Reference['meaning'],
  code: string,
  number: string,
  { position }: EdifactSegment,
): Reference[] {
  return number === '' ? [] : [{ meaning, code, value: number, position }]
}

/** The order and the order's line that a line says it belongs to: `RFF+ON:4500001001:10`. */
export function readOrderLineReference(segments: EdifactSegment[]): { orderNumber?: string; orderLine?: string } {
  const rff = segments.find((segment) => segment.tag === 'RFF' && value(segment, 1) === 'ON')
  const orderNumber = value(rff, 1, 2)
  const orderLine = value(rff, 1, 3)
  return { ...(orderNumber && { orderNumber }), ...(orderLine && { orderLine }) }
}
