import type { Position } from '../../domain/trade/trade-facts.ts'
import { type Delimiters, findUnescaped, type Segment } from '../segment.ts'

/** A segment with its composites taken apart and release characters resolved: `elements[1][0]` is the first value. */
export type EdifactSegment = { tag: string; elements: string[][]; position: Position; written: Segment }

export function toEdifactSegment(written: Segment, delimiters: Delimiters): EdifactSegment {
  const elements = written.parts.map((part) => splitComposite(part, delimiters))
  return { tag: written.tag, elements, position: written.position, written }
}

/** The value of a component, counted from 1 as in the directories; empty when there is none. */
export function value(segment: EdifactSegment | undefined, element: number, component = 1): string {
  return segment?.elements[element]?.[component - 1]?.trim() ?? ''
}

/** All components of all elements from this one on: the repeated composites of PIA or GIN. */
export function compositesFrom(segment: EdifactSegment, element: number): string[][] {
  return segment.elements.slice(element)
}

function splitComposite(part: string, delimiters: Delimiters): string[] {
  const { component, release, repetition } = delimiters
  const once = repetition === '' ? part : (splitAt(part, repetition, release)[0] ?? part)
  return splitAt(once, component, release).map((piece) => resolve(piece, release))
}

function splitAt(text: string, separator: string, release: string): string[] {
  if (separator === '') return [text]
  if (release === '' || !text.includes(release)) return text.split(separator)
  const pieces: string[] = []
  let from = 0
  for (let at = findUnescaped(text, separator, from, release); at >= 0; ) {
    pieces.push(text.slice(from, at))
    from = at + 1
    at = findUnescaped(text, separator, from, release)
  }
  pieces.push(text.slice(from))
  return pieces
}

function resolve(text: string, release: string): string {
  if (release === '' || !text.includes(release)) return text
  let resolved = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++
    resolved += text[at] ?? ''
  }
  return resolved
}
