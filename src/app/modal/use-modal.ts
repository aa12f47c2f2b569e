import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Place } from '../../domain/place.ts'
import type { Services } from '../../services.tsx'

/** Opens a place as a modal. What that takes is loaded when the page stands, or when it is asked for. */
export function useModal(services: Pick<Services, 'zendesk' | 'ticketId' | 't'>, goTo: (place: Place) => void) {
  const client = useQueryClient()
  const stopTelling = useRef<() => void>()
  return useCallback(
    async (place: Place) => {
      const opener = document.activeElement
      const { zendesk, t } = services
      // The page in a modal could not come, and what stands there then is the browser's.
      const part = navigator.onLine ? await import('./open-in-modal.ts').catch(() => undefined) : undefined
      if (part) part.openInModal(place, { ...services, client, goTo, opener, stopTelling })
      else zendesk.notify(t('failure.zendesk.offline'), 'error')
    },
    [services, client, goTo],
  )
}
