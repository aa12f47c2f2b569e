import { type ReactNode, useCallback } from 'react'
import { Heading } from './layout.ts'

/** What a page or a step of it is called. Takes the focus when it appears, so that a step forward is heard and seen. */
export function ViewHeading({ children }: { children: ReactNode }) {
  const focus = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), [])
  return (
    <Heading as="h1" ref={focus} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Heading>
  )
}
