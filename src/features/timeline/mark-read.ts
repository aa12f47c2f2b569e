import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { markThreadRead, threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useVisible } from '../../ui/use-visible.ts'

/** Long enough that flicking through tickets marks nothing. */
const LOOKED_AT_MS = 2_000

/** What was on the agent's screen for two seconds counts as read. @param onScreen the newest entry can be seen */
export function useMarkRead(thread: ThreadSummary, events: ThreadEvent[] | undefined, onScreen: boolean): void {
  const { tradingGrid, zendesk } = useServices()
  const client = useQueryClient()
  const visible = useVisible()
  const { mutate } = useMutation({
    mutationFn: (seq: number) => markThreadRead(tradingGrid, thread.id, zendesk.agent, seq),
    onSuccess: (answer) => threadChanged(client, answer.thread),
  })
  const newest = events?.at(-1)?.seq ?? 0
  const unread = visible && onScreen && thread.unread > 0 && newest > thread.readThroughSeq
  useEffect(() => {
    if (!unread) return
    const timer = setTimeout(() => mutate(newest), LOOKED_AT_MS)
    return () => clearTimeout(timer)
  }, [unread, newest, mutate])
}
