import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { styled } from 'styled-components'
import { agentReference } from '../../domain/agent.ts'
import { usePersistentText } from '../../drafts/use-persistent-text.ts'
import { eventAdded } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { changeMessage } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { focusOnArrival, useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Row, Stack } from '../../ui/layout.ts'
import { useSameKey } from '../../ui/same-key.ts'

const WholeRow = styled(Stack)`
  flex-basis: 100%;
`

type Change = { kind: 'edit'; text: string } | { kind: 'withdraw' }

/** What was sent stays sent: an edit or a withdrawal is a further entry, and the partner sees that it was one. */
export function ChangeMessage({ thread, seq, text }: { thread: ThreadSummary; seq: number; text: string }) {
  const { t } = useServices()
  const [open, setOpen] = useState(false)
  const { closed, ref } = useButtonThatReturns()
  const close = () => {
    closed()
    setOpen(false)
  }
  if (open) return <ChangeForm thread={thread} seq={seq} text={text} onClose={close} />
  return (
    <LinkButton ref={ref} onClick={() => setOpen(true)}>
      {t('action.changeMessage')}
    </LinkButton>
  )
}

function ChangeForm({
  thread,
  seq,
  text,
  onClose,
}: {
  thread: ThreadSummary
  seq: number
  text: string
  onClose: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const client = useQueryClient()
  // The row goes as soon as it is scrolled out of sight.
  const { text: wanted, write, forget } = usePersistentText(`change/${ticketId}/${thread.id}/${seq}`, text)
  const once = useSameKey()
  const { mutate, error, variables, isPending } = useMutation({
    mutationFn: (change: Change) =>
      once(change, (idempotencyKey) =>
        tradingGrid.call(changeMessage, {
          params: { thread: thread.id, seq },
          body: { idempotencyKey, agent: agentReference(zendesk.agent), change },
        }),
      ),
    onSuccess: async ({ thread: changed, event }) => {
      forget()
      onClose()
      await eventAdded(client, changed, event)
    },
  })
  const nothingNew = wanted.trim() === '' || wanted === text
  return (
    <WholeRow
      onKeyDown={(event: { key: string }) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Field>
        <Field.Label>{t('timeline.newText')}</Field.Label>
        <Textarea
          ref={focusOnArrival}
          minRows={3}
          maxRows={14}
          value={wanted}
          readOnly={isPending}
          onChange={(event) => write(event.target.value)}
        />
        <Field.Hint>{t('timeline.changeHint', { partner: thread.partner.name })}</Field.Hint>
      </Field>
      {error ? <FailureNote loud error={error} onRetry={() => variables && mutate(variables)} /> : null}
      <Row $gap={1}>
        <Button
          size="small"
          isPrimary
          disabled={nothingNew || isPending}
          onClick={() => mutate({ kind: 'edit', text: wanted })}
        >
          {t('action.save')}
        </Button>
        <Button size="small" isDanger disabled={isPending} onClick={() => mutate({ kind: 'withdraw' })}>
          {t('action.withdraw')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Row>
    </WholeRow>
  )
}
