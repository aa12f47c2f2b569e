import type { Position } from '../../../../domain/trade/trade-facts.ts'
import type { RawSegment } from '../../../../worker/file-work.ts'

/**
 * What of a segment can be pointed at, in the order of the text: its tag, then each element or component that is not
 * empty. What lies between them are separators.
 */
export function piecesOf(segment: RawSegment, text: string): Position[] {
  const elements = segment.elements
    .flatMap((element) => element.components ?? [element])
    .map(({ position }) => position)
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start)
  return [tagOf(segment, text), ...elements].filter((piece) => piece.end > piece.start)
}

/** In XML the name may have a prefix. */
function tagOf({ tag, position: { start, end } }: RawSegment, text: string): Position {
  const at = text.slice(start, Math.min(end, start + 200)).indexOf(tag)
  return at < 0 ? { start, end: start } : { start: start + at, end: start + at + tag.length }
}
