import { type ReactNode, useId } from 'react'
import { Heading, Row, Stack } from './layout.ts'

/** A part of a view under its own heading; `aside` stands at the heading's end. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <Stack as="section" aria-labelledby={id}>
      <Row $justify="between">
        <Heading id={id}>{title}</Heading>
        {aside}
      </Row>
      {children}
    </Stack>
  )
}
