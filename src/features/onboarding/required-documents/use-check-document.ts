import type { DocumentId } from '../../../domain/ids.ts'
import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import { checkRequiredDocument } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { useChangeCase } from '../../../workflows/use-change-case.ts'

export type Verdict =
  | { state: 'accepted'; expiresOn?: string }
  | { state: 'does-not-match'; mismatch: { what: string; profile: string; document: string } }

/** Says whether a document that came is what the profile says. The partner hears of it. */
export function useCheckDocument(
  thread: ThreadSummary,
  required: RequiredDocument,
  document: DocumentId,
  onChecked: () => void,
) {
  const { tradingGrid } = useServices()
  return useChangeCase(
    (verdict: Verdict, written) =>
      tradingGrid.call(checkRequiredDocument, {
        params: { thread: thread.id },
        body: { ...written, kind: required.kind, document, ...verdict },
      }),
    onChecked,
  )
}
