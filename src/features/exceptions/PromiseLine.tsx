import { useInfiniteQuery } from '@tanstack/react-query'
import { promiseStanding } from '../../domain/promise-watch.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { amountWords } from '../../ui/exception-words.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { useNow } from '../../ui/now.ts'

/** What the partner last promised or proposed about it, held against what documents show. */
export function PromiseLine({
  thread,
  overview,
  isSettled,
}: {
  thread: ThreadSummary
  overview: Overview
  isSettled: boolean
}) {
  const { tradingGrid, t, open } = useServices()
  const now = useNow(60_000)
  const { data } = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  const word = lastWord(data ?? [])
  if (!word) return null
  const partner = thread.partner.name
  const show = () => open({ view: 'thread', id: thread.id, seq: word.seq })
  if (word.type === 'proposal') {
    const { text, amount } = word.body
    const money = amount ? amountWords(amount.amount, amount.currency, t) : 'none'
    return <LinkButton onClick={show}>{t('promise.proposal', { partner, text, amount: money })}</LinkButton>
  }
  const { dueOn, action } = word.body
  const zone = overview.partners.find((suggested) => suggested.partner.id === thread.partner.id)?.partner.calendar
  const standing = promiseStanding(word.body, isSettled, now, zone?.timeZone)
  return (
    <LinkButton onClick={show}>{t(`promise.${standing}`, { partner, text: action, due: t.day(dueOn) })}</LinkButton>
  )
}

type Word = { seq: number } & (
  | { type: 'promise'; body: NonNullable<Extract<ThreadEvent, { type: 'promise' }>['body']> }
  | { type: 'proposal'; body: NonNullable<Extract<ThreadEvent, { type: 'proposal' }>['body']> }
)

/** A later word about a promise replaces the earlier one; what was withdrawn is not said any more. */
function lastWord(events: ThreadEvent[]): Word | undefined {
  const words = events.flatMap((event): Word[] => {
    if (event.type === 'promise' && event.body) return [{ seq: event.seq, type: 'promise', body: event.body }]
    if (event.type === 'proposal' && event.body && event.actor.side === 'partner')
      return [{ seq: event.seq, type: 'proposal', body: event.body }]
    return []
  })
  const last = words.at(-1)
  return last?.type === 'promise' && last.body.state === 'withdrawn' ? undefined : last
}
