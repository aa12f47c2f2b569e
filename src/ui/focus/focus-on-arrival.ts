import { useCallback, useState } from 'react'
import { focusIsLost } from './focus-lost.ts'

/** For the `ref` of the field that an agent's click has brought: eyes and keyboard are there at once. */
export function focusOnArrival(field: HTMLElement | null): void {
  field?.focus()
}

/**
 * For a button that makes way for what it opens: when that closes and the focus went with it, the button that is back has
 * it again.
 * @returns what to call when it closes, and the button's `ref`
 */
export function useButtonThatReturns(): { closed: () => void; ref: (button: HTMLElement | null) => void } {
  const [returns] = useState(() => ({ once: false }))
  return {
    closed: useCallback(() => {
      returns.once = true
    }, [returns]),
    ref: useCallback(
      (button: HTMLElement | null) => {
        if (button && returns.once && focusIsLost()) button.focus()
        if (button) returns.once = false
      },
      [returns],
    ),
  }
}
