import { Field, Textarea } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { focusOnArrival } from '../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../ui/form/Form.tsx'
import type { PersistentText } from './use-persistent-text.ts'

const MOST_CHARACTERS = 2_000

/** Something that needs a reason: without one the button does nothing. `children` stand above the buttons. */
export function ReasonForm({
  reason: { text, write },
  label,
  hint,
  submit,
  sending,
  danger = false,
  onSubmit,
  onCancel,
  children,
}: {
  /** Let go of by whoever does what it is the reason for. */
  reason: PersistentText
  label: string
  hint: string
  submit: string
  sending: boolean
  danger?: boolean
  onSubmit: (reason: string) => void
  onCancel: () => void
  children?: ReactNode
}) {
  const missing = text.trim() === ''
  return (
    <Form
      onSubmit={() => {
        if (!missing && !sending) onSubmit(text.trim())
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
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
      {children}
      <FormButtons submit={submit} sending={sending} disabled={missing} danger={danger} onCancel={onCancel} />
    </Form>
  )
}
