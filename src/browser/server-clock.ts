/** Answers take a while, and servers tell their time in whole seconds. */
const NOISE_MS = 30_000

/**
 * The time as the server has it, for a computer whose clock is wrong. Until a server told its time, and while the two
 * differ no more than answers take, it is the computer's own.
 */
export function serverClock(own: () => number) {
  let aheadMs = 0
  return {
    now: () => new Date(own() - aheadMs),
    /** @param date the `Date` header of an answer that has just come */
    heard: (date: string | undefined) => {
      const told = Date.parse(date ?? '')
      if (Number.isNaN(told)) return
      const differenceMs = own() - told
      aheadMs = Math.abs(differenceMs) > NOISE_MS ? differenceMs : 0
    },
  }
}
