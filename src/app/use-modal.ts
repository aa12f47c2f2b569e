import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Place } from '../domain/place.ts'
import { overviewQueries } from '../queries/overview.ts'
import { ticketQueries } from '../queries/ticket.ts'
import type { Services } from '../services.tsx'
import { companionTopics, modalSizes, modalUrl } from './places.ts'

/** Opens a place as a modal and listens to what it says: something changed, or go somewhere in the sidebar. */
export function useModal(
  { zendesk, ticketId, t }: Pick<Services, 'zendesk' | 'ticketId' | 't'>,
  goTo: (place: Place) => void,
): (place: Place) => void {
  const client = useQueryClient()
  const stopTelling = useRef<() => void>()
  return useCallback(
    (place: Place) => {
      const size = modalSizes[place.view]
      if (!size) return
      // The page in a modal could not come, and what stands there then is the browser's.
      if (!navigator.onLine) return zendesk.notify(t('failure.zendesk.offline'), 'error')
      giveFocusBack(document.activeElement)
      const url = modalUrl({ place, ticket: ticketId, opener: zendesk.instanceGuid })
      zendesk.openModal(url, size).then(
        (modal) => {
          const readAgain = () => {
            void client.invalidateQueries({ queryKey: overviewQueries.all() })
            void client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
          }
          // Only a page beside a ticket hears what others did. A modal that is closed hears nothing more.
          stopTelling.current?.()
          stopTelling.current = client.getQueryCache().subscribe(({ type, query }) => {
            const isRead = type === 'updated' && query.state.fetchStatus === 'idle'
            if (isRead && query.queryKey[0] === overviewQueries.all()[0]) modal.send(companionTopics.moved, {})
          })
          modal.on(companionTopics.changed, readAgain)
          modal.on(companionTopics.open, async (message) => {
            // Until there is a modal, nobody needs to read what one says.
            const wanted = (await import('./modal-task.ts')).placeIn(message)
            if (!wanted) return
            goTo(wanted)
            // It may be a thread that this page has not heard of yet.
            readAgain()
          })
        },
        () => zendesk.notify(t('modal.refused'), 'error'),
      )
    },
    [zendesk, ticketId, client, goTo, t],
  )
}

/** While a modal is in front, browsers take the focus from what is behind it; when this page has it again, so has the opener. */
function giveFocusBack(opener: Element | null): void {
  const restore = () => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
  }
  window.addEventListener('focus', restore, { once: true })
}
