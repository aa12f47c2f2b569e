import type { Clock } from '../../clock.ts'
import type { Desk } from '../store/desk.ts'
import { tooManyRequests } from './refusal.ts'

const TEN_MINUTES_MS = 10 * 60 * 1000
const UPDATES_PER_TEN_MINUTES = 30
const NOTIFICATIONS_PER_MINUTE = 60

/** Requests a minute, by the account's plan. */
const perMinute = new Map(
  Object.entries<number>({
    'Suite Team': 200,
    'Suite Growth': 400,
    'Suite Professional': 400,
    'Suite Enterprise': 700,
    'Suite Enterprise Plus': 2500,
  }),
)

export type Limits = ReturnType<typeof createLimits>

export function createLimits(desk: Desk, clock: Clock) {
  const updates = new Map<string, number[]>()
  const notifications: number[] = []
  let minute = { start: 0, used: 0 }

  /** Notes another one, or says how long until there is room again. */
  const take = (times: number[], most: number, withinMs: number, description: string) => {
    const now = clock.now().getTime()
    while (times[0] !== undefined && times[0] <= now - withinMs) times.shift()
    const oldest = times[0]
    if (times.length >= most && oldest !== undefined) {
      throw tooManyRequests((oldest + withinMs - now) / 1000, description)
    }
    times.push(now)
  }

  return {
    /** 30 updates of one ticket by one user in ten minutes, whatever became of them. */
    countUpdate(userId: number, ticketId: number): void {
      const key = `${userId}/${ticketId}`
      const times = updates.get(key) ?? []
      updates.set(key, times)
      take(times, UPDATES_PER_TEN_MINUTES, TEN_MINUTES_MS, 'Too many updates of this ticket. Please try again later.')
    },

    countNotification(): void {
      take(notifications, NOTIFICATIONS_PER_MINUTE, 60_000, 'Too many notifications. Please try again later.')
    },

    /** @returns the headers that tell what is left of the account's minute */
    countRequest(): Record<string, string> {
      const now = clock.now().getTime()
      const start = now - (now % 60_000)
      if (minute.start !== start) minute = { start, used: 0 }
      const limit = perMinute.get(desk.account().planName) ?? 700
      if (minute.used >= limit) {
        throw tooManyRequests((start + 60_000 - now) / 1000, 'Number of allowed API requests per minute exceeded')
      }
      minute.used += 1
      const left = String(limit - minute.used)
      const reset = String(Math.ceil((start + 60_000 - now) / 1000))
      return {
        'x-rate-limit': String(limit),
        'x-rate-limit-remaining': left,
        'ratelimit-limit': String(limit),
        'ratelimit-remaining': left,
        'ratelimit-reset': reset,
      }
    },
  }
}
