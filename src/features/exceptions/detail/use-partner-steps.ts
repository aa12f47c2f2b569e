import { useInfiniteQuery } from '@tanstack/react-query'
import type { Place } from '../../../domain/place.ts'
import {
  type Commitment,
  type PromiseStanding,
  partnerSteps,
  promiseStanding,
} from '../../../domain/thread/promise-watch.ts'
import { threadQueries } from '../../../queries/threads.ts'
import { useServices } from '../../../services.tsx'
import type { ThreadEvent } from '../../../trading-grid/contract/event.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { useNow } from '../../../ui/now.ts'
import { amountWords } from '../../../ui/words/exception-words.ts'
import { useNews } from '../../../workflows/thread-news.ts'
import { closedByHand, ofThread } from '../of-thread.ts'
import { useSettledPromises } from '../use-settled-promises.ts'
import { useTicketExceptions } from '../use-ticket-exceptions.ts'
import { threadAbout } from './recorded-standing.ts'

export type StepStanding = PromiseStanding | 'proposed' | 'closed'
type Step = { seq: number; standing: StepStanding; words: string; place: Place }

/** What the partner promised and proposed in a thread, in words; a promise is held against what documents show. */
export function usePartnerSteps({ thread, overview }: { thread: ThreadSummary; overview: Overview }): Step[] {
  const { tradingGrid, t } = useServices()
  const now = useNow(60_000)
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  useNews(thread, events)
  const partner = thread.partner.name
  const calendar = overview.partners.find((suggested) => suggested.partner.id === thread.partner.id)?.partner.calendar
  const { listed = [], found } = useTicketExceptions(overview)
  const about = ofThread(listed, thread)
  const steps = partnerSteps((events.data ?? []).filter(isCommitment))
  const promises = steps.filter((step) => step.type === 'promise')
  const settled = useSettledPromises(thread, found.data, about, promises)
  // Nobody closed what another exception of the same thread still waits for, escalated by itself or not.
  const waiting = listed.some((one) => one.standing === 'open' && threadAbout([one], overview)?.id === thread.id)
  const closed = waiting ? undefined : closedByHand(about)

  return steps.map((step): Step => {
    const { seq } = step
    const place: Place = { view: 'thread', id: thread.id, seq }
    if (step.type === 'proposal') {
      const { text, amount } = step
      const money = amount ? amountWords(amount.amount, amount.currency, t) : 'none'
      return { seq, standing: 'proposed', words: t('promise.proposal', { partner, text, amount: money }), place }
    }
    const values = { partner, text: step.action, due: t.day(step.dueOn) }
    const shown = settled?.shown.get(step.promise)
    if (shown) {
      const { by, on } = shown
      const standing = promiseStanding(step, shown, now, calendar?.timeZone)
      const document = `${t(`documentKind.${by.kind}`)} ${by.number}`.trim()
      const words = t(`promise.${standing}`, { ...values, document, on: t.day(on) })
      const source = by.document
      return source === undefined
        ? { seq, standing, words, place }
        : { seq, standing, words, place: { view: 'document', id: source, position: by.position } }
    }
    if (closed) return { seq, standing: 'closed', words: t('promise.closed', { ...values, by: closed.by }), place }
    // As long as the documents were not looked at, nothing is said of them.
    const standing = settled ? promiseStanding(step, undefined, now, calendar?.timeZone) : 'waiting'
    // Where no document could show it, that none does would say too much.
    if (standing === 'late' && settled?.unclear.has(step.promise))
      return { seq, standing, words: t('promise.unclear', values), place }
    return { seq, standing, words: t(`promise.${standing}`, { ...values, document: '', on: '' }), place }
  })
}

function isCommitment(event: ThreadEvent): event is ThreadEvent & Commitment {
  return event.type === 'promise' || event.type === 'proposal'
}
