import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { Section } from '../../ui/Section.tsx'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { ApprovalItem } from './ApprovalItem.tsx'
import { AskForm } from './AskForm.tsx'

const DECIDED_AT_FIRST = 3

/** What others have to say yes to, and what they said. */
export function Approvals({ thread, known, overview }: { thread: ThreadSummary; known: Case; overview: Overview }) {
  const { t } = useServices()
  const write = useNoteWriter(overview)
  const [asking, setAsking] = useState(false)
  const [all, setAll] = useState(false)
  const button = useButtonThatReturns()
  const stopAsking = () => {
    button.closed()
    setAsking(false)
  }
  const { approvals } = known
  const open = !isOver(thread)
  const possible = overview.capabilities.approvals
  const pending = approvals.filter(({ state }) => state === 'pending')
  const decided = approvals.filter(({ state }) => state !== 'pending').toReversed()
  const shown = [...pending, ...(all ? decided : decided.slice(0, DECIDED_AT_FIRST))]
  return (
    <Section title={t('approvals.title')}>
      {possible ? null : <Muted>{t('approvals.notHere')}</Muted>}
      {approvals.length === 0 && possible ? <Muted>{t('approvals.none')}</Muted> : null}
      <Stack as={PlainList}>
        {shown.map((approval) => (
          <ApprovalItem
            key={approval.id}
            approval={approval}
            all={approvals}
            thread={thread}
            known={known}
            write={write}
            open={open && possible}
          />
        ))}
      </Stack>
      {decided.length > DECIDED_AT_FIRST && !all ? (
        <div>
          <LinkButton onClick={() => setAll(true)}>
            {t('approvals.earlier', { count: decided.length - DECIDED_AT_FIRST })}
          </LinkButton>
        </div>
      ) : null}
      {asking ? <AskForm thread={thread} known={known} overview={overview} onDone={stopAsking} /> : null}
      {open && possible && !asking ? (
        <div>
          <Button ref={button.ref} size="small" onClick={() => setAsking(true)}>
            {t('approvals.ask')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
