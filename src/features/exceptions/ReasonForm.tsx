import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { useServices } from '../../services.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Row, Stack } from '../../ui/layout.ts'

/** A decision that needs a reason: without one the button does nothing. */
export function ReasonForm({
  label,
  hint,
  submit,
  saving,
  error,
  onSubmit,
  onCancel,
}: {
  label: string
  hint: string
  submit: string
  saving: boolean
  error: Error | null
  onSubmit: (reason: string) => void
  onCancel: () => void
}) {
  const { t } = useServices()
  const [reason, setReason] = useState('')
  const missing = reason.trim() === ''
  return (
    <Stack
      as="form"
      onSubmit={(event: { preventDefault(): void }) => {
        event.preventDefault()
        if (!missing && !saving) onSubmit(reason.trim())
      }}
    >
      <Field>
        <Field.Label>{label}</Field.Label>
        <Field.Hint>{hint}</Field.Hint>
        <Textarea
          isCompact
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {error ? <FailureNote loud error={error} /> : null}
      <Row $gap={1}>
        <Button size="small" isPrimary type="submit" disabled={missing}>
          {saving ? t('state.sending') : submit}
        </Button>
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}
