import { useMutation, useQueryClient } from '@tanstack/react-query'
import { agentReference } from '../../../domain/agent.ts'
import { documentRequestQueries } from '../../../queries/document-requests.ts'
import { overviewQueries } from '../../../queries/overview.ts'
import { useServices } from '../../../services.tsx'
import {
  changeDocumentRequest,
  type DocumentRequest,
} from '../../../trading-grid/contract/operations/thread-operations.ts'

export type RequestChange = { state: DocumentRequest['state']; text?: string }
/** With the version that the agent saw: a retry is the same change also when the list has been read again meanwhile. */
type Press = RequestChange & { key: string; version: number; onChanged: (() => void) | undefined }

/** Ticks a request off, asks again or withdraws it. Pressed again after a failure it is the same change. */
export function useChangeRequest({ id, version }: DocumentRequest) {
  const { zendesk, tradingGrid, randomUuid } = useServices()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ key, version: seen, state, text }: Press) =>
      tradingGrid.call(changeDocumentRequest, {
        params: { request: id },
        body: {
          idempotencyKey: key,
          agent: agentReference(zendesk.agent),
          version: seen,
          state,
          ...(text === undefined ? {} : { text }),
        },
      }),
    onSuccess: (_, { onChanged }) => onChanged?.(),
    // Changed meanwhile, or done: either way the list is read again.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: documentRequestQueries.all() }),
        client.invalidateQueries({ queryKey: overviewQueries.all() }),
      ]),
  })
  return {
    running: mutation.isPending,
    error: mutation.error,
    change: (change: RequestChange, onChanged?: () => void) =>
      mutation.mutate({ ...change, key: randomUuid(), version, onChanged }),
    again: () => {
      if (mutation.variables) mutation.mutate(mutation.variables)
    },
  }
}
