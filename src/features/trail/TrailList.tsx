import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import { color } from '../../ui/theme.ts'
import { TrailEntryView } from './TrailEntryView.tsx'
import type { TrailRow } from './trail-rows.ts'

const Scroller = styled.div`
  position: relative;
  height: min(640px, 70vh);
  overflow: auto;
  contain: content;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`
const Space = styled.ol`
  position: relative;
  margin: 0;
  padding: 0;
  list-style: none;
`
const Place = styled.li`
  padding-bottom: 8px;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -2px;
  }
`
/** Fewer are simply all there: they print, and are found by the browser's search. */
const ALL_AT_ONCE = 60
const ESTIMATED_HEIGHT_PX = 108

/**
 * However many entries: those near the window are in the page.
 * @param shown the row that the agent asked for, which gets the focus
 * @param onLeft the focus went elsewhere
 */
export function TrailList({
  rows,
  partner,
  redact,
  shown,
  onLeft,
}: {
  rows: TrailRow[]
  partner: string
  /** What a press does for an entry that can be redacted. */
  redact: (row: TrailRow) => (() => void) | undefined
  shown: number | undefined
  onLeft: () => void
}) {
  const { t } = useServices()
  const scroller = useRef<HTMLDivElement>(null)
  const isLong = rows.length > ALL_AT_ONCE
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT_PX,
    getItemKey: (at) => rows[at]?.index ?? at,
    overscan: 4,
    // Otherwise every scroll event is rendered at once, also those that the next one overtakes.
    useFlushSync: false,
    initialRect: { width: 320, height: 640 },
  })
  const shownAt = shown === undefined ? -1 : rows.findIndex(({ index }) => index === shown)
  useEffect(() => {
    if (isLong && shownAt >= 0) virtual.scrollToIndex(shownAt, { align: 'start' })
  }, [isLong, shownAt, virtual])

  const place = (row: TrailRow, at: number, startPx?: number) => (
    <Place
      key={row.index}
      ref={(element) => {
        if (startPx !== undefined) virtual.measureElement(element)
        // Until the agent goes elsewhere: while rows are measured one may go and come back.
        if (row.index === shown && !element?.contains(document.activeElement)) element?.focus({ preventScroll: isLong })
      }}
      tabIndex={-1}
      onBlur={row.index === shown ? onLeft : undefined}
      data-index={at}
      aria-setsize={rows.length}
      aria-posinset={at + 1}
      style={startPx === undefined ? undefined : { ...placed, transform: `translateY(${startPx}px)` }}
    >
      <TrailEntryView row={row} partner={partner} onRedact={redact(row)} />
    </Place>
  )
  const title = t('trail.list', { count: rows.length })
  if (!isLong) return <Space aria-label={title}>{rows.map((row, at) => place(row, at))}</Space>
  return (
    <Scroller ref={scroller} tabIndex={0} role="region" aria-label={title}>
      <Space style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row ? place(row, index, start) : null
        })}
      </Space>
    </Scroller>
  )
}

const placed = { position: 'absolute', insetInline: 0, top: 0, contain: 'layout style' } as const
