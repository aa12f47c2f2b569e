import { useQuery } from '@tanstack/react-query'
import { whoApproves } from '../../domain/approvals.ts'
import { caseQueries } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { Money } from '../../trading-grid/contract/primitives.ts'

/** Roles that the rules want to be asked about so much, and that have approved nothing in this case. */
export function useMissingApprovals(known: Case, { approvals }: Capabilities, amount: Money | undefined): string[] {
  const { zendesk, tradingGrid } = useServices()
  const { data: rules = [] } = useQuery({
    ...caseQueries.rules(tradingGrid),
    enabled: approvals && amount !== undefined,
  })
  if (!amount) return []
  const approved = new Set(known.approvals.flatMap(({ state, role }) => (state === 'approved' ? [role] : [])))
  return whoApproves(rules, known.details.kind, amount, zendesk.agent.id)
    .filter(({ exceeded, role }) => exceeded && !approved.has(role))
    .map(({ role }) => role)
}
