import type { Channel } from '../../browser/channel.ts'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { TicketId } from '../../domain/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { type Capabilities, readCapabilities } from '../../trading-grid/contract/capabilities.ts'
import { readUndelivered } from '../../trading-grid/contract/delivery.ts'
import type { FeedItem } from '../../trading-grid/contract/event.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { readInstallation } from '../../trading-grid/contract/operations/installation-operations.ts'
import { everyItem } from '../../trading-grid/every-page.ts'
import { type ReadableTicket, readableTickets } from '../../zendesk/readable-tickets.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { createNoteComposer, type NoteFeatures } from '../delivery/compose-note.ts'
import { deliver } from '../delivery/deliver.ts'
import type { Delivery, DeliveryWorld } from '../delivery/delivery.ts'
import { keepSending, openOutbox } from '../outbox/outbox.ts'
import { followFeed, type News } from './follow-feed.ts'
import { leadWhileVisible } from './leader.ts'
import { onNudge } from './nudges.ts'
import { pauseAfterFailureMs, pauseAfterMs } from './pace.ts'
import { followPresence } from './presence.ts'

/** A sidebar on the ticket is quicker and comes first. */
const SIDEBARS_FIRST_MS = { least: 3_000, most: 8_000 }
/** What no news told of: from before this agent came, or left behind by somebody who was stopped. */
const SWEEP_EVERY_MS = 5 * 60_000

export type BackgroundWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation' | 'notify' | 'onPush'>
  tradingGrid: TradingGrid
  locks: Locks
  channel: Channel
  storage: KeptStorage
  clock: DeliveryWorld['clock']
  random(): number
  randomUuid(): string
  /** In the agent's language. */
  t: Translator
  /** In any other one, in UTC. */
  translatorFor(locale: string): Translator
}

export type Background = { setVisible(visible: boolean): void; stop(): void }

/**
 * Brings updates into tickets that nobody has open, as far as this agent may read them, tells the agent of news on their
 * own tickets, and sends what the agent wrote before a tab was closed. One page of each browser, and only while the
 * browser is in view.
 */
