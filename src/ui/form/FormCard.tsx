import type { ReactNode } from 'react'
import { useReturnFocus } from '../focus/return-focus.ts'
import { Card } from '../layout.ts'
import { Form } from './Form.tsx'

/** A form below what it is about. Escape closes it, and the focus goes back to where it was. */
export function FormCard({
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
      as="div"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Form label={label} onSubmit={onSubmit}>
        {children}
      </Form>
    </Card>
  )
}
