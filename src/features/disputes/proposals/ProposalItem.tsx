import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import type { ProposalAnswer } from '../../../domain/vocabulary/dispute-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import type { Case, Proposal } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { Badge, type BadgeTone } from '../../../ui/Badge.ts'
import { LongText } from '../../../ui/LongText.tsx'
import { Card, Muted, Row, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { AnswerForm } from './AnswerForm.tsx'

const tones: Record<Proposal['state'], BadgeTone> = {
  open: 'warning',
  accepted: 'success',
  declined: 'danger',
  countered: 'plain',
  withdrawn: 'plain',
}

/** One proposal: whose, what it would mean, and what became of it. Theirs can be answered, ours withdrawn. */
export function ProposalItem({
  proposal,
  countered,
  thread,
  known,
  open,
  onCounter,
}: {
  proposal: Proposal
  /** The one that this is the answer to. */
  countered: Proposal | undefined
  thread: ThreadSummary
  known: Case
  open: boolean
  onCounter: () => void
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [answering, setAnswering] = useState<ProposalAnswer | undefined>(undefined)
  const { by, kind, amount, state } = proposal
  const ours = by.side === 'us'
  const what = t(`proposalKind.${kind}`)
  const words = amount ? t('proposals.withAmount', { what, amount: t.money(amount.amount, amount.currency) }) : what
  return (
    <li>
      <Card $tone={state === 'open' && !ours && open ? 'notice' : 'plain'} aria-label={words}>
        <Stack $gap={1}>
          <Row $justify="between">
            <strong>{words}</strong>
            <Badge $tone={tones[state]}>{t(`proposals.state.${state}`)}</Badge>
          </Row>
          <Muted>
            {t(ours ? 'proposals.byUs' : 'proposals.byPartner', {
              name: by.name,
              partner: thread.partner.name,
              when: t.dateTime(proposal.at, now),
            })}
            {countered ? ` · ${t('proposals.counterTo', { name: countered.by.name })}` : ''}
          </Muted>
          <LongText text={proposal.text} />
          {answering ? (
            <AnswerForm
              proposal={proposal}
              answer={answering}
              thread={thread}
              known={known}
              onDone={() => setAnswering(undefined)}
            />
          ) : null}
          {state === 'open' && open && !answering ? (
            <Row $gap={1}>
              {ours ? (
                <Button size="small" onClick={() => setAnswering('withdrawn')}>
                  {t('proposals.withdraw')}
                </Button>
              ) : (
                <>
                  <Button size="small" isPrimary onClick={() => setAnswering('accepted')}>
                    {t('proposals.accept')}
                  </Button>
                  <Button size="small" onClick={onCounter}>
                    {t('proposals.counter')}
                  </Button>
                  <Button size="small" isBasic onClick={() => setAnswering('declined')}>
                    {t('proposals.decline')}
                  </Button>
                </>
              )}
            </Row>
          ) : null}
        </Stack>
      </Card>
    </li>
  )
}
