import { useServices } from '../../../services.tsx'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'
import { changeStep } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { useChangeCase } from '../../../workflows/use-change-case.ts'

type StepChange = {
  version: number
  state?: OnboardingStep['state']
  owner?: OnboardingStep['owner']
  dueOn?: string
  missing?: string
}

/** Says something else about a step than was known of it. */
export function useChangeStep(thread: ThreadSummary, step: OnboardingStep, onChanged?: () => void) {
  const { tradingGrid } = useServices()
  return useChangeCase(
    (change: StepChange, written) =>
      tradingGrid.call(changeStep, { params: { thread: thread.id, step: step.id }, body: { ...written, ...change } }),
    onChanged,
  )
}
