import type { QueryClient } from '@tanstack/react-query'
import type { Place } from '../../domain/place.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import type { Services } from '../../services.tsx'
import type { Companion } from '../../zendesk/zendesk.ts'
import { isShownAs, views } from '../views.ts'
import { companionTopics } from './companion-topics.ts'
import { placeIn } from './modal-task.ts'
import { modalUrl } from './modal-url.ts'

type World = Pick<Services, 'zendesk' | 'ticketId' | 't'> & {
  client: QueryClient
  goTo: (place: Place) => void
  /** What had the focus, and has it again when the modal is closed. */
  opener: Element | null
  /** Stops telling the modal before this one. */
  stopTelling: { current: (() => void) | undefined }
}

/** Opens a place as a modal and listens to what it says: something changed, or go somewhere in the sidebar. */
export function openInModal(place: Place, world: World): void {
  const { zendesk, ticketId, t, opener } = world
  if (!isShownAs(place, 'modal')) return
  const { widthPx, heightPx } = views[place.view]
  giveFocusBack(opener)
  zendesk.openModal(modalUrl({ place, ticket: ticketId, opener: zendesk.instanceGuid }), { widthPx, heightPx }).then(
    (modal) => listenTo(modal, world),
    () => zendesk.notify(t('modal.refused'), 'error'),
  )
}

function listenTo(modal: Companion, { client, ticketId, goTo, stopTelling }: World): void {
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
  modal.on(companionTopics.open, (message) => {
    const wanted = placeIn(message)
    if (!wanted) return
    goTo(wanted)
    // It may be a thread that this page has not heard of yet.
    readAgain()
  })
}

/** While a modal is in front, browsers take the focus from what is behind it; when this page has it again, so has the opener. */
function giveFocusBack(opener: Element | null): void {
  const restore = () => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
  }
  window.addEventListener('focus', restore, { once: true })
}
