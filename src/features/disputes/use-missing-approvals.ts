import { useQuery } from '@tanstack/react-query'
import { isApproved, whoApproves } from '../../domain/thread/approvals.ts'
import { caseQueries } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { Money } from '../../trading-grid/contract/primitives.ts'

/** Roles that the rules want to be asked about so much, and that have not approved as much in this case. */
export function useMissingApprovals(known: Case, { approvals }: Capabilities, amount: Money | undefined): string[] {
  const { zendesk, tradingGrid } = useServices()
  const { data: rules = [] } = useQuery({
    ...caseQueries.rules(tradingGrid),
    enabled: approvals && amount !== undefined,
  })
  if (!amount) return []
  return whoApproves(rules, known.details.kind, amount, zendesk.agent.id)
    .filter(({ exceeded, role }) => exceeded && !isApproved(known.approvals, role, amount))
    .map(({ role }) => role)
}
