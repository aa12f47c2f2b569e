import type * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import {
  canBeTakenBack,
  heldUp,
  leaving,
  nextOfEachThread,
  type QueuedMessage,
  tryNow,
} from '../../domain/drafts/outbox.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { postMessage } from '../../trading-grid/contract/operations/thread-operations.ts'
import { isNotWitnessed } from '../../trading-grid/error.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { openQueue } from './queue.ts'
import { setbackOf } from './trouble.ts'

/** The answer to a message that arrived. */
export type Arrival = z.output<typeof postMessage.answer>

export type OutboxListener = {
  /** Something in the queue is not what it was. */
  changed?: () => void
  arrived?: (message: QueuedMessage, arrival: Arrival) => void
}

/** What this agent wrote to partners and is not known to have arrived, over all pages of this browser. */
export type Outbox = {
  /** In the order in which they go out. The same array while nothing changes. */
  messages(): readonly QueuedMessage[]
  /** @returns a function that stops listening. Other pages of this browser are not heard: look again now and then */
  listen(listener: OutboxListener): () => void
  /** @returns false where this browser has no room for it: the agent has to keep what was written */
  add(message: QueuedMessage): boolean
  /**
   * @param keepElsewhere brings what it says to another place before it is forgotten here; false where it could not
   * @returns what became of it: where it may be on its way already, what was sent is changed by a further event
   */
  takeBack(key: string, keepElsewhere?: (message: QueuedMessage) => boolean): Promise<'taken' | 'too-late' | 'no-room'>
  tryNow(key: string): void
  /** Lets go of a message that failed, or of the word that some files were left out. */
  dismiss(key: string): void
  /**
   * Sends what is due, thread by thread in order, each message until it arrived or its time has not come.
   * @returns when the next one is due, in milliseconds since 1970
   */
  sendDue(): Promise<number | undefined>
}

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  storage: KeptStorage
  locks: Locks
  clock: Clock
}

export function openOutbox(world: World): Outbox {
  const { zendesk, storage, locks, clock } = world
  const listeners = new Set<OutboxListener>()
  const queue = openQueue(storage)
  const kept = queue.messages
  const nowMs = () => clock.now().getTime()
  const keep = (message: QueuedMessage) => {
    queue.keep(message)
    changed()
  }
  const forget = (key: string) => {
    queue.forget(key)
    changed()
  }
  const changed = () => {
    for (const { changed } of listeners) changed?.()
  }
  const find = (key: string) => kept().find((message) => message.key === key)
  /** Over all pages, so that no two send one message at the same time, or a later one before it. */
  const inThread = <Result>({ thread }: QueuedMessage, task: () => Promise<Result>) =>
    locks.alone(`trading-grid/${zendesk.installation.installationId}/outbox/${thread}`, task)

  async function send(message: QueuedMessage): Promise<void> {
    keep(leaving(message))
    try {
      const arrival = await post(world, message)
      for (const { arrived } of listeners) arrived?.(message, arrival)
      const notShared = arrival.notShared.map(({ name, reason, code }) => ({ name, reason, code }))
      if (notShared.length === 0) forget(message.key)
      else keep({ ...leaving(message), progress: { stage: 'sent-in-part', notShared } })
    } catch (error) {
      keep(heldUp(leaving(message), setbackOf(error, message.mayHaveArrived), nowMs()))
    }
  }

  /** Another page may have sent or taken back what was due a moment ago, so it is looked up again under the lock. */
  const sendIfStillDue = (due: QueuedMessage) =>
    inThread(due, async () => {
      const next = nextOfEachThread([...kept()]).find(({ message }) => message.thread === due.thread)
      if (next?.message.key !== due.key || next.dueAtMs > nowMs()) return
      await send(next.message)
    })

  return {
    messages: kept,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (message) => {
      // Pressed twice, it is one message.
      if (!find(message.key)) keep(message)
      return find(message.key) !== undefined
    },
    takeBack: async (key, keepElsewhere = () => true) => {
      const wanted = find(key)
      if (!wanted) return 'too-late'
      return inThread(wanted, async () => {
        const message = find(key)
        if (!message || !canBeTakenBack(message)) return 'too-late'
        if (!keepElsewhere(message)) return 'no-room'
        forget(key)
        return 'taken'
      })
    },
    tryNow: (key) => {
      const message = find(key)
      if (message) keep(tryNow(message, nowMs()))
    },
    dismiss: forget,
    sendDue: async () => {
      for (;;) {
        const next = nextOfEachThread([...kept()])
        const due = next.filter(({ dueAtMs }) => dueAtMs <= nowMs())
        if (due.length === 0) return next.length === 0 ? undefined : Math.min(...next.map(({ dueAtMs }) => dueAtMs))
        // A thread whose answer takes long must not keep the others waiting.
        await Promise.all(due.map(({ message }) => sendIfStillDue(message)))
      }
    },
  }
}

const LOOK_EVERY_MS = 5_000

/** Sends what is in the queue and what comes into it, until told to stop. What is under way then still arrives. */
export async function keepSending(outbox: Outbox, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const dueAtMs = (await outbox.sendDue()) ?? Number.POSITIVE_INFINITY
    const woken = new AbortController()
    const stopListening = outbox.listen({ changed: () => woken.abort() })
    // Other pages of this browser put messages into the same queue without being heard here.
    const waitMs = Math.min(Math.max(dueAtMs - clock.now().getTime(), 0), LOOK_EVERY_MS)
    await clock.wait(waitMs, AbortSignal.any([signal, woken.signal])).catch(() => undefined)
    stopListening()
  }
}

/** Where no note in the ticket names the files yet, the agent's session writes one first. */
async function post(world: World, message: QueuedMessage): Promise<Arrival> {
  const { thread, ticket, files } = message
  const request = requestOf(message, world.zendesk.installation.subdomain)
  const send = () => world.tradingGrid.call(postMessage, request)
  try {
    return await send()
  } catch (error) {
    if (!isNotWitnessed(error)) throw error
    const late = await import('../acts/link-note.ts').catch(() => undefined)
    if (!late) throw error
    return late.namingFiles(world, { ticket, thread, files, as: 'shared' }, send)
  }
}

function requestOf(message: QueuedMessage, account: string) {
  const { key, thread, ticket, agent, text, documents, files } = message
  return {
    params: { thread },
    body: {
      idempotencyKey: key,
      agent,
      ticket: { account, id: ticket },
      text,
      quotes: [],
      documents,
      attachments: files,
    },
  }
}
