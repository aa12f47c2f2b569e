import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Button } from '@zendeskgarden/react-buttons'
import { useLayoutEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { TimelineEntry } from '../../domain/thread/timeline.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { color } from '../../ui/theme.ts'
import { Entry } from './Entry.tsx'

const Space = styled.ol`
  position: relative;
  margin: 0;
  padding: 0;
  list-style: none;
`
const Place = styled.li`
  position: absolute;
  inset-inline: 0;
  top: 0;
  padding-bottom: 8px;
`
const NewLine = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  margin-top: 8px;
  color: ${color('foreground.danger')};
  font-size: 12px;

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-top: 1px solid currentcolor;
  }
`
/** Far enough into the newest entry that its first lines are seen with it. */
const Newest = styled.div`
  position: absolute;
  top: 40px;
  width: 1px;
  height: 1px;
`
const ESTIMATED_HEIGHT_PX = 96

/** Only the entries near the window are in the page; older pages come as the end is reached. */
export function EntryList({
  newest,
  thread,
  entries,
  firstNewSeq,
  older,
  readOnly = false,
}: {
  /** Gets an element that is seen when the newest entry is. */
  newest?: (element: HTMLElement | null) => void
  thread: ThreadSummary
  entries: TimelineEntry<ThreadEvent>[]
  firstNewSeq: number | undefined
  older: { loading: boolean; load: () => void } | undefined
  readOnly?: boolean
}) {
  const { t } = useServices()
  const list = useRef<HTMLOListElement>(null)
  const [offsetPx, setOffsetPx] = useState(0)
  // The list starts below the head of the sidebar, whose height React does not know.
  useLayoutEffect(() => setOffsetPx(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => ESTIMATED_HEIGHT_PX,
    getItemKey: (index) => entries[index]?.event.seq ?? index,
    overscan: 6,
    scrollMargin: offsetPx,
  })
  return (
    <>
      <Space ref={list} style={{ height: virtual.getTotalSize() }} aria-label={t('timeline.title')}>
        <Newest as="li" ref={newest} aria-hidden="true" />
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          return (
            <Place
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - offsetPx}px)` }}
            >
              <Entry thread={thread} entry={entry} readOnly={readOnly} />
              {entry.event.seq === firstNewSeq ? <NewLine>{t('timeline.newSince')}</NewLine> : null}
            </Place>
          )
        })}
      </Space>
      {older ? (
        <Button size="small" isStretched disabled={older.loading} onClick={older.load}>
          {t(older.loading ? 'state.loading' : 'timeline.older')}
        </Button>
      ) : null}
    </>
  )
}
