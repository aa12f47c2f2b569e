import { useEffect, useState } from 'react'

/** When this view goes while it has the focus, the focus goes back to where it was before. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
