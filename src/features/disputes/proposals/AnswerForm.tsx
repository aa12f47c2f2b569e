import { Field, Textarea } from '@zendeskgarden/react-forms'
import type { ProposalAnswer } from '../../../domain/vocabulary/dispute-vocabulary.ts'
import { usePersistentText } from '../../../drafts/use-persistent-text.ts'
import { useServices } from '../../../services.tsx'
import type { Case, Proposal } from '../../../trading-grid/contract/case.ts'
import { answerProposal } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { focusOnArrival } from '../../../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../../../ui/form/Form.tsx'
import { SeenBy } from '../../../ui/form/SeenBy.tsx'
import { useChangeCase } from '../../../workflows/use-change-case.ts'

type Change = { state: ProposalAnswer; version: number; text?: string }

/** Accepts, declines or withdraws, with a word to the partner if there is one. */
export function AnswerForm({
  proposal,
  answer,
  thread,
  known,
  onDone,
}: {
  proposal: Proposal
  answer: Change['state']
  thread: ThreadSummary
  known: Case
  onDone: () => void
}) {
  const { tradingGrid, ticketId, t } = useServices()
  const { text, write, forget } = usePersistentText(`answer/${ticketId}/${proposal.id}/${answer}`)
  const changing = useChangeCase(
    (change: Change, written) =>
      tradingGrid.call(answerProposal, {
        params: { thread: known.thread, proposal: proposal.id },
        body: { ...written, ...change },
      }),
    () => {
      forget()
      onDone()
    },
  )
  const title = t(`proposals.answer.${answer}`)
  return (
    <Form
      label={title}
      onSubmit={() => {
        const said = text.trim()
        changing.change({ state: answer, version: proposal.version, ...(said === '' ? {} : { text: said }) })
      }}
    >
      <SeenBy partner={thread.partner} group={thread.group.name} members={thread.group.memberCount} />
      <Field>
        <Field.Label>{t('proposals.answer.text')}</Field.Label>
        <Textarea
          ref={focusOnArrival}
          isCompact
          minRows={2}
          maxLength={4_000}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </Field>
      <ChangeFailure changing={changing} />
      <FormButtons submit={title} sending={changing.changing} onCancel={onDone} />
    </Form>
  )
}
