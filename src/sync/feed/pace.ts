import { OutsideError } from '../../zendesk/error.ts'
import type { Delivery } from '../delivery/delivery.ts'

const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 5 * 60_000
const HOUR_MS = 60 * 60_000

/** Longer after each failure in a row, never shorter than asked for. */
export function pauseAfterFailureMs(error: unknown, failuresInARow: number): number {
  const growing = FIRST_PAUSE_MS * 2 ** Math.min(failuresInARow - 1, 10)
  return Math.max(Math.min(growing, LONGEST_PAUSE_MS), error instanceof OutsideError ? (error.retryAfterMs ?? 0) : 0)
}

/**
 * When to try a ticket again after this.
 * @returns nothing where there is nothing left to try
 */
export function pauseAfterMs(delivery: Delivery, failuresInARow: number): number | undefined {
  switch (delivery.outcome) {
    case 'delivered':
    case 'unreported':
      return 0
    case 'nothing':
    case 'moved':
    case 'terminal':
      return undefined
    case 'held':
      return (delivery.retryAfterSeconds ?? 30) * 1_000
    case 'not-offered':
      return (delivery.retryAfterSeconds ?? HOUR_MS / 1_000) * 1_000
    case 'released':
      return delivery.reason === 'forbidden' || delivery.reason === 'not-found'
        ? HOUR_MS
        : pauseAfterFailureMs(delivery.error, failuresInARow)
  }
}
