import type { ReactNode } from 'react'
import { Form } from './Form.tsx'
import { Card } from './layout.ts'
import { useReturnFocus } from './return-focus.ts'

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
