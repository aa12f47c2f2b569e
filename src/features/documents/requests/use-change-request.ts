import { useMutation, useQueryClient } from '@tanstack/react-query'
import { documentRequestQueries } from '../../../queries/document-requests.ts'
import { overviewQueries } from '../../../queries/overview.ts'
import { useServices } from '../../../services.tsx'
import { changeDocumentRequest, type DocumentRequest } from '../../../trading-grid/contract/thread-operations.ts'

export type RequestChange = { key: string; state: DocumentRequest['state']; text?: string }

/** Ticks a request off, asks again or withdraws it. Pressed again after a failure it is the same change. */
export function useChangeRequest({ id, version }: DocumentRequest) {
  const { zendesk, tradingGrid, randomUuid } = useServices()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ key, state, text }: RequestChange) =>
      tradingGrid.call(changeDocumentRequest, {
        params: { request: id },
        body: {
          idempotencyKey: key,
          agent: { id: zendesk.agent.id, name: zendesk.agent.name },
          version,
          state,
          ...(text === undefined ? {} : { text }),
        },
      }),
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
    change: (change: Omit<RequestChange, 'key'>) => mutation.mutate({ key: randomUuid(), ...change }),
    again: () => {
      if (mutation.variables) mutation.mutate(mutation.variables)
    },
  }
}
