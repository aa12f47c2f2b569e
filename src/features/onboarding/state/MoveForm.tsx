import { useQueryClient } from '@tanstack/react-query'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { needsReason } from '../../../domain/onboarding/onboarding-progress.ts'
import { usePersistentText } from '../../../drafts/use-persistent-text.ts'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import { changeOnboarding } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { OnboardingState } from '../../../trading-grid/contract/partner-summary.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { useReturnFocus } from '../../../ui/focus/return-focus.ts'
import { Form, FormButtons } from '../../../ui/form/Form.tsx'
import { useChangeCase } from '../../../workflows/use-change-case.ts'
import { moveWords } from './move-words.ts'

/** What the move does, said before it is done; and why, where colleagues will ask. */
export function MoveForm({
  thread,
  from,
  to,
  version,
  onClose,
}: {
  thread: ThreadSummary
  from: OnboardingState
  to: OnboardingState
  version: number
  onClose: () => void
}) {
  const { tradingGrid, ticketId, t } = useServices()
  const client = useQueryClient()
  const { text: reason, write, forget } = usePersistentText(`move/${ticketId}/${thread.id}/${to}`)
  useReturnFocus()
  const asked = needsReason(from, to)
  const move = useChangeCase(
    (change: { version: number; state: OnboardingState; reason?: string }, written) =>
      tradingGrid.call(changeOnboarding, { params: { thread: thread.id }, body: { ...written, ...change } }),
    () => {
      forget()
      onClose()
      // The profile follows: a new invitation, document sets that are live.
      void client.invalidateQueries({ queryKey: partnerQueries.one(tradingGrid, thread.partner.id).queryKey })
    },
  )
  return (
    <Form
      label={moveWords(from, to, t)}
      onSubmit={() => {
        move.change({ version, state: to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
      }}
    >
      <span>{t(`onboarding.move.does.${to}`, { partner: thread.partner.name })}</span>
      {asked ? (
        <Field>
          <Field.Label>{t('onboarding.reason')}</Field.Label>
          <Textarea autoFocus minRows={2} maxRows={8} value={reason} onChange={({ target }) => write(target.value)} />
        </Field>
      ) : null}
      <ChangeFailure changing={move} />
      <FormButtons
        submit={moveWords(from, to, t)}
        sending={move.changing}
        disabled={asked && reason.trim() === ''}
        danger={to === 'rejected' || to === 'expired'}
        // The press that opened this is answered here.
        focused={!asked}
        onCancel={onClose}
      />
    </Form>
  )
}
