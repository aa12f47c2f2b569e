import { useState } from 'react'
import { daysLeft } from '../../domain/disputes/deadline.ts'
import { knownZone, wallClockOf } from '../../domain/thread/clock-preview.ts'
import { useServices } from '../../services.tsx'
import { Badge } from '../../ui/Badge.ts'
import { Facts } from '../../ui/Facts.ts'
import { useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { Section } from '../../ui/Section.tsx'
import { AboutForm, type AboutWords } from './AboutForm.tsx'
import { CodeInWords } from './CodeInWords.tsx'
import type { DisputeParts } from './dispute-parts.ts'
import { StatedClaims } from './StatedClaims.tsx'

/** What it is about, over how much, and how long there is. */
export function About({ known, dispute, overview, open }: DisputeParts) {
  const { t } = useServices()
  const [editing, setEditing] = useState<AboutWords | undefined>(undefined)
  const button = useButtonThatReturns()
  const stopEditing = () => {
    button.closed()
    setEditing(undefined)
  }
  const { reason, code, amount, deadline } = dispute
  const asItIs: AboutWords = {
    reason: reason ?? '',
    code,
    amount: amount?.amount ?? '',
    currency: amount?.currency ?? '',
    deadline: deadline ?? '',
  }
  return (
    <Section
      title={t('dispute.about')}
      aside={
        open && !editing ? (
          <LinkButton ref={button.ref} onClick={() => setEditing(asItIs)}>
            {t('dispute.change')}
          </LinkButton>
        ) : null
      }
    >
      {editing ? (
        <AboutForm known={known} begin={editing} onDone={stopEditing} />
      ) : (
        <Facts>
          <dt>{t('dispute.reason')}</dt>
          <dd>
            {reason ? <strong>{t(`disputeReason.${reason}`)}</strong> : <Muted>{t('dispute.notSaid')}</Muted>}
            {code ? <CodeInWords code={code} /> : null}
          </dd>
          <dt>{t('dispute.amount')}</dt>
          <dd>{amount ? t.money(amount.amount, amount.currency) : <Muted>{t('dispute.notSaid')}</Muted>}</dd>
          <dt>{t('dispute.deadline')}</dt>
          <dd>{deadline ? <Deadline deadline={deadline} running={open} /> : <Muted>{t('dispute.notSaid')}</Muted>}</dd>
        </Facts>
      )}
      {open && !editing && !(reason && amount) ? (
        <StatedClaims known={known} overview={overview} asItIs={asItIs} onIncomplete={setEditing} />
      ) : null}
    </Section>
  )
}

const tones = { later: 'plain', soon: 'warning', urgent: 'danger', over: 'danger' } as const

function Deadline({ deadline, running }: { deadline: string; running: boolean }) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  const today = wallClockOf(now, knownZone(zendesk.agent.timeZone ?? 'UTC')).slice(0, 10)
  const { days, urgency } = daysLeft(deadline, today)
  return (
    <>
      {t.day(deadline)}{' '}
      {running ? (
        <Badge $tone={tones[urgency]}>
          {urgency === 'over' ? t('dispute.daysOver', { days: -days }) : t('dispute.daysLeft', { days })}
        </Badge>
      ) : null}
    </>
  )
}
