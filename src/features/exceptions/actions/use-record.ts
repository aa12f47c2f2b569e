import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ExceptionToRecord } from '../../../domain/drafts/escalation-beginning.ts'
import { exceptionRecorded } from '../../../queries/exceptions.ts'
import { useServices } from '../../../services.tsx'
import { type ExceptionChange, recordChange } from '../../../sync/acts/record-exception.ts'

type Press = { key: string; exception: ExceptionToRecord; change: ExceptionChange; version: number }

/** Records what an agent decided. A retry is the same press; what somebody else recorded meanwhile is shown instead. */
export function useRecord(onRecorded: () => void = () => undefined) {
  const { zendesk, tradingGrid, ticketId, randomUuid, t } = useServices()
  const client = useQueryClient()
  const running = useRef(false)
  const mutation = useMutation({
    mutationFn: ({ key, exception, change, version }: Press) =>
      recordChange({ zendesk, tradingGrid, ticketId }, exception, change, { key, version }),
    onSuccess: async ({ outcome, record }) => {
      if (record) await exceptionRecorded(client, record)
      if (outcome === 'recorded') onRecorded()
      else zendesk.notify(t('exception.stale'), 'alert')
    },
    onSettled: () => {
      running.current = false
    },
  })
  const start = (press: Press) => {
    if (running.current) return
    running.current = true
    mutation.mutate(press)
  }
  return {
    running: mutation.isPending,
    error: mutation.error,
    record: (exception: ExceptionToRecord, change: ExceptionChange, version: number) =>
      start({ key: randomUuid(), exception, change, version }),
    again: () => {
      if (mutation.variables) start(mutation.variables)
    },
  }
}
