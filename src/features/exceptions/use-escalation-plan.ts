import { useEffect } from 'react'
import type { EscalationBeginning } from '../../domain/drafts/escalation-beginning.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { escalationWords } from '../../workflows/escalation-words.ts'
import { canEscalate } from './detail/recorded-standing.ts'
import { type Listed, useTicketExceptions } from './use-ticket-exceptions.ts'

export type EscalationPlan = () => EscalationBeginning | undefined

/**
 * What an escalation begins with where the agent has not said what it is about: everything that is open on the order with
 * the worst exception, for its partner.
 * @param onPlan gets the way to ask for it, and nothing once it is no longer known
 */
export function useEscalationPlan(overview: Overview, onPlan: (plan: EscalationPlan | undefined) => void): void {
  const { clock, t } = useServices()
  const { listed } = useTicketExceptions(overview)
  // Whoever opens the page asks: it stands above this part of the sidebar.
  useEffect(() => {
    if (!listed) return
    onPlan(() => {
      const together = ofWorstOrder(listed, overview)
      return together.length > 0 ? { ...escalationWords(together, clock.now(), t), suggested: true } : undefined
    })
    return () => onPlan(undefined)
  }, [listed, overview, onPlan, clock, t])
}

function ofWorstOrder(listed: readonly Listed[], overview: Overview): Listed[] {
  const open = listed.filter((one) => one.found && canEscalate(one, overview))
  const [worst] = open
  return open.filter(
    ({ orderNumber, found, cause }) =>
      found?.partner === worst?.found?.partner &&
      (cause === worst?.cause || (orderNumber !== undefined && orderNumber === worst?.orderNumber)),
  )
}
