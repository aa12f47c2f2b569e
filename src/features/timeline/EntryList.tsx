import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { firstDrawnFrom, openingSeq } from '../../domain/thread/conversation-opening.ts'
import type { TimelineEntry } from '../../domain/thread/timeline.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PlainList, Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { Entry } from './Entry.tsx'

const Place = styled.li`
  position: relative;
  /* Below the head and above the box that one writes in, both of which stay in view. */
  scroll-margin: 60px 0 56px;
`
const NewLine = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  margin-bottom: 8px;
  color: ${color('foreground.danger')};
  font-size: 12px;

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-top: 1px solid currentcolor;
  }
`
/** Far enough into the newest entry that its first lines are seen above the box that covers the end of the page. */
const Newest = styled.span`
  position: absolute;
  top: min(72px, 100% + 40px);
  width: 1px;
  height: 1px;
`
const Earlier = styled(LinkButton)`
  font-size: 12px;
  line-height: 20px;
`
const AT_ONCE = 50

/** A conversation, oldest above: what is new and a little before it first, the rest on demand. */
export function EntryList({
  newest,
  firstNew,
  thread,
  entries,
  firstNewSeq,
  older,
  filter,
  readOnly = false,
}: {
  /** Gets an element that is seen when the newest entry is. */
  newest?: (element: HTMLElement | null) => void
  /** Gets the oldest entry that is new. */
  firstNew?: (element: HTMLElement | null) => void
  thread: ThreadSummary
  entries: TimelineEntry<ThreadEvent>[]
  firstNewSeq: number | undefined
  /** Where the Trading Grid has more than was fetched. */
  older: { loading: boolean; load: () => void } | undefined
  filter?: ReactNode
  readOnly?: boolean
}) {
  const { t } = useServices()
  const [fromSeq, setFromSeq] = useState(() => openingSeq(entries, firstNewSeq))
  const start = firstDrawnFrom(entries, fromSeq)
  const drawn = entries.slice(start)
  const { list, hold } = useHeldPlace(drawn[0]?.event.seq)
  const showEarlier = () => {
    hold()
    if (start === 0) older?.load()
    setFromSeq(start === 0 ? 0 : (entries[Math.max(0, start - AT_ONCE)]?.event.seq ?? 0))
  }
  const hasEarlier = start > 0 || older !== undefined
  return (
    <Stack $gap={1}>
      {hasEarlier || filter ? (
        <Row $justify="between" $gap={1}>
          {hasEarlier ? (
            <Earlier disabled={older?.loading ?? false} onClick={showEarlier}>
              {older?.loading ? t('state.loading') : earlierWords()}
            </Earlier>
          ) : (
            <span />
          )}
          {filter}
        </Row>
      ) : null}
      <Stack as={PlainList} ref={list} aria-label={t('timeline.title')}>
        {drawn.map((entry, index) => (
          <Place
            key={entry.event.seq}
            ref={entry.event.seq === firstNewSeq ? firstNew : undefined}
            aria-setsize={entries.length}
            aria-posinset={start + index + 1}
          >
            {entry.event.seq === firstNewSeq ? <NewLine>{t('timeline.newSince')}</NewLine> : null}
            <Entry thread={thread} entry={entry} readOnly={readOnly} />
            {newest && index === drawn.length - 1 ? <Newest ref={newest} aria-hidden="true" /> : null}
          </Place>
        ))}
      </Stack>
    </Stack>
  )

  function earlierWords(): string {
    if (start === 0) return t('timeline.older')
    return t('timeline.earlier', { count: start, more: older ? 'yes' : 'no' })
  }
}

/** What the agent was reading stays where it is when earlier entries come above it. */
function useHeldPlace(firstSeq: number | undefined) {
  const list = useRef<HTMLUListElement>(null)
  const held = useRef<{ entry: Element; topPx: number } | undefined>(undefined)
  // The page's scroll position is the browser's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was held is moved when another entry is the first
  useLayoutEffect(() => {
    if (!held.current) return
    const { entry, topPx } = held.current
    held.current = undefined
    window.scrollBy(0, entry.getBoundingClientRect().top - topPx)
  }, [firstSeq])
  const hold = () => {
    const entry = list.current?.firstElementChild
    if (entry) held.current = { entry, topPx: entry.getBoundingClientRect().top }
  }
  return { list, hold }
}
