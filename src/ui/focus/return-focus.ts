import { useEffect, useState } from 'react'
import { focusIsLost } from './focus-lost.ts'
import { focusNear, placesOf } from './near.ts'

/** When this view goes while it has the focus, the focus goes back to where it was before, or near it. */
export function useReturnFocus(): void {
  const [before] = useState(() => placesOf(document.activeElement))
  useEffect(
    () => () => {
      if (focusIsLost()) focusNear(before)
    },
    [before],
  )
}
