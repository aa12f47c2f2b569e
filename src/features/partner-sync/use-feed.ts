import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { openChannel } from '../../browser/channel.ts'
import { wait } from '../../browser/wait.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { useServices } from '../../services.tsx'
import { channelName } from '../../sync/feed/channel-name.ts'
import { followFeed } from '../../sync/feed/follow-feed.ts'
import { onNudge } from '../../sync/feed/nudges.ts'
import { sayPresence } from '../../sync/feed/presence.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useVisible } from '../../ui/use-visible.ts'

/** An open ticket is named in few pages: they need less time to spread than all agents' browsers. */
const NUDGED_WITHIN_MS = 1_000

/**
 * Hears from the one page of this browser that reads the feed, which may be this one, and has the overview read again
 * when something happened here.
 * @param onHeard when the Trading Grid was last asked, or nothing when nobody asks any more
 */
export function useFeed(overview: Overview, onHeard: (at: number | undefined) => void): void {
  const { zendesk, tradingGrid, locks, storage, clock, ticketId } = useServices()
  const client = useQueryClient()
  const visible = useVisible()
  const pushes = overview.capabilities.push
  const channel = useMemo(() => openChannel(() => new BroadcastChannel(channelName(zendesk))), [zendesk])
  const feed = useMemo(() => {
    const account = zendesk.installation.subdomain
    const watching = { pushes: () => pushes, watched: () => true, random: Math.random }
    return followFeed({ tradingGrid, account, locks, channel, storage, clock, ...watching })
  }, [zendesk, tradingGrid, locks, channel, storage, clock, pushes])

  useEffect(() => () => feed.stop(), [feed])
  useEffect(() => feed.setVisible(visible), [feed, visible])
  useEffect(() => {
    const leave = sayPresence(channel, { page: zendesk.instanceGuid, ticket: ticketId, visible }, clock)
    const stop = zendesk.onClosing(leave)
    // A frame that is taken away at once never hears Zendesk's word for it.
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [zendesk, channel, ticketId, visible, clock])
  useEffect(() => {
    const known = new Map(overview.threads.map(({ id, lastSeq }) => [id, lastSeq]))
    const stopNews = feed.onNews(({ at, items, startedAnew }) => {
      onHeard(at)
      const here = items.some(
        // A thread that was unlinked from this ticket names it no more.
        ({ thread, seq, tickets }) =>
          (tickets.includes(ticketId) || known.has(thread)) && seq > (known.get(thread) ?? 0),
      )
      if (here || startedAnew) void client.invalidateQueries({ queryKey: overviewQueries.all() })
    })
    const stopSilence = feed.onSilence(() => onHeard(undefined))
    return () => {
      stopNews()
      stopSilence()
    }
  }, [feed, overview.threads, ticketId, client, onHeard])
  useEffect(() => {
    const gone = new AbortController()
    const stop = onNudge(zendesk, (tickets) => {
      if (tickets.some(({ fromPartner }) => fromPartner !== false)) feed.nudge()
      if (!tickets.some(({ id }) => id === ticketId)) return
      wait(Math.random() * NUDGED_WITHIN_MS, gone.signal).then(
        () => client.invalidateQueries({ queryKey: overviewQueries.all() }),
        () => undefined,
      )
    })
    return () => {
      gone.abort()
      stop()
    }
  }, [zendesk, feed, ticketId, client])
}
