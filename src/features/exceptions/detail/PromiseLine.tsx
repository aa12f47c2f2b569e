import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { usePartnerSteps } from './use-partner-steps.ts'

/** What the partner last promised or proposed about it, held against what documents show. */
export function PromiseLine(about: { thread: ThreadSummary; overview: Overview }) {
  const { open } = useServices()
  const last = usePartnerSteps(about).at(-1)
  if (!last) return null
  return <LinkButton onClick={() => open(last.place)}>{last.words}</LinkButton>
}
