import type { Clock } from '../../../sandbox/clock.ts'

type Timer = { at: number; order: number; ring: () => void }

/** Turns of the event loop without any work, after which nobody is still thinking. */
const QUIET_TURNS = 3

/**
 * Time that passes only when everybody waits for it. Work in between takes none, however long it really takes, so an
 * hour is over when everything that happens in it has happened.
 */
export type SimulatedTime = {
  clock: Clock
  /** @throws the signal's reason when it is aborted first */
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** Work that time has to wait for. */
  work<Result>(work: () => Promise<Result>): Promise<Result>
  /** As `wait`, from within `work`: meanwhile time may pass. */
  waitAtWork(ms: number, signal?: AbortSignal): Promise<void>
  /** Lets time pass until then, or until `over`. */
  passUntil(at: Date, over?: () => boolean): Promise<void>
  pass(ms: number): Promise<void>
}

export function simulatedTime(start: Date): SimulatedTime {
  let now = start.getTime()
  let order = 0
  let atWork = 0
  let timers: Timer[] = []

  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      order += 1
      const timer = { at: now + Math.max(0, ms), order, ring: done }
      timers.push(timer)
      signal?.addEventListener('abort', stop, { once: true })
      function done() {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      function stop() {
        timers = timers.filter((one) => one !== timer)
        reject(signal?.reason)
      }
    })

  async function quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; ) {
      await new Promise((resolve) => setImmediate(resolve))
      turns = atWork === 0 ? turns + 1 : 0
    }
  }

  async function passUntil(at: Date, over: () => boolean = () => false): Promise<void> {
    for (;;) {
      await quiet()
      if (over()) return
      const next = timers.reduce<Timer | undefined>((first, one) => (comesFirst(one, first) ? one : first), undefined)
      if (!next || next.at > at.getTime()) break
      timers = timers.filter((one) => one !== next)
      now = Math.max(now, next.at)
      next.ring()
    }
    now = Math.max(now, at.getTime())
  }

  return {
    clock: { now: () => new Date(now) },
    wait,
    work: async (work) => {
      atWork += 1
      try {
        return await work()
      } finally {
        atWork -= 1
      }
    },
    waitAtWork: async (ms, signal) => {
      atWork -= 1
      try {
        await wait(ms, signal)
      } finally {
        atWork += 1
      }
    },
    passUntil,
    pass: (ms) => passUntil(new Date(now + ms)),
  }
}

function comesFirst(one: Timer, other: Timer | undefined): boolean {
  return !other || one.at < other.at || (one.at === other.at && one.order < other.order)
}
