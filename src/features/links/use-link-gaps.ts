import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { EscalationDraft, escalationDraftKey } from '../../domain/drafts/escalation.ts'
import { readDraft } from '../../drafts/use-persistent-draft.ts'
import { OVERVIEW_EVERY_MS, overviewQueries } from '../../queries/overview.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { TicketLink } from '../../trading-grid/contract/ticket-link.ts'

/** Before that the page that linked the ticket is most likely still writing its note, or the server looking for it. */
const SETTLES_WITHIN_MS = 10_000

export type LinkGap = { link: TicketLink; thread: ThreadSummary }

/** The ticket's links that no note vouches for yet, or whose files have not reached the partner. */
export function useLinkGaps({ at, links = [], threads }: Pick<Overview, 'at' | 'links' | 'threads'>): LinkGap[] {
  const { storage, ticketId } = useServices()
  const client = useQueryClient()
  // The escalation that this browser began is finished by itself, with the note as it was reviewed.
  const noting = useSyncExternalStore(storage.onChange, () => {
    const progress = readDraft(storage, escalationDraftKey(ticketId), EscalationDraft)?.progress
    return progress?.stage === 'noting' ? nonceIn(progress.link) : undefined
  })
  const unsettled = links.some((link) => !isSettled(link))
  useEffect(() => {
    if (!unsettled) return
    // The server finds a note by itself, which no news of the thread tells.
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: overviewQueries.all() }),
      OVERVIEW_EVERY_MS,
    )
    return () => clearInterval(timer)
  }, [client, unsettled])
  return links.flatMap((link) => {
    const thread = threads.find(({ id }) => id === link.thread)
    const isLate = Date.parse(at) - Date.parse(link.linkedAt) >= SETTLES_WITHIN_MS
    const isGap = link.filesNotShared.length > 0 || (!isSettled(link) && isLate)
    return thread && isGap && link.nonce !== noting ? [{ link, thread }] : []
  })
}

const isSettled = ({ witnessed, filesToFollow }: TicketLink): boolean => witnessed && filesToFollow.length === 0

const nonceIn = (link: unknown): string | undefined =>
  typeof link === 'object' && link !== null && 'nonce' in link && typeof link.nonce === 'string'
    ? link.nonce
    : undefined
