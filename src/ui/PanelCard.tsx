import { type ReactNode, useCallback } from 'react'
import { useReturnFocus } from './focus/return-focus.ts'
import { Card, Stack } from './layout.ts'
import { ViewHeading } from './ViewHeading.tsx'

/** What the agent has just asked for, brought into view; Escape closes it, and the focus goes back to where it was. */
export function PanelCard({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useReturnFocus()
  const bringIntoView = useCallback((card: HTMLElement | null) => card?.scrollIntoView({ block: 'start' }), [])
  return (
    <Card
      ref={bringIntoView}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack>
        <ViewHeading>{title}</ViewHeading>
        {children}
      </Stack>
    </Card>
  )
}
