import type { ReactNode } from 'react'
import { Card, Stack } from '../../ui/layout.ts'
import { useReturnFocus } from '../../ui/return-focus.ts'

/** A form below what it is about. Escape closes it, and the focus goes back to where it was. */
export function InlineForm({
  label,
  onSubmit,
  onClose,
  children,
}: {
  label: string
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) {
  useReturnFocus()
  return (
    <Card
      as="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack>{children}</Stack>
    </Card>
  )
}
