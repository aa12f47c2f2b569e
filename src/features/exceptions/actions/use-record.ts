import { useQueryClient } from '@tanstack/react-query'
import type { ExceptionToRecord } from '../../../domain/drafts/escalation-beginning.ts'
import { exceptionRecorded } from '../../../queries/exceptions.ts'
import { useServices } from '../../../services.tsx'
import { type ExceptionChange, recordChange } from '../../../sync/acts/record-exception.ts'
import { useMutationOnce } from '../../../ui/use-mutation-once.ts'

type Press = { key: string; exception: ExceptionToRecord; change: ExceptionChange; version: number }

/** Records what an agent decided. A retry is the same press; what somebody else recorded meanwhile is shown instead. */
export function useRecord(onRecorded: () => void = () => undefined) {
  const { zendesk, tradingGrid, ticketId, randomUuid, t } = useServices()
  const client = useQueryClient()
  const mutation = useMutationOnce({
    mutationFn: ({ key, exception, change, version }: Press) =>
      recordChange({ zendesk, tradingGrid, ticketId }, exception, change, { key, version }),
    onSuccess: async ({ outcome, record }) => {
      if (record) await exceptionRecorded(client, record)
      if (outcome === 'recorded') onRecorded()
      else zendesk.notify(t('exception.stale'), 'alert')
    },
  })
  return {
    running: mutation.isPending,
    error: mutation.error,
    record: (exception: ExceptionToRecord, change: ExceptionChange, version: number) =>
      mutation.start({ key: randomUuid(), exception, change, version }),
    again: () => {
      if (mutation.variables) mutation.start(mutation.variables)
    },
  }
}
