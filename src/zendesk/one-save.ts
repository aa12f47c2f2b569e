import type { Locks } from '../browser/locks.ts'
import type { Zendesk } from './zendesk.ts'

const SAVE = /^\/api\/v2\/tickets\/(\d+)\.json$/

/**
 * Lets the pages of one browser save a ticket one after the other. Should Zendesk check a stamp and save in two steps, two
 * saves at once could both pass the check; the second one now comes when the first is answered, and is a conflict.
 * @param scope whose tickets they are: all accounts that run the app share an origin
 */
export function oneSaveAtATime(send: Zendesk['send'], locks: Locks, scope: string): Zendesk['send'] {
  return (request, signal) => {
    const ticket = request.method === 'PUT' ? SAVE.exec(request.url)?.[1] : undefined
    if (ticket === undefined) return send(request, signal)
    return locks.alone(`trading-grid/${scope}/save/${ticket}`, () => send(request, signal))
  }
}
