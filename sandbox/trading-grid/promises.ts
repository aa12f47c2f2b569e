import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import { appendEvent, EVENT_COLUMNS, Event, type PlainBody } from './events.ts'
import { invalid, notFound, stateForbids } from './problem.ts'
import { instantOf, newId, type World } from './world.ts'

type Promised = PlainBody<'promise'>

/** What a partner has promised in a thread, each as it stands now. */
export function promisesOf(world: World, thread: string): Promised[] {
  const sql = `SELECT ${EVENT_COLUMNS} FROM events WHERE thread = ? AND type = 'promise' AND body IS NOT NULL ORDER BY seq`
  const promises = new Map<string, Promised>()
  for (const event of world.db.rows(Event, sql, thread)) {
    if (event.type === 'promise' && event.body) promises.set(event.body.promise, event.body)
  }
  return [...promises.values()]
}

export function makePromise(
  world: World,
  thread: string,
  actor: Actor,
  { action, dueOn, text }: Pick<Promised, 'action' | 'dueOn' | 'text'>,
): void {
  if (dueOn < instantOf(world).slice(0, 10)) throw invalid([{ pointer: '/dueOn', detail: 'This day has passed.' }])
  tell(world, thread, actor, { promise: newId(world, 'prm'), action, dueOn, text, state: 'open' })
}

/** Once: a promise that was kept, missed or taken back is no longer open. */
export function endPromise(world: World, thread: string, actor: Actor, id: string, state: 'kept' | 'withdrawn'): void {
  const promised = promisesOf(world, thread).find(({ promise }) => promise === id)
  if (!promised) throw notFound('This promise')
  if (promised.state !== 'open') throw stateForbids(`This promise was ${promised.state} already.`)
  tell(world, thread, actor, { ...promised, state })
}

function tell(world: World, thread: string, actor: Actor, body: Promised): void {
  appendEvent(world, thread, { type: 'promise', actor, audience: 'shared', body })
}
