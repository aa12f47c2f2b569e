import { useServices } from '../../services.tsx'
import type { Case, DisputeDetails } from '../../trading-grid/contract/case.ts'
import { changeDispute } from '../../trading-grid/contract/operations/case-operations.ts'
import { useChangeCase } from '../../workflows/use-change-case.ts'

export type DisputeChange = Partial<Pick<DisputeDetails, 'reason' | 'code' | 'amount' | 'deadline'>>

/** Says what a dispute is about, as seen in `known`. */
export function useChangeDispute(known: Case, onChanged: () => void) {
  const { tradingGrid } = useServices()
  const { change, ...rest } = useChangeCase(
    ({ version, ...change }: DisputeChange & { version: number }, written) =>
      tradingGrid.call(changeDispute, {
        params: { thread: known.thread },
        body: { ...written, version, ...change },
      }),
    onChanged,
  )
  return { ...rest, change: (wanted: DisputeChange) => change({ ...wanted, version: known.version }) }
}
