import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Muted, Written } from '../../ui/layout.ts'
import { owedFor, type Step } from './use-next-words.ts'

const MOST_OWED_SHOWN = 2

/** The conversation has the rest. */
const Excerpt = styled(Written)`
  display: -webkit-box;
  overflow: hidden;
  font-size: 13px;
  line-height: 18px;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`

/** One line under the next step: the words it is about, or what is known about waiting. */
export function NextDetail({ step: { row, thread }, overview }: { step: Step; overview: Overview }) {
  const { t } = useServices()
  switch (row.state) {
    case 'not-escalated':
      return <PartnerFigures suggested={overview.partners.at(0)} />
    case 'approval': {
      const approval = thread?.toDecide?.at(0)
      if (!approval) return null
      const amount = approval.amount && t.money(approval.amount.amount, approval.amount.currency)
      return <Muted>{amount ? `${amount} · ${approval.role}` : approval.role}</Muted>
    }
    case 'question':
      return thread?.openQuestion ? <Excerpt>{thread.openQuestion.excerpt}</Excerpt> : null
    case 'partner-replied':
    case 'asked-elsewhere':
      return thread?.latest && row.side === 'partner' ? (
        <Excerpt title={thread.latest.excerpt}>{thread.latest.excerpt}</Excerpt>
      ) : null
    case 'promise-due':
      return <Excerpt>{owedFor(row.state, thread)?.what}</Excerpt>
    case 'customer-answered': {
      const promised = thread?.owed?.filter(({ kind }) => kind === 'promise').slice(0, MOST_OWED_SHOWN) ?? []
      const open = promised.map(({ what, dueOn }) =>
        dueOn === undefined ? what : t('next.owedBy', { what, due: t.day(dueOn) }),
      )
      return open.length === 0 ? null : <Muted>{t('next.stillOpen', { list: t.list(open) })}</Muted>
    }
    default:
      return null
  }
}

/** How it went with them before. */
function PartnerFigures({ suggested }: { suggested: Overview['partners'][number] | undefined }) {
  const { t } = useServices()
  if (!suggested) return <Muted>{t('start.noPartnerHint')}</Muted>
  const { answerTimes, onboardingState } = suggested.partner
  return (
    <Muted>
      {answerTimes
        ? t('partner.answerTimes', {
            hours: t.number(Math.round(answerTimes.medianHours)),
            percent: t.number(Math.round(answerTimes.onTimePercent)),
          })
        : t('partner.noHistory')}
      {onboardingState === 'approved' ? null : ` · ${t(`onboardingState.${onboardingState}`)}`}
    </Muted>
  )
}
