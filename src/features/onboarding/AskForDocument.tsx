import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Field, Input, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { dayIn } from '../../domain/onboarding-progress.ts'
import { caseMoved } from '../../queries/case.ts'
import { documentRequestQueries } from '../../queries/document-requests.ts'
import { useServices } from '../../services.tsx'
import type { RequiredDocument } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { requestDocument } from '../../trading-grid/contract/thread-operations.ts'
import { BankDetailsWarning } from '../../ui/BankDetailsWarning.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { FormButtons } from '../../ui/Form.tsx'
import { FormCard } from '../../ui/FormCard.tsx'
import { SeenBy } from '../../ui/SeenBy.tsx'
import { useSameKey } from '../../ui/same-key.ts'

/** Asks the partner for a document that is missing, has expired or is not right; the partner answers with an upload. */
export function AskForDocument({
  thread,
  required: { kind, title, state, mismatch },
  onClose,
}: {
  thread: ThreadSummary
  required: RequiredDocument
  onClose: () => void
}) {
  const { zendesk, tradingGrid, clock, t } = useServices()
  const client = useQueryClient()
  const keyOf = useSameKey()
  const [dueOn, setDueOn] = useState('')
  const [text, setText] = useState(() =>
    mismatch && state === 'does-not-match'
      ? t('onboarding.askDocument.does-not-match', {
          title,
          what: mismatch.what,
          profile: mismatch.profile,
          document: mismatch.document,
        })
      : t(state === 'expired' ? 'onboarding.askDocument.expired' : 'onboarding.askDocument.missing', { title }),
  )
  const asking = useMutation({
    mutationFn: () => {
      const body = {
        agent: { id: zendesk.agent.id, name: zendesk.agent.name },
        kind,
        text: text.trim(),
        ...(dueOn === '' ? {} : { dueOn }),
        rules: {},
      }
      return tradingGrid.call(requestDocument, {
        params: { thread: thread.id },
        body: { ...body, idempotencyKey: keyOf(body) },
      })
    },
    onSuccess: async () => {
      onClose()
      zendesk.notify(t('onboarding.askDocument.asked', { partner: thread.partner.name }), 'notice')
      await client.invalidateQueries({ queryKey: documentRequestQueries.all() })
      await caseMoved(client, thread.id)
    },
  })
  const late = dueOn !== '' && dueOn < dayIn(clock.now(), zendesk.agent.timeZone)
  return (
    <FormCard
      label={t('onboarding.document.askNamed', { title })}
      onSubmit={() => {
        if (!asking.isPending) asking.mutate()
      }}
      onClose={onClose}
    >
      <Field>
        <Field.Label>{t('request.text')}</Field.Label>
        <Textarea autoFocus minRows={3} maxRows={10} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <BankDetailsWarning text={text} />
      <Field>
        <Field.Label>{t('request.field.dueOn')}</Field.Label>
        <Input
          isCompact
          type="date"
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
          {...(late ? ({ validation: 'error' } as const) : {})}
        />
        {late ? <Field.Message validation="error">{t('request.past')}</Field.Message> : null}
      </Field>
      <SeenBy partner={thread.partner.name} group={thread.group.name} members={thread.group.memberCount} />
      {asking.error ? <FailureNote loud error={asking.error} onRetry={() => asking.mutate()} /> : null}
      <FormButtons
        submit={t('request.do')}
        sending={asking.isPending}
        disabled={late || text.trim() === ''}
        onCancel={onClose}
      />
    </FormCard>
  )
}
