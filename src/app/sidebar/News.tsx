import { useState } from 'react'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { VisuallyHidden } from '../../ui/layout.ts'

/** Says aloud that a partner replied, for whoever is elsewhere on the page or does not see it. */
export function News({ threads }: { threads: ThreadSummary[] }) {
  const { t } = useServices()
  const [heard, hear] = useState(() => newestOf(threads))
  const [words, say] = useState('')
  const latest = newestOf(threads)
  if ([...latest].some(([thread, seq]) => heard.get(thread) !== seq)) {
    hear(latest)
    const spoke = threads.find((thread) => spokeSince(thread, heard.get(thread.id)))
    if (spoke) say(t('news.partnerReplied', { partner: spoke.partner.name, text: spoke.latest?.excerpt ?? '' }))
  }
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  )
}

const newestOf = (threads: ThreadSummary[]) => new Map(threads.map(({ id, latest }) => [id, latest?.seq ?? 0]))

/** A thread that was not there before is the agent's own doing. */
function spokeSince({ latest }: ThreadSummary, heardSeq: number | undefined): boolean {
  return heardSeq !== undefined && latest?.actor.side === 'partner' && latest.seq > heardSeq
}
