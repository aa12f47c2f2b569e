import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import { color } from '../../../../ui/theme.ts'
import type { RawSegment } from '../../../../worker/file-work.ts'
import { piecesOf } from './pieces-of.ts'

// Pressed by the mouse; the pane around takes the keys for all of them.
const Piece = styled.span.attrs({ role: 'gridcell' })<{ $lit: boolean }>`
  cursor: pointer;
  border-radius: 2px;
  overflow-wrap: anywhere;
  background: ${({ $lit, theme }) => ($lit ? color('background.primaryEmphasis')({ theme }) : 'none')};
  color: ${({ $lit, theme }) => ($lit ? color('foreground.onEmphasis')({ theme }) : 'inherit')};

  &:hover {
    text-decoration: underline;
  }
`
const Between = styled.span`
  color: ${color('foreground.subtle')};
`
/** A browser lays out one line of a megabyte slowly. */
const CHARACTERS_AT_MOST = 2_000

export const pieceId = (pane: string, { start }: Position) => `${pane}-${start}`

/** One segment as it stands in the text, separators and all; each element can be pressed. */
export function RawRow({
  segment,
  text,
  pane,
  lit,
  point,
}: {
  segment: RawSegment
  text: string
  /** The pane's id, which the ids of its elements begin with. */
  pane: string
  lit: Position | undefined
  point: (position: Position) => void
}) {
  const parts: ReactNode[] = []
  let at = segment.lead.start
  const between = (end: number) => {
    if (end > at) parts.push(<Between key={`between ${at}`}>{shortened(text.slice(at, end))}</Between>)
  }
  piecesOf(segment, text).forEach((piece, index) => {
    between(piece.start)
    // The tag stands for the whole segment.
    const meant = index === 0 ? segment.position : piece
    const written = shortened(text.slice(piece.start, piece.end))
    const isHere = isHighlighted(meant, lit)
    parts.push(
      <Piece
        key={piece.start}
        id={pieceId(pane, meant)}
        aria-selected={isHere}
        $lit={isHere}
        onClick={() => point(meant)}
      >
        {index === 0 ? <strong>{written}</strong> : written}
      </Piece>,
    )
    at = piece.end
  })
  between(segment.tail.end)
  return <>{parts}</>
}

function isHighlighted(piece: Position, lit: Position | undefined): boolean {
  return lit !== undefined && piece.start >= lit.start && piece.end <= lit.end
}

function shortened(text: string): string {
  const shown = text.replace(/\r?\n$/, '')
  return shown.length > CHARACTERS_AT_MOST ? `${shown.slice(0, CHARACTERS_AT_MOST)}…` : shown
}
