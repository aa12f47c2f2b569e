import type { Reference } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'
import { referenceMeanings } from '../codes/references.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** What EQD 8053 says a piece of equipment is. */
const equipment = codeList<Reference['meaning']>({ CN: 'container', TE: 'trailer', SW: 'container' })

/** References of RFF segments, and the containers and trailers that EQD names. */
export function readReferences(segments: EdifactSegment[]): Reference[] {
  return segments.flatMap((segment) => {
    const meaning = segment.tag === 'EQD' ? equipment.get(value(segment, 1)) : undefined
    if (meaning) return reference(meaning, 'EQD', value(segment, 2), segment)
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

/** The order and its line (1156) that a line says it belongs to: `RFF+ON:4500001001:10`, or CO, the buyer's order number. */
export function readOrderLineReference(segments: EdifactSegment[]): { orderNumber?: string; orderLine?: string } {
  const rff = orderReference(segments, 'ON') ?? orderReference(segments, 'CO')
  const orderNumber = value(rff, 1, 2)
  const orderLine = value(rff, 1, 3)
  return { ...(orderNumber && { orderNumber }), ...(orderLine && { orderLine }) }
}

function orderReference(segments: EdifactSegment[], code: string): EdifactSegment | undefined {
  return segments.find((segment) => segment.tag === 'RFF' && value(segment, 1) === code && value(segment, 1, 2) !== '')
}