export function runInBackground(world: BackgroundWorld): Background {
  const { clock, channel } = world
  const account = world.zendesk.installation.subdomain
  const notBefore = new Map<number, number>()
  const failures = new Map<number, number>()
  const means: NoteFeatures = { foreignUploads: true, fields: true }
  const holder = `background-${world.randomUuid()}`
  let capabilities: Capabilities | undefined
  let wake: AbortController | undefined
  /** What the agent has not been told of yet; nothing while another page of this browser tells. */
  let unheard: FeedItem[] | undefined

  const presence = followPresence(channel, clock, () => feed.nudge())
  const feed = followFeed({
    ...world,
    account,
    pushes: () => capabilities?.push ?? false,
    watched: presence.anyInView,
  })

  async function work(signal: AbortSignal): Promise<void> {
    const news: FeedItem[] = []
    unheard = news
    let failed = 0
    while (!signal.aborted) {
      try {
        capabilities ??= await world.tradingGrid.call(readCapabilities, {}, signal)
        const pauseMs = Math.min(SWEEP_EVERY_MS, await check(capabilities, news, signal))
        failed = 0
        wake = new AbortController()
        // News may have come meanwhile.
        if (news.length === 0) await clock.wait(pauseMs, AbortSignal.any([signal, wake.signal])).catch(() => undefined)
      } catch (error) {
        if (signal.aborted) break
        failed += 1
        // No news shortens what was asked for.
        await clock.wait(pauseAfterFailureMs(error, failed), signal).catch(() => undefined)
      }
      const { least, most } = SIDEBARS_FIRST_MS
      await clock.wait(least + world.random() * (most - least), signal).catch(() => undefined)
    }
    unheard = undefined
  }

  /** @returns for how long there is nothing to do */
  async function check({ leases, ...can }: Capabilities, news: FeedItem[], signal: AbortSignal): Promise<number> {
    const before = news.length
    const waiting = leases ? await undeliveredTickets(signal) : []
    const told = news.filter(({ fromPartner }) => fromPartner).flatMap(({ tickets }) => tickets)
    const now = clock.now().getTime()
    const due = waiting.filter((ticket) => (notBefore.get(ticket) ?? 0) <= now)
    const readable = await readableTickets(world.zendesk, [...new Set([...told, ...due])])
    for (const ticket of readable) if (told.includes(ticket.id)) tell(ticket)
    // Only now: had one of the requests failed, nobody would have been told.
    news.splice(0, before)
    const mine = shuffled(readable.filter(({ id }) => due.includes(id)))
    if (mine.length > 0) await deliverTo(mine, { leases, ...can }, signal)
    const later = waiting.flatMap((ticket) => notBefore.get(ticket) ?? [])
    return Math.max(1_000, Math.min(SWEEP_EVERY_MS, ...later.map((at) => at - clock.now().getTime())))
  }

  async function undeliveredTickets(signal: AbortSignal): Promise<number[]> {
    const all = await everyItem((from) =>
      world.tradingGrid.call(readUndelivered, { query: { account, ...from } }, signal),
    )
    return all.map(({ ticket }) => ticket)
  }

  /** The ones that they own, or have open behind another; what is in view speaks for itself. */
  function tell({ id, subject, assigneeId }: ReadableTicket): void {
    const theirs = assigneeId === world.zendesk.agent.id || presence.isOpen(id)
    if (theirs && !presence.isInView(id)) {
      world.zendesk.notify(world.t('notify.partnerReplied', { ticket: id, subject }), 'notice')
    }
  }

  async function deliverTo(tickets: ReadableTicket[], can: Capabilities, signal: AbortSignal): Promise<void> {
    const installation = await world.tradingGrid.call(readInstallation, { params: { account } }, signal)
    if (installation.automationsPaused || installation.notes !== 'automatic') return
    const composing = deliveryWorld(installation, can)
    for (const { id } of tickets) {
      if (signal.aborted) return
      const last = await bringAll(composing, TicketId.parse(id))
      const failed = last.outcome === 'released' ? (failures.get(id) ?? 0) + 1 : 0
      failures.set(id, failed)
      const pauseMs = pauseAfterMs(last, Math.max(1, failed))
      if (pauseMs !== undefined) notBefore.set(id, clock.now().getTime() + pauseMs)
    }
  }

  function deliveryWorld(installation: Installation, can: Capabilities): DeliveryWorld {
    const t = world.translatorFor(installation.locale)
    const composer = createNoteComposer({ ...world, installation, capabilities: can, t }, means)
    return { ...world, holder, installation, composer }
  }

  const delivering = leadWhileVisible(world.locks, `background/${account}`, work)
  // Beside the sidebars, which see to it that no two pages send one message.
  const sending = leadWhileVisible(world.locks, `background/${account}/outbox`, (signal) =>
    keepSending(openOutbox(world), clock, signal),
  )
  const stopNews = feed.onNews((news: News) => {
    unheard?.push(...news.items)
    if (news.items.length > 0 || news.startedAnew) wake?.abort()
  })
  // Of our own side's doings agents need no notice, and every browser of the account would ask.
  const stopNudges = onNudge(world.zendesk, (tickets) => {
    if (tickets.some(({ fromPartner }) => fromPartner !== false)) feed.nudge()
  })
  return {
    setVisible: (visible) => {
      feed.setVisible(visible)
      delivering.setVisible(visible)
      sending.setVisible(visible)
    },
    stop: () => {
      feed.stop()
      delivering.stop()
      sending.stop()
      presence.stop()
      stopNews()
      stopNudges()
    },
  }

  /** In an order of our own: with many agents signed in, each begins with another ticket. */
  function shuffled(tickets: ReadableTicket[]): ReadableTicket[] {
    return tickets
      .map((ticket) => ({ ticket, place: world.random() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ ticket }) => ticket)
  }
}

async function bringAll(world: DeliveryWorld, ticket: TicketId): Promise<Delivery> {
  for (;;) {
    const last = await deliver(world, ticket, false)
    if (last.outcome !== 'delivered') return last
  }
}
