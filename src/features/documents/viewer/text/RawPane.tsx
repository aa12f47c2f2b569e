import { type RefObject, useCallback, useId } from 'react'
import { styled } from 'styled-components'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import { fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import { color } from '../../../../ui/theme.ts'
import type { RawSegment } from '../../../../worker/file-work.ts'
import { useTextPointing } from '../pointed.tsx'
import { useRowsInView } from '../rows-in-view.ts'
import { SIDE_BY_SIDE } from '../side-by-side.ts'
import { nextPiece } from './next-piece.ts'
import { RawLine } from './RawLine.tsx'
import { pieceId } from './RawRow.tsx'

const Scroller = styled.div`
  position: relative;
  max-height: 60vh;
  overflow: auto;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.raised')};
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 12px;
  line-height: 18px;

  @media ${SIDE_BY_SIDE} {
    max-height: none;
    flex: 0 1 auto;
    min-height: 120px;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`
const Space = styled.div`
  position: relative;
`
const ESTIMATED_HEIGHT_PX = 20

/**
 * The text that every figure comes from, a segment a line. One stop of the keyboard: arrows go from segment to segment
 * and from element to element, and what each is stands beside, in words.
 */
export function RawPane({ boxRef: scroller, segments }: { boxRef: RefObject<HTMLDivElement>; segments: number }) {
  const { compute, t } = useServices()
  const { file, pointed, explained, point } = useTextPointing()
  const pane = useId()
  const shown = explained?.segment
  const { isLong, rows, rowAt, heightPx, measure } = useRowsInView<RawSegment>({
    count: segments,
    scroller,
    estimatePx: ESTIMATED_HEIGHT_PX,
    query: (page) => fileQueries.segments(compute, file, page),
    shown: shown === undefined ? undefined : { index: shown, near: pointed?.from === 'text' },
  })
  const pointAt = useCallback((position: Position) => point({ source: { position }, from: 'text' }), [point])
  const here = shown === undefined ? undefined : rowAt(shown)

  return (
    <Scroller
      ref={scroller}
      tabIndex={0}
      role="grid"
      aria-label={t('viewer.text')}
      aria-rowcount={segments}
      aria-describedby="viewer-text-keys"
      {...(explained && here ? { 'aria-activedescendant': pieceId(pane, explained.position) } : {})}
      onKeyDown={(event) => {
        const to = nextPiece(event.key, {
          at: shown,
          position: explained?.position,
          first: rows[0]?.index ?? 0,
          rowAt,
          text: file.text,
        })
        if (!to) return
        event.preventDefault()
        pointAt(to)
      }}
    >
      <Space role="rowgroup" style={heightPx === undefined ? {} : { height: heightPx }}>
        {rows.map(({ key, index, startPx, row }) => (
          <RawLine
            key={key}
            segment={row}
            index={index}
            startPx={isLong ? startPx : undefined}
            measure={measure}
            text={file.text}
            pane={pane}
            isHere={index === shown}
            lit={index === shown ? explained?.position : undefined}
            point={pointAt}
          />
        ))}
      </Space>
    </Scroller>
  )
}
