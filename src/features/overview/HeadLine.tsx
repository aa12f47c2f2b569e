import { type ReactNode, useRef } from 'react'
import { styled } from 'styled-components'
import { type Standing, whereItStands } from '../../domain/thread/where-it-stands.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, VisuallyHidden } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { ClockPill, Pill } from './ClockPill.tsx'
import { KeepFocus } from './KeepFocus.tsx'

/** Stays in view while the page scrolls under it. */
const Head = styled.section`
  position: sticky;
  z-index: 2;
  top: 0;
  margin: 0 -4px 0 -12px;
  padding: 4px 4px 2px 12px;
  border-bottom: 1px solid ${color('border.subtle')};
  background: ${color('background.default')};
`
const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 26px;
`
const Name = styled.h2`
  flex: 1 1 auto;
  min-width: 72px;
  margin: 0;
  overflow: hidden;
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`
const OneLine = styled(Muted)`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`
/** The label whole, and as much of the subject as there is room for. */
const Called = styled(Muted)`
  display: flex;
  gap: 4px;
  white-space: nowrap;

  > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
`

/** One line: partner, state, deadline, unread, and what is needed now and then; under it what the thread is called. */
export function HeadLine({
  overview,
  thread,
  tools,
}: {
  /** Absent until it is known. */
  overview: Overview | undefined
  thread: ThreadSummary | undefined
  tools: ReactNode
}) {
  const { t } = useServices()
  const head = useRef<HTMLElement>(null)
  const suggested = overview?.partners.at(0)
  const partner = thread?.partner.name ?? suggested?.partner.name
  return (
    <Head ref={head} tabIndex={-1} aria-label={t('state.title')}>
      <Line>
        <Name title={partner}>{partner ? <bdi>{partner}</bdi> : overview ? t('start.noPartner') : t('app.name')}</Name>
        {thread ? (
          <StatePills thread={thread} />
        ) : overview ? (
          <Pill $tone="calm">{t('state.notEscalated')}</Pill>
        ) : null}
        {tools}
      </Line>
      {thread ? (
        <ThreadLines thread={thread} />
      ) : suggested ? (
        <OneLine>{t(`partner.because.${suggested.reason.kind}`, { value: suggested.reason.value })}</OneLine>
      ) : null}
      {overview && !thread ? <KeepFocus head={head} /> : null}
    </Head>
  )
}

function StatePills({ thread }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const now = useNow()
  const standing = whereItStands(thread, now)
  return (
    <>
      {thread.unread > 0 || standing.clock.state !== 'none' ? (
        // What is new and what is due say it; there is not room for all.
        <VisuallyHidden>{t(`state.short.${standing.words}`)}</VisuallyHidden>
      ) : (
        <Pill $tone="calm" $shrinks title={stateSince(standing)}>
          {t(`state.short.${standing.words}`)}
        </Pill>
      )}
      <ClockPill clock={standing.clock} />
      {thread.unread > 0 ? <Pill $tone="news">{t('state.unread', { count: thread.unread })}</Pill> : null}
    </>
  )

  function stateSince({ words, since }: Standing): string {
    return t(`state.${words}`, { when: t.relative(since, now) })
  }
}

function ThreadLines({ thread: { label, subject, restricted, outcome } }: { thread: ThreadSummary }) {
  const { t } = useServices()
  return (
    <>
      <Called title={subject}>
        <span>{label} ·</span> <bdi>{subject}</bdi>
      </Called>
      {restricted ? <Muted as="div">{t('state.restricted')}</Muted> : null}
      {outcome ? <Muted as="div">{t(`outcome.${outcome.kind}`)}</Muted> : null}
    </>
  )
}
