import { useInfiniteQuery } from '@tanstack/react-query'
import {
  type Commitment,
  type PartnerStep,
  type PromiseStanding,
  partnerSteps,
  promiseStanding,
} from '../../domain/promise-watch.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { amountWords } from '../../ui/exception-words.ts'
import { useNow } from '../../ui/now.ts'
import { useNews } from '../../ui/thread-news.ts'

export type StepStanding = PromiseStanding | 'proposed'

/** What the partner promised and proposed in a thread, in words; a promise is held against what documents show. */
export function usePartnerSteps({
  thread,
  overview,
  isSettled,
}: {
  thread: ThreadSummary
  overview: Overview
  isSettled: boolean
}): { seq: number; standing: StepStanding; words: string }[] {
  const { tradingGrid, t } = useServices()
  const now = useNow(60_000)
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  useNews(thread, events)
  const partner = thread.partner.name
  const calendar = overview.partners.find((suggested) => suggested.partner.id === thread.partner.id)?.partner.calendar

  return partnerSteps((events.data ?? []).filter(isCommitment)).map((step: PartnerStep) => {
    const { seq } = step
    if (step.type === 'proposal') {
      const { text, amount } = step
      const money = amount ? amountWords(amount.amount, amount.currency, t) : 'none'
      return { seq, standing: 'proposed', words: t('promise.proposal', { partner, text, amount: money }) }
    }
    const standing = promiseStanding(step, isSettled, now, calendar?.timeZone)
    return { seq, standing, words: t(`promise.${standing}`, { partner, text: step.action, due: t.day(step.dueOn) }) }
  })
}

function isCommitment(event: ThreadEvent): event is ThreadEvent & Commitment {
  return event.type === 'promise' || event.type === 'proposal'
}
