import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** Threads that came to this ticket while it was open, by somebody else's doing: who opened them, and when. */
export function NewThreads({ overview: { at, threads } }: { overview: Overview }) {
  const { zendesk, t, open } = useServices()
  const now = useNow()
  const [first] = useState(() => ({ at, known: new Set<string>(threads.map(({ id }) => id)) }))
  const [closed, setClosed] = useState<readonly string[]>([])
  const isMine = (thread: ThreadSummary) =>
    thread.opened?.by.agentId === zendesk.agent.id && howItCame(thread, first.at) !== 'linked'
  const news = threads.filter((thread) => !first.known.has(thread.id) && !closed.includes(thread.id) && !isMine(thread))
  return (
    <div role="status">
      {news.map((thread) => (
        <Card key={thread.id} $tone="notice">
          <Stack $gap={1}>
            <span>{t(`newThread.${howItCame(thread, first.at)}`, wordsOf(thread))}</span>
            <Row>
              <Button size="small" onClick={() => open({ view: 'thread', id: thread.id })}>
                {t('newThread.open', { label: thread.label })}
              </Button>
              <LinkButton onClick={() => setClosed((before) => [...before, thread.id])}>{t('action.close')}</LinkButton>
            </Row>
          </Stack>
        </Card>
      ))}
    </div>
  )

  function wordsOf({ label, partner, opened, createdAt }: ThreadSummary) {
    return { label, partner: partner.name, by: opened?.by.name ?? '', when: t.relative(createdAt, now) }
  }
}

/** Both moments are the Trading Grid's own. */
function howItCame({ createdAt, opened }: ThreadSummary, firstSeenAt: string) {
  if (!opened || Date.parse(createdAt) < Date.parse(firstSeenAt)) return 'linked'
  if (opened.automatic) return 'byRule'
  return opened.by.side === 'partner' ? 'byPartner' : 'byColleague'
}
