import type { Decimal, Position } from '../../domain/trade/trade-facts.ts'
import { readDecimal } from '../decimals.ts'
import type { Report } from '../problems.ts'
import type { EnvelopedDocument } from '../read-interchange.ts'
import { type Delimiters, elementPosition } from '../segment.ts'
import type { Source } from '../source.ts'
import { type EdifactSegment, value } from './edifact-segment.ts'

/** What the reader of a message has in hand. */
export type EdifactReading = {
  source: Source
  delimiters: Delimiters
  message: EnvelopedDocument
  segments: EdifactSegment[]
  report: Report
}

export function positionOf(reading: EdifactReading, segment: EdifactSegment, element: number): Position {
  return elementPosition(reading.source.text, segment.written, element, reading.delimiters)
}

/** The number in a component; nothing when it is empty, and a problem when it is not a number. */
export function numberIn(
  reading: EdifactReading,
  segment: EdifactSegment,
  element: number,
  component: number,
  what: string,
): Decimal | undefined {
  const written = value(segment, element, component)
  if (written === '') return undefined
  const decimal = readDecimal(written, 'decimal-mark')
  if (decimal === undefined) {
    reading.report('number-unreadable', segment.position, { element: segment.tag, what, value: written })
  }
  return decimal
}

/** BGM, with which every message but CONTRL begins; an empty one and a problem where it is missing. */
export function beginningSegment(reading: EdifactReading): EdifactSegment {
  const bgm = reading.segments.find(({ tag }) => tag === 'BGM')
  if (bgm) return bgm
  const { set, position } = reading.message
  const at = reading.segments[0]?.position ?? position
  reading.report('segment-missing', at, { set, segment: 'BGM' })
  return { tag: 'BGM', elements: [['BGM']], position: at, written: { tag: 'BGM', parts: ['BGM'], position: at } }
}

export function numberOfMessage(reading: EdifactReading, bgm: EdifactSegment): string {
  const number = value(bgm, 2)
  if (number === '' && bgm.elements.length > 1) {
    reading.report('value-missing', bgm.position, { element: 'BGM', what: 'document number' })
  }
  return number
}
