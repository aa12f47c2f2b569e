import { useCallback, useMemo, useReducer } from 'react'
import type { Place } from '../../domain/place.ts'
import { type Services, ServicesProvider } from '../../services.tsx'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { useModal } from '../modal/use-modal.ts'
import { isShownAs } from '../views.ts'
import { moveInSidebar, sidebarAtStart } from './sidebar-state.ts'
import { TicketSidebar } from './TicketSidebar.tsx'

/** The page beside a ticket: decides for every place whether it is here or in a modal. */
export function SidebarPage({ services, host }: { services: Omit<Services, 'open'>; host: TicketHost }) {
  const [state, move] = useReducer(moveInSidebar, sidebarAtStart)
  const goHere = useCallback((place: Place) => move({ type: 'go', place }), [])
  const openModal = useModal(services, goHere)
  const here = useMemo(
    () => ({ ...services, open: (place: Place) => (isShownAs(place, 'modal') ? openModal(place) : goHere(place)) }),
    [services, openModal, goHere],
  )
  return (
    <ServicesProvider services={here}>
      <TicketSidebar host={host} state={state} move={move} />
    </ServicesProvider>
  )
}
