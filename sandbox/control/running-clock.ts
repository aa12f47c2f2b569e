import type { Clock } from '../clock.ts'

/** A clock that somebody may move. */
export type SteerableClock = Clock & { advance(milliseconds: number): void; set(at: Date): void }

/** Real time, plus whatever it was moved by: it goes on running from there. */
export function runningClock(real: Clock): SteerableClock {
  let offsetMs = 0
  const now = () => new Date(real.now().getTime() + offsetMs)
  return {
    now,
    advance: (milliseconds) => {
      offsetMs += milliseconds
    },
    set: (at) => {
      offsetMs += at.getTime() - now().getTime()
    },
  }
}
