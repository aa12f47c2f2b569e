import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import type { Clock } from '../../src/trading-grid/contract/thread.ts'
import type { ThreadState } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'
import { systemActor } from './actors.ts'
import { appendEvent } from './events.ts'
import { startClock, stopClock } from './partner-clock.ts'
import { knownPartner } from './partners.ts'
import { stateForbids } from './problem.ts'
import { isOpen, knownThread, type Thread } from './threads.ts'
import type { World } from './world.ts'

export function writeClock(world: World, thread: string, clock: Clock): void {
  world.db.run('UPDATE threads SET clock = ? WHERE id = ?', JSON.stringify(clock), thread)
}

/** A new question: the partner's time starts over, and so do the reminders. */
export function restartClock(world: World, thread: Thread): void {
  const { calendar } = knownPartner(world, thread.partner)
  writeClock(world, thread.id, startClock(calendar, thread.severity, world.clock.now()))
  const reminders = { ...thread.reminders, sent: 0, lastAt: null }
  world.db.run('UPDATE threads SET reminders = ? WHERE id = ?', JSON.stringify(reminders), thread.id)
}

export function moveState(world: World, thread: Thread, to: ThreadState, actor: Actor, reason?: string): void {
  if (thread.state === to) return
  world.db.run('UPDATE threads SET state = ? WHERE id = ?', to, thread.id)
  appendEvent(world, thread.id, {
    type: 'state-changed',
    actor,
    // What merely follows from a message says nothing new to the partner, and a reason is a word among colleagues.
    audience: actor.side === 'system' || reason !== undefined ? 'internal' : 'shared',
    automatic: actor.side === 'system',
    body: { from: thread.state, to, ...(reason === undefined ? {} : { reason }) },
  })
}

/** @throws Problem 409 where nothing more may be said */
export function requireConversation(thread: Thread): void {
  if (thread.state === 'withdrawn') throw stateForbids(`${thread.label} was withdrawn: nothing more can be sent in it.`)
}

/** We said or sent something: the ball is with the partner. */
export function afterOurs(world: World, id: string): void {
  const thread = knownThread(world, id)
  if (!thread.clock || thread.clock.answeredAt !== undefined || !isOpen(thread)) restartClock(world, thread)
  moveState(world, thread, 'awaiting-partner', systemActor)
}

/** The partner said or sent something. What a machine wrote is no answer: the clock goes on. */
export function afterPartners(world: World, id: string, automatic: boolean): void {
  if (automatic) return
  const thread = knownThread(world, id)
  if (thread.clock) writeClock(world, thread.id, stopClock(thread.clock, world.clock.now()))
  moveState(world, thread, 'awaiting-us', systemActor)
}
