import type { ListedSegment } from '../listed-segment.ts'
import type { Segment } from '../segment.ts'
import { toTradacomsSegment } from './tradacoms-segment.ts'

/** A segment as the raw pane shows it. */
export function listTradacoms(text: string, segment: Segment): ListedSegment {
  const { tag, elements, position } = toTradacomsSegment(text, segment)
  return {
    syntax: 'tradacoms',
    tag,
    position,
    elements: elements.slice(1).map((parts) => {
      const [first, last] = [parts[0], parts.at(-1)]
      const place = first && last ? { start: first.position.start, end: last.position.end } : position
      return {
        value: parts.map(({ value }) => value).join(':'),
        position: place,
        ...(parts.length > 1 && { components: parts }),
      }
    }),
  }
}
