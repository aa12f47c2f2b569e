import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { EscalationDraft, escalationDraftKey } from '../../domain/drafts/escalation.ts'
import { MessageDraft, replyDraftKey } from '../../domain/drafts/message-draft.ts'
import { isDraftKey } from '../../domain/drafts/retention.ts'
import type { ThreadId } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'
import { readDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'
import { type JobOfThread, type UnfinishedJob, unfinishedJobs } from '../../sync/acts/unfinished-jobs.ts'
import { forgetAct } from '../../sync/acts/witnessed-act.ts'
import { forgetPack } from '../../sync/evidence-pack/pack-under-way.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, PlainList, Row, Stack } from '../../ui/layout.ts'

type Item = { id: string; words: string; action: string; place: Place; warning: boolean; discard?: () => void }

/**
 * What the agent began on this ticket and has not finished, in one place: a page that closed too early must not swallow
 * it. Comes with the tabs, below what is painted first, so that nothing moves.
 * @param further items of the list that do not end in one press on another part of the sidebar
 */
export function Unfinished({
  threads,
  writingTo,
  shown,
  further,
}: {
  threads: ThreadSummary[]
  writingTo: ThreadId | undefined
  /** The thread whose box to write in is on the page. */
  shown: ThreadId | undefined
  further: ReactNode
}) {
  const { t } = useServices()
  const items = [...useDrafts(threads, writingTo, shown), ...useJobs(threads)]
  if (items.length === 0 && !further) return null
  return (
    <Card
      $tone={further || items.some(({ warning }) => warning) ? 'warning' : 'plain'}
      aria-label={t('unfinished.title')}
    >
      <Stack>
        <Heading as="h2">{t('unfinished.title')}</Heading>
        <Stack as={PlainList}>
          {items.map((item) => (
            <UnfinishedItem key={item.id} {...item} />
          ))}
          {further}
        </Stack>
      </Stack>
    </Card>
  )
}

function UnfinishedItem({ words, action, place, discard }: Item) {
  const { t, open } = useServices()
  return (
    <li>
      <Stack $gap={1}>
        <span>{words}</span>
        <Row $gap={1}>
          <Button size="small" onClick={() => open(place)}>
            {action}
          </Button>
          {discard ? (
            <Button size="small" isBasic onClick={discard}>
              {t('unfinished.discard')}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </li>
  )
}

function useDrafts(threads: ThreadSummary[], writingTo: ThreadId | undefined, shown: ThreadId | undefined): Item[] {
  const { storage, ticketId, t } = useServices()
  // What is written on this page is seen where it is written.
  const [writtenHere, setWrittenHere] = useState<ThreadId[]>([])
  if (writingTo && !writtenHere.includes(writingTo)) setWrittenHere([...writtenHere, writingTo])
  useSyncExternalStore(storage.onChange, () => storage.keys().filter(isDraftKey).join(' '))
  const escalation = readDraft(storage, escalationDraftKey(ticketId), EscalationDraft)
  const items: Item[] = []
  if (escalation) {
    const { stage } = escalation.progress
    const warning = stage === 'sending' || stage === 'noting'
    items.push({
      id: 'escalation',
      words: t(escalationWords[stage]),
      action: t(warning ? 'action.finishEscalation' : 'action.continueEscalation'),
      place: { view: 'escalate' },
      warning,
    })
  }
  for (const thread of threads) {
    const message = readDraft(storage, replyDraftKey(ticketId, thread.id), MessageDraft)
    if (!message || thread.id === writingTo) continue
    if (thread.id === shown && writtenHere.includes(thread.id)) continue
    items.push({
      id: `message ${thread.id}`,
      words: t('unfinished.message', { partner: thread.partner.name }),
      action: t('action.continueMessage'),
      place: { view: 'reply', thread: thread.id },
      warning: false,
    })
  }
  return items
}

/** Each is brought to its end where it was begun. */
function useJobs(threads: ThreadSummary[]): Item[] {
  const { storage, ticketId, t } = useServices()
  const jobs = () => unfinishedJobs(storage, ticketId)
  const now = useSyncExternalStore(storage.onChange, () => idsOf(jobs()))
  // What this page begins it follows where it was begun.
  const [fromBefore] = useState(() => idsOf(jobs()))
  if (now === '') return []
  return jobs()
    .filter(({ id }) => fromBefore.includes(id))
    .map((job): Item => ({ id: job.id, ...itemOf(job), warning: true }))

  function itemOf(job: UnfinishedJob): Pick<Item, 'words' | 'action' | 'place' | 'discard'> {
    const action = t('unfinished.goTo')
    switch (job.job) {
      case 'act': {
        const { thread, act } = job.underWay
        const discard = () => forgetAct(storage, ticketId, job.underWay)
        return {
          words: t(`unfinished.act.${job.kind}`, { label: thread.label }),
          action,
          place: hasCase(thread.id) ? { view: 'case', thread: thread.id } : { view: 'trail', thread: thread.id },
          // Once its note may be in the ticket it may have its effect all the same.
          ...(act ? {} : { discard }),
        }
      }
      case 'resolution':
        return { words: t('unfinished.resolution', { summary: job.summary }), action, place: { view: 'exceptions' } }
      case 'handover':
        return { words: t('unfinished.handover'), action, place: { view: 'handover' } }
      case 'ending': {
        const { thread } = job
        return { words: words(job), action, place: { view: hasCase(thread) ? 'case' : 'resolve-thread', thread } }
      }
      case 'sharing':
      case 'requesting':
        return { words: words(job), action, place: { view: 'documents' } }
      case 'packing': {
        const { thread } = job
        const discard = () => forgetPack(storage, ticketId, thread)
        return { words: words(job), action, place: { view: 'evidence-pack', thread }, discard }
      }
    }
  }

  function words({ job, thread }: { job: JobOfThread; thread: string }): string {
    return t(`unfinished.${job}`, { label: threads.find(({ id }) => id === thread)?.label ?? '' })
  }

  function hasCase(thread: string): boolean {
    return threads.some(({ id, kind }) => id === thread && (kind === 'dispute' || kind === 'onboarding'))
  }
}

const idsOf = (jobs: UnfinishedJob[]) => jobs.map(({ id }) => id).join(' ')

const escalationWords = {
  editing: 'unfinished.escalation',
  sending: 'unfinished.escalationSent',
  noting: 'unfinished.escalationNote',
} as const
