import type { Position } from '../../domain/trade/trade-facts.ts'
import { findUnescaped, type Segment } from '../segment.ts'

export type Part = { value: string; position: Position }

/** `elements[1][0]` is the first component of the first element, as the standard counts them. */
export type TradacomsSegment = { tag: string; elements: Part[][]; position: Position }

export function toTradacomsSegment(text: string, { position }: Segment): TradacomsSegment {
  const written = text.slice(position.start, position.end)
  const equals = written.indexOf('=')
  const tag = (equals < 0 ? written : written.slice(0, equals)).trim()
  const whole: Part = { value: tag, position }
  if (equals < 0) return { tag, elements: [[whole]], position }
  const elements = split(written, '+', equals + 1, written.length).map(({ start, end }) =>
    split(written, ':', start, end).map((part) => ({
      value: resolve(written.slice(part.start, part.end)),
      position: { start: position.start + part.start, end: position.start + part.end },
    })),
  )
  return { tag, elements: [[whole], ...elements], position }
}

/** The value of a component, both counted from 1; empty where there is none. */
export function value(segment: TradacomsSegment | undefined, element: number, component = 1): string {
  return segment?.elements[element]?.[component - 1]?.value ?? ''
}

/** Where an element stands; the whole segment where it has no such element. */
export function positionOf(segment: TradacomsSegment, element: number): Position {
  const parts = segment.elements[element] ?? []
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last ? { start: first.position.start, end: last.position.end } : segment.position
}

/** Line breaks fold long segments; a question mark releases the character behind it. */
function resolve(written: string): string {
  const flat = written.replace(/[\r\n]+/g, '')
  return (flat.includes('?') ? flat.replace(/\?([\s\S])/g, '$1') : flat).trim()
}

function split(text: string, separator: string, from: number, to: number): Position[] {
  const found: Position[] = []
  let start = from
  for (let at = findUnescaped(text, separator, from, '?'); at >= 0 && at < to; ) {
    found.push({ start, end: at })
    start = at + 1
    at = findUnescaped(text, separator, start, '?')
  }
  found.push({ start, end: to })
  return found
}
