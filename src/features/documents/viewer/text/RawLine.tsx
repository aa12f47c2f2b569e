import { memo } from 'react'
import { styled } from 'styled-components'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import { Muted } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import type { RawSegment } from '../../../../worker/file-work.ts'
import { placedAt } from '../LongList.tsx'
import { RawRow } from './RawRow.tsx'

const Line = styled.div<{ $lit: boolean }>`
  padding: 1px 8px;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  background: ${({ $lit, theme }) => ($lit ? color('background.warning')({ theme }) : 'none')};
  box-shadow: ${({ $lit, theme }) => ($lit ? `inset 3px 0 0 ${color('border.warning')({ theme })}` : 'none')};
`

/** A segment's place in the pane. Drawn again only where it moves or changes. */
export const RawLine = memo(function RawLine({
  segment,
  index,
  startPx,
  measure,
  text,
  pane,
  isHere,
  lit,
  point,
}: {
  segment: RawSegment | undefined
  index: number
  startPx: number | undefined
  measure: ((row: HTMLElement | null) => void) | undefined
  text: string
  pane: string
  isHere: boolean
  lit: Position | undefined
  point: (position: Position) => void
}) {
  return (
    <Line
      ref={measure}
      role="row"
      data-index={index}
      aria-rowindex={index + 1}
      $lit={isHere}
      {...(startPx === undefined ? {} : placedAt(startPx))}
    >
      {segment ? (
        <RawRow segment={segment} text={text} pane={pane} lit={lit} point={point} />
      ) : (
        <Muted role="gridcell">…</Muted>
      )}
    </Line>
  )
})
