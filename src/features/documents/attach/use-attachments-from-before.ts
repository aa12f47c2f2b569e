import { useState, useSyncExternalStore } from 'react'
import { useServices } from '../../../services.tsx'
import { attachmentsUnderWay } from '../../../sync/files/attachments-under-way.ts'
import { useAttachRuns } from './use-attach.ts'

/** Files that were on their way into this ticket when an earlier page closed, as long as they are of any interest. */
export function useAttachmentsFromBefore() {
  const { storage, ticketId } = useServices()
  const keysNow = () =>
    attachmentsUnderWay(storage, ticketId)
      .map(({ key }) => key)
      .join(' ')
  const keys = useSyncExternalStore(storage.onChange, keysNow)
  // What this page begins it follows where it was begun.
  const [fromBefore] = useState(() => attachmentsUnderWay(storage, ticketId))
  const runs = useAttachRuns()
  const hasMoreToSay = (key: string) =>
    runs.some(({ run, results }) => run.key === key && !results?.every(({ outcome }) => outcome === 'attached'))
  return fromBefore.filter(({ key }) => keys.includes(key) || hasMoreToSay(key))
}
