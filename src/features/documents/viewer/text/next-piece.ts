import type { Position } from '../../../../domain/trade/trade-facts.ts'
import type { RawSegment } from '../../../../worker/file-work.ts'
import { piecesOf } from './pieces-of.ts'

type Place = {
  /** The segment that is pointed at. */
  at: number | undefined
  position: Position | undefined
  /** Where to begin as long as nothing is. */
  first: number
  rowAt: (index: number) => RawSegment | undefined
  text: string
}

/** Where an arrow key leads: up and down to the segments beside, left and right to the elements. */
export function nextPiece(key: string, { at, position, first, rowAt, text }: Place): Position | undefined {
  const segment = at === undefined ? undefined : rowAt(at)
  if (at === undefined || !segment || !position) {
    return key === 'ArrowDown' || key === 'ArrowRight' ? rowAt(first)?.position : undefined
  }
  switch (key) {
    case 'ArrowDown':
      return rowAt(at + 1)?.position
    case 'ArrowUp':
      return rowAt(at - 1)?.position
    case 'ArrowRight':
    case 'ArrowLeft': {
      const [, ...elements] = piecesOf(segment, text)
      const stops = [segment.position, ...elements]
      const own = stops.findIndex((stop) => stop.start === position.start && stop.end === position.end)
      const step = key === 'ArrowRight' ? 1 : -1
      return stops[Math.max(0, own) + step] ?? rowAt(at + step)?.position
    }
    default:
      return undefined
  }
}
