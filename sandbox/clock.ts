/** The only source of time in the sandbox. `npm start` gives the real one, tests a simulated one. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until somebody moves it. */
export function simulatedClock(start: Date): Clock & { advance(milliseconds: number): void; set(at: Date): void } {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    advance: (milliseconds) => {
      at += milliseconds
    },
    set: (to) => {
      at = to.getTime()
    },
  }
}
