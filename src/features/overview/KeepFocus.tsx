import { type RefObject, useEffect } from 'react'
import { focusIsLost } from '../../ui/focus/focus-lost.ts'

/** The button that an agent escalated with goes while it has the focus: the head takes it over. */
export function KeepFocus({ head }: { head: RefObject<HTMLElement> }) {
  useEffect(
    () => () => {
      if (focusIsLost()) head.current?.focus({ preventScroll: true })
    },
    [head],
  )
  return null
}
