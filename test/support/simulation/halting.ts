import type { Step } from './browser-page.ts'

/** A place in what a page does: just before or just after the nth thing it waits for. */
export type Place = { nth: number; side: 'before' | 'after' }

/** Stops a page at one place, until it may go on. */
export function haltAt(place: Place) {
  let seen = 0
  let at = false
  let goOn: () => void = () => undefined
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve
  })
  return {
    /** For a page's options. */
    gate: (_step: Step, side: Place['side']): Promise<void> | undefined => {
      if (side === 'before') seen += 1
      if (at || seen !== place.nth || side !== place.side) return undefined
      at = true
      return mayGoOn
    },
    /** Whether the page stands there, or has. */
    halted: () => at,
    goOn: () => goOn(),
  }
}
