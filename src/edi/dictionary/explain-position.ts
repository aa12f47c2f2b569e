import type { Position } from '../../domain/trade/trade-facts.ts'
import { readDecimal, readImpliedDecimal } from '../decimals.ts'
import { listSegments } from '../list-segments.ts'
import type { ListedSegment } from '../listed-segment.ts'
import { readDigits } from '../written-dates.ts'
import { explainEdifact } from './edifact/explain-edifact.ts'
import type { Place } from './explained-element.ts'
import { explainTradacoms } from './tradacoms/explain-tradacoms.ts'
import { explainUbl } from './ubl/explain-ubl.ts'
import { explainX12 } from './x12/explain-x12.ts'

/** What a place in a document is, in plain words: `SN1`, `SN1-02`, Number of units shipped, `60`. */
export type Explanation = {
  segment: string
  /** As people write it: `SN1-02`; in EDIFACT `QTY-01.2`. Absent when the place is the whole segment. */
  element?: string
  name: string
  value: string
  /** What a code means, or how a date or an amount reads. Absent where the value speaks for itself. */
  meaning?: string
}

/** Names what stands at a position of a text; an element where the position lies in one, else the segment. */
export function explainPosition(text: string, position: Position): Explanation | undefined {
  return explainIn(listSegments(text), text, position)
}

/** The same for callers that have listed the segments already. */
export function explainIn(segments: ListedSegment[], text: string, position: Position): Explanation | undefined {
  const segment = segmentAt(segments, position.start)
  if (!segment) return explainGroup(text, position)
  return explainSegment(segment, text, elementAt(segment, position))
}

/** In XML a position may be that of an element which holds others: a whole line, a party. */
function explainGroup(text: string, { start }: Position): Explanation | undefined {
  const [, tag] = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(start, start + 200)) ?? []
  return tag === undefined ? undefined : { segment: tag, name: explainUbl(tag).name, value: '' }
}

const dictionaries = { x12: explainX12, edifact: explainEdifact, tradacoms: explainTradacoms, xml: explainUbl } as const

/** Names a segment, or one element of it. */
export function explainSegment(segment: ListedSegment, text: string, place?: Place): Explanation {
  const { syntax, tag } = segment
  const explain = dictionaries[syntax]
  const element = place && segment.elements[place.element - 1]
  if (!place || !element) {
    return { segment: tag, name: explain(tag).name, value: text.slice(segment.position.start, segment.position.end) }
  }
  const part = element.components?.[place.component - 1]
  const { name, code, codes, holds } = explain(tag, place)
  const value = part?.value ?? element.value
  const meaning = codes?.get(value.trim()) ?? readable(value.trim(), holds)
  return { segment: tag, element: code, name, value, ...(meaning && { meaning }) }
}

function readable(value: string, holds: 'date' | 'amount' | undefined): string | undefined {
  if (holds === 'amount') return /[.,]/.test(value) ? readDecimal(value) : readImpliedDecimal(value, 2)
  if (holds === 'date') return readDigits(value.slice(0, 8), value.slice(8))
  return undefined
}

/** Segments are in order and do not overlap. */
function segmentAt(segments: ListedSegment[], offset: number): ListedSegment | undefined {
  let [low, high] = [0, segments.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (!segment) return undefined
    if (offset < segment.position.start) high = middle - 1
    else if (offset >= segment.position.end) low = middle + 1
    else return segment
  }
  return undefined
}

/** Nothing when the position covers more than one element, as that of a whole segment does. */
function elementAt(segment: ListedSegment, { start, end }: Position): Place | undefined {
  const isInside = (inner: Position) => start >= inner.start && end <= inner.end && end > start
  const index = segment.elements.findIndex((element) => isInside(element.position))
  // An element of XML is its value; the attributes are asked for by themselves.
  if (index < 0) return segment.syntax === 'xml' ? { element: 1, component: 1 } : undefined
  const components = segment.elements[index]?.components ?? []
  const component = components.findIndex((part) => isInside(part.position))
  return { element: index + 1, component: component < 0 ? mainComponent(segment, components.length) : component + 1 }
}

/** A composite that is pointed at as a whole is about its figure: the second component of QTY, PRI and MOA. */
function mainComponent({ syntax, tag }: ListedSegment, components: number): number {
  return syntax === 'edifact' && components > 1 && ['QTY', 'PRI', 'MOA', 'PCD', 'DTM', 'RFF', 'CNT'].includes(tag)
    ? 2
    : 1
}
