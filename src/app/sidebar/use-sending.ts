import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { eventAdded } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { keepSending } from '../../sync/outbox/outbox.ts'
import { useVisible } from '../../ui/use-visible.ts'
import { useOutbox } from '../../workflows/use-outbox.ts'

/** Sends what the agent wrote, on this ticket or another, while this page is in view. */
export function useSending(): void {
  const { clock } = useServices()
  const client = useQueryClient()
  const outbox = useOutbox()
  const visible = useVisible()

  useEffect(
    () => outbox.listen({ arrived: (_message, { thread, event }) => void eventAdded(client, thread, event) }),
    [outbox, client],
  )
  useEffect(() => {
    if (!visible) return
    const hidden = new AbortController()
    void keepSending(outbox, clock, hidden.signal)
    const backOnline = () => {
      for (const { key, progress } of outbox.messages()) if (progress.stage === 'waiting') outbox.tryNow(key)
    }
    window.addEventListener('online', backOnline)
    return () => {
      hidden.abort()
      window.removeEventListener('online', backOnline)
    }
  }, [outbox, clock, visible])
}
