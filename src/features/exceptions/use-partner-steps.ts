import { useInfiniteQuery } from '@tanstack/react-query'
import { type Commitment, type PartnerStep, partnerSteps, promiseStanding } from '../../domain/promise-watch.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { amountWords } from '../../ui/exception-words.ts'
import { useNow } from '../../ui/now.ts'
import { useNews } from '../../ui/thread-news.ts'

/** What the partner promised and proposed in a thread, in words; a promise is held against what documents show. */
export function usePartnerSteps({
  thread,
  overview,
  isSettled,
}: {
  thread: ThreadSummary
  overview: Overview
  isSettled: boolean
}): (PartnerStep & { words: string })[] {
  const { tradingGrid, t } = useServices()
  const now = useNow(60_000)
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  useNews(thread, events)
  const partner = thread.partner.name
  const calendar = overview.partners.find((suggested) => suggested.partner.id === thread.partner.id)?.partner.calendar

  const wordsOf = (step: PartnerStep): string => {
    if (step.type === 'proposal') {
      const { text, amount } = step
      return t('promise.proposal', {
        partner,
        text,
        amount: amount ? amountWords(amount.amount, amount.currency, t) : 'none',
      })
    }
    const standing = promiseStanding(step, isSettled, now, calendar?.timeZone)
    return t(`promise.${standing}`, { partner, text: step.action, due: t.day(step.dueOn) })
  }
  return partnerSteps((events.data ?? []).filter(isCommitment)).map((step) => ({ ...step, words: wordsOf(step) }))
}

function isCommitment(event: ThreadEvent): event is ThreadEvent & Commitment {
  return event.type === 'promise' || event.type === 'proposal'
}
