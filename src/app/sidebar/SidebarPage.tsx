import { useCallback, useMemo, useReducer, useRef, useState } from 'react'
import type { Place } from '../../domain/place.ts'
import { type Services, ServicesProvider } from '../../services.tsx'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { useModal } from '../modal/use-modal.ts'
import { isShownAs } from '../views.ts'
import { createPlanSlot } from './plan-slot.ts'
import { moveInSidebar, sidebarAtStart } from './sidebar-state.ts'
import { TicketSidebar } from './TicketSidebar.tsx'

/** The page beside a ticket: decides for every place whether it is here or in a modal. */
export function SidebarPage({ services, host }: { services: Omit<Services, 'open'>; host: TicketHost }) {
  const [state, move] = useReducer(moveInSidebar, sidebarAtStart)
  const goHere = useCallback((place: Place) => move({ type: 'go', place }), [])
  const openModal = useModal(services, goHere)
  const [plan] = useState(createPlanSlot)
  const planning = useRef(false)
  const here = useMemo(() => {
    /** Whoever wants to escalate without saying what finds what the documents show filled in. */
    const escalatePlanned = async () => {
      if (planning.current) return
      planning.current = true
      try {
        const begin = (await plan.soon())?.()
        await openModal({ view: 'escalate', ...(begin ? { begin } : {}) })
      } finally {
        planning.current = false
      }
    }
    return {
      ...services,
      open: (place: Place) => {
        if (!isShownAs(place, 'modal')) return goHere(place)
        void (place.view === 'escalate' && !place.begin ? escalatePlanned() : openModal(place))
      },
    }
  }, [services, openModal, goHere, plan])
  return (
    <ServicesProvider services={here}>
      <TicketSidebar host={host} state={state} move={move} onPlan={plan.set} />
    </ServicesProvider>
  )
}
