import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useServices } from '../../services.tsx'
import { Row, Stack } from '../layout.ts'

/** What is filled in under each other and then sent. `gap` in multiples of 4 px. */
export function Form({
  label,
  gap = 2,
  onSubmit,
  children,
}: {
  label?: string
  gap?: number
  onSubmit: () => void
  children: ReactNode
}) {
  return (
    <Stack
      as="form"
      $gap={gap}
      aria-label={label}
      onSubmit={(event: { preventDefault(): void }) => {
        // A browser would leave the page.
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </Stack>
  )
}

/** The end of a form: sends it, or leaves it. While it is being sent the button says so and keeps the focus. */
export function FormButtons({
  submit,
  sending,
  disabled = false,
  danger = false,
  focused = false,
  onCancel,
}: {
  submit: string
  sending: boolean
  disabled?: boolean
  danger?: boolean
  /** Has the keyboard at once, where there is nothing to fill in. */
  focused?: boolean
  onCancel: () => void
}) {
  const { t } = useServices()
  return (
    <Row $gap={1}>
      <Button
        size="small"
        isPrimary
        isDanger={danger}
        type="submit"
        disabled={disabled}
        aria-disabled={sending}
        autoFocus={focused}
      >
        {sending ? t('state.sending') : submit}
      </Button>
      <Button size="small" isBasic onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </Row>
  )
}
