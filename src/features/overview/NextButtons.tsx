import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { NextAct } from '../../domain/next/next-rows.ts'
import type { Place } from '../../domain/place.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { owedFor, type Step } from './use-next-words.ts'

/** Two stand beside each other in the narrowest panel. */
const Act = styled(Button)`
  padding-inline: ${({ isBasic }) => (isBasic ? '6px' : '10px')};
`

/** One primary button, and what else may be done. */
export function NextButtons({ step, overview }: { step: Step; overview: Overview }) {
  const { t, open } = useServices()
  const { row, thread } = step
  const acts = [row.button, ...row.also].filter((act) => isPossible(act, thread))
  return acts.map((act, index) => (
    <Act
      key={act}
      size="small"
      isPrimary={index === 0 && act !== 'escalate-again'}
      isBasic={index > 0}
      isStretched={act === 'escalate' && index === 0}
      onClick={() => open(placeOf(act))}
    >
      {t(`next.do.${act}`, { label: thread?.label ?? '' })}
    </Act>
  ))

  function placeOf(act: NextAct): Place {
    if (act === 'escalate' || act === 'escalate-again' || !thread) return { view: 'escalate' }
    switch (act) {
      case 'join':
        return { view: 'links', thread: thread.id }
      case 'decide':
        return { view: 'case', thread: thread.id }
      case 'answer-customer':
        return { view: 'customer-reply', thread: thread.id }
      case 'answer-partner':
        return { view: 'reply', thread: thread.id }
      case 'remind':
        return { view: 'reply', thread: thread.id, begin: { text: reminder(thread), documents: [], files: [] } }
      case 'extend':
        return { view: 'clock', thread: thread.id }
      case 'see-missing':
        return { view: 'documents' }
      case 'see-open':
        return placeOfOpen(thread)
      case 'resolve':
        // A case ends in its case, by an act that Zendesk witnesses.
        return isCase(thread) ? { view: 'case', thread: thread.id } : { view: 'resolve-thread', thread: thread.id }
    }
  }

  function reminder(about: ThreadSummary): string {
    const owed = owedFor(row.state, about)
    return t('next.remindText', {
      kind: owed?.kind ?? 'other',
      what: owed?.what ?? '',
      due: owed?.dueOn === undefined ? 'none' : t.day(owed.dueOn),
      subject: about.subject,
    })
  }

  function isPossible(act: NextAct, about: ThreadSummary | undefined): boolean {
    // A restricted thread is told to nobody else.
    if (act === 'answer-customer') return !about?.restricted
    if (act === 'join') return overview.related.some(({ id }) => id === about?.id)
    return true
  }
}

const isCase = ({ kind }: ThreadSummary) => kind === 'dispute' || kind === 'onboarding'

function placeOfOpen({ id, openItems }: ThreadSummary): Place {
  if (openItems && openItems.exceptions > 0) return { view: 'exceptions' }
  if (openItems && openItems.documentRequests > 0) return { view: 'documents' }
  return { view: 'thread', id }
}
