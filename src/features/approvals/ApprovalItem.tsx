import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { decidersOf, standingOf } from '../../domain/thread/approvals.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Approval } from '../../trading-grid/contract/approval.ts'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Badge, type BadgeTone } from '../../ui/Badge.ts'
import { useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { either } from '../../ui/words/either.ts'
import { actorWords } from './actor-words.ts'
import { DecisionForm, type DecisionTask } from './DecisionForm.tsx'
import { EvidenceAsItWas } from './EvidenceAsItWas.tsx'
import { WhatIsOpen } from './WhatIsOpen.tsx'
import { WhoIsTold } from './WhoIsTold.tsx'

const tones: Record<Approval['state'], BadgeTone> = {
  pending: 'warning',
  approved: 'success',
  rejected: 'danger',
  expired: 'plain',
  withdrawn: 'plain',
}

/** One approval as it was asked for, with the evidence as it was, and how it was decided. */
export function ApprovalItem({
  approval,
  all,
  thread,
  known,
  write,
  open,
}: {
  approval: Approval
  all: readonly Approval[]
  thread: ThreadSummary
  known: Case
  write: Translator
  open: boolean
}) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  const [task, setTask] = useState<DecisionTask | undefined>(undefined)
  const [last, setLast] = useState<DecisionTask | undefined>(undefined)
  const button = useButtonThatReturns()
  const begin = (wanted: DecisionTask) => {
    setTask(wanted)
    setLast(wanted)
  }
  const end = () => {
    button.closed()
    setTask(undefined)
  }
  const { state, subject, amount, role, reason, decision, requestedBy } = approval
  const isMine = state === 'pending' && open && standingOf(approval, all, zendesk.agent.id) === 'may-decide'
  const step =
    known.details.kind === 'onboarding' ? known.details.steps.find(({ id }) => id === approval.step) : undefined
  return (
    <li>
      <Card
        $tone={state === 'pending' && open ? 'notice' : 'plain'}
        aria-label={t('approvals.item', { role, subject })}
      >
        <Stack $gap={1}>
          <Row $justify="between">
            <Heading as="h3">
              <bdi>{subject}</bdi>
            </Heading>
            <Badge $tone={tones[state]}>{t(`approvals.state.${state}`)}</Badge>
          </Row>
          <span>
            {t('approvals.role', { role })}
            {amount ? ` · ${t.money(amount.amount, amount.currency)}` : ''}
            {step ? ` · ${step.title}` : ''}
          </span>
          <Muted>
            {t('approvals.askedBy', {
              name: actorWords(requestedBy, t),
              when: t.dateTime(approval.requestedAt, now),
            })}
            {state === 'pending' ? ` · ${t('approvals.expires', { when: t.dateTime(approval.expiresAt, now) })}` : ''}
          </Muted>
          <LongText text={reason} />
          <EvidenceAsItWas approval={approval} known={known} opened={isMine} />
          {state === 'pending' && open ? <WhatIsOpen known={known} thread={thread} step={approval.step} /> : null}
          {state === 'pending' && open ? <WhoIsTold approval={approval} all={all} /> : null}
          {decision ? (
            <Stack $gap={0}>
              <Muted>
                {t(`approvals.by.${state === 'rejected' ? 'rejected' : 'approved'}`, {
                  name: actorWords(decision.by, t),
                  when: t.dateTime(decision.at, now),
                })}
              </Muted>
              <LongText text={decision.reason} />
            </Stack>
          ) : null}
          {state === 'expired' ? <Muted>{t('approvals.expiredHint')}</Muted> : null}
          {task ? <DecisionForm approval={approval} task={task} thread={thread} write={write} onDone={end} /> : null}
          {state === 'pending' && open && !task ? (
            <Choices
              approval={approval}
              all={all}
              agent={zendesk.agent.id}
              onTask={begin}
              refOf={(one) => (one === last ? button.ref : undefined)}
            />
          ) : null}
        </Stack>
      </Card>
    </li>
  )
}

/** Decide, or read why that is for somebody else. */
function Choices({
  approval,
  all,
  agent,
  onTask,
  refOf,
}: {
  approval: Approval
  all: readonly Approval[]
  agent: number
  onTask: (task: DecisionTask) => void
  refOf: (task: DecisionTask) => ((button: HTMLElement | null) => void) | undefined
}) {
  const { t } = useServices()
  const standing = standingOf(approval, all, agent)
  const who = either(
    decidersOf(approval, all).map(({ name }) => name),
    t,
  )
  return (
    <>
      {standing === 'may-decide' ? (
        <Row $gap={1}>
          <Button size="small" isPrimary ref={refOf('approved')} onClick={() => onTask('approved')}>
            {t('approvals.approve')}
          </Button>
          <Button ref={refOf('rejected')} size="small" onClick={() => onTask('rejected')}>
            {t('approvals.reject')}
          </Button>
        </Row>
      ) : (
        <Muted>
          {t(`approvals.why.${standing}`)} {t(who === '' ? 'approvals.nobodyLeft' : 'approvals.isFor', { who })}
        </Muted>
      )}
      {standing === 'asked-for-it' ? (
        <div>
          <LinkButton ref={refOf('withdraw')} onClick={() => onTask('withdraw')}>
            {t('approvals.withdraw')}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}
