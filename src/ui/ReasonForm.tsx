import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useServices } from '../services.tsx'
import { focusOnArrival } from './focus-on-arrival.ts'
import { Row, Stack } from './layout.ts'

const MOST_CHARACTERS = 2_000

/** Something that needs a reason: without one the button does nothing. `children` stand above the buttons. */
export function ReasonForm({
  label,
  hint,
  submit,
  sending,
  danger = false,
  onSubmit,
  onCancel,
  children,
}: {
  label: string
  hint: string
  submit: string
  sending: boolean
  danger?: boolean
  onSubmit: (reason: string) => void
  onCancel: () => void
  children?: ReactNode
}) {
  const { t } = useServices()
  const [reason, setReason] = useState('')
  const missing = reason.trim() === ''
  return (
    <Stack
      as="form"
      onSubmit={(event: { preventDefault(): void }) => {
        event.preventDefault()
        if (!missing && !sending) onSubmit(reason.trim())
      }}
    >
      <Field>
        <Field.Label>{label}</Field.Label>
        <Field.Hint>{hint}</Field.Hint>
        <Textarea
          ref={focusOnArrival}
          isCompact
          minRows={2}
          maxLength={MOST_CHARACTERS}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {children}
      <Row $gap={1}>
        <Button size="small" isPrimary isDanger={danger} type="submit" disabled={missing} aria-disabled={sending}>
          {sending ? t('state.sending') : submit}
        </Button>
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}
