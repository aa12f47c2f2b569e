import { useCallback, useMemo, useReducer, useRef } from 'react'
import type { Place } from '../../domain/place.ts'
import type { EscalationPlan } from '../../features/exceptions/use-escalation-plan.ts'
import { type Services, ServicesProvider } from '../../services.tsx'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { useModal } from '../modal/use-modal.ts'
import { isShownAs, type PlaceAs } from '../views.ts'
import { moveInSidebar, sidebarAtStart } from './sidebar-state.ts'
import { TicketSidebar } from './TicketSidebar.tsx'

/** The page beside a ticket: decides for every place whether it is here or in a modal. */
export function SidebarPage({ services, host }: { services: Omit<Services, 'open'>; host: TicketHost }) {
  const [state, move] = useReducer(moveInSidebar, sidebarAtStart)
  const goHere = useCallback((place: Place) => move({ type: 'go', place }), [])
  const openModal = useModal(services, goHere)
  const plan = useRef<EscalationPlan>()
  const onPlan = useCallback((known: EscalationPlan | undefined) => {
    plan.current = known
  }, [])
  const here = useMemo(
    () => ({
      ...services,
      open: (place: Place) => (isShownAs(place, 'modal') ? openModal(withPlan(place, plan.current)) : goHere(place)),
    }),
    [services, openModal, goHere],
  )
  return (
    <ServicesProvider services={here}>
      <TicketSidebar host={host} state={state} move={move} onPlan={onPlan} />
    </ServicesProvider>
  )
}

/** Whoever wants to escalate without saying what finds what the documents show filled in. */
function withPlan(place: PlaceAs<'modal'>, plan: EscalationPlan | undefined): PlaceAs<'modal'> {
  if (place.view !== 'escalate' || place.begin) return place
  const begin = plan?.()
  return begin ? { ...place, begin } : place
}
