import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { useServices } from '../../../services.tsx'
import type { Proposal } from '../../../trading-grid/contract/case.ts'
import { useButtonThatReturns } from '../../../ui/focus/focus-on-arrival.ts'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { Section } from '../../../ui/Section.tsx'
import type { DisputeParts } from '../dispute-parts.ts'
import { ProposalForm } from './ProposalForm.tsx'
import { ProposalItem } from './ProposalItem.tsx'

/** What both sides propose, in the order in which they did, and the agent's answer. */
export function Proposals({ thread, known, dispute, open }: DisputeParts) {
  const { t } = useServices()
  // Proposing anew, or countering that proposal.
  const [writing, setWriting] = useState<{ counterTo?: Proposal } | undefined>(undefined)
  const button = useButtonThatReturns()
  const stopWriting = () => {
    button.closed()
    setWriting(undefined)
  }
  const { proposals } = dispute
  return (
    <Section title={t('proposals.title')}>
      {proposals.length === 0 ? <Muted>{t('proposals.none')}</Muted> : null}
      <Stack as={PlainList}>
        {proposals.map((proposal) => (
          <ProposalItem
            key={proposal.id}
            proposal={proposal}
            countered={proposals.find(({ id }) => id === proposal.counterTo)}
            thread={thread}
            known={known}
            open={open && writing?.counterTo?.id !== proposal.id}
            onCounter={() => setWriting({ counterTo: proposal })}
          />
        ))}
      </Stack>
      {writing ? (
        <ProposalForm
          key={writing.counterTo?.id ?? 'new'}
          thread={thread}
          dispute={dispute}
          counterTo={writing.counterTo}
          onDone={stopWriting}
        />
      ) : null}
      {open && !writing ? (
        <div>
          <Button ref={button.ref} size="small" onClick={() => setWriting({})}>
            {t('proposals.propose')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
