import type { TicketId } from '../../domain/ids.ts'
import { pauseAfterMs } from '../feed/pace.ts'
import { deliver } from './deliver.ts'
import type { Delivery, DeliveryWorld } from './delivery.ts'

export type DeliveryProgress =
  | { state: 'idle' }
  | { state: 'running' }
  /** Tried, and will be tried again by itself. `failures` in a row. */
  | { state: 'waiting'; last: Delivery; failures: number }
  /** Nothing more will happen by itself. */
  | { state: 'stopped'; last: Delivery }

/** Brings the updates of one ticket into it for as long as it is told that there are any, and seen. */
export type TicketDelivery = {
  /** Out of sight nothing begins by itself, a pause is not cut short, and what is under way ends with its batch. */
  setVisible(visible: boolean): void
  /** How many updates have no note, as last heard. */
  tell(undelivered: number): void
  /** By the agent's click: also where notes are on demand or automations are paused. */
  bring(): Promise<Delivery>
  progress(): DeliveryProgress
  /** @returns a function that stops listening */
  onProgress(listener: () => void): () => void
  /** What is under way ends with the batch that it is at; nothing begins any more. */
  stop(): void
}

/**
 * @param world made when it is first needed
 * @param delivered called after each note
 */
export function createTicketDelivery(
  world: () => Promise<DeliveryWorld>,
  ticket: TicketId,
  clock: DeliveryWorld['clock'],
  delivered: () => void = () => undefined,
): TicketDelivery {
  const listeners = new Set<() => void>()
  let progress: DeliveryProgress = { state: 'idle' }
  let undelivered = 0
  let failures = 0
  let running: Promise<Delivery> | undefined
  let pause: AbortController | undefined
  let visible = true
  let stopped = false

  const become = (next: DeliveryProgress) => {
    progress = next
    for (const listener of listeners) listener()
  }

  /** Batch after batch, until nothing is left or something is in the way. One run at a time. */
  function run(onDemand: boolean): Promise<Delivery> {
    endPause()
    running ??= deliverAll(onDemand).finally(() => {
      running = undefined
    })
    return running
  }

  async function deliverAll(onDemand: boolean): Promise<Delivery> {
    become({ state: 'running' })
    for (;;) {
      const last = await once(onDemand)
      if (last.outcome === 'delivered' || last.outcome === 'unreported' || last.outcome === 'moved') {
        failures = 0
        delivered()
      }
      if (stopped) return last
      if (last.outcome === 'delivered' && (visible || onDemand)) continue
      failures += last.outcome === 'released' || last.outcome === 'unreported' ? 1 : 0
      settle(last)
      return last
    }
  }

  async function once(onDemand: boolean): Promise<Delivery> {
    try {
      return await deliver(await world(), ticket, onDemand)
    } catch (error) {
      return { outcome: 'released', reason: 'failed', error }
    }
  }

  /** By itself; `pause` stands for as long as it is not over. */
  function begin(): void {
    const isFree = progress.state === 'idle' || (progress.state === 'waiting' && !pause)
    if (isFree && undelivered > 0 && visible && !stopped) void run(false)
  }

  function settle(last: Delivery): void {
    const pauseMs = pauseAfterMs(last, Math.max(1, failures))
    if (last.outcome === 'nothing') undelivered = 0
    if (pauseMs === undefined) become(last.outcome === 'terminal' ? { state: 'stopped', last } : { state: 'idle' })
    else {
      become({ state: 'waiting', last, failures })
      pause = new AbortController()
      clock.wait(Math.max(pauseMs, 1_000), pause.signal).then(
        () => {
          pause = undefined
          if (undelivered > 0) begin()
          else become({ state: 'idle' })
        },
        () => undefined,
      )
    }
  }

  function endPause(): void {
    pause?.abort()
    pause = undefined
  }

  return {
    setVisible: (now) => {
      visible = now
      begin()
    },
    tell: (count) => {
      undelivered = count
      begin()
      // Somebody else brought it.
      if (count === 0 && progress.state === 'waiting') {
        endPause()
        failures = 0
        become({ state: 'idle' })
      }
    },
    bring: async () => {
      // What runs by itself may not be allowed to bring anything.
      await running
      return run(true)
    },
    progress: () => progress,
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      stopped = true
      endPause()
    },
  }
}
