import type * as z from 'zod/mini'
import { changeThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { agentActor } from './actors.ts'
import { recordOutcome as record, requireNoWitness } from './acts/resolve.ts'
import { appendEvent, type PlainBody } from './events.ts'
import { moveDueAt, pauseClock, resumeClock, startClock } from './partner-clock.ts'
import { knownPartner } from './partners.ts'
import { invalid, stateForbids } from './problem.ts'
import { type Route, route } from './route.ts'
import { moveState, restartClock, writeClock } from './thread-changes.ts'
import { requireVersion } from './thread-routes.ts'
import { isOpen, knownThread, type Thread, threadOf, threadSummary } from './threads.ts'
import { instantOf, type World } from './world.ts'

type Change = z.output<NonNullable<typeof changeThread.body>>

export const changeThreadRoute: Route = route(changeThread, (call) => {
  const { world, account, body } = call
  const { id, ...seen } = threadOf(call)
  requireVersion(call, { id, ...seen }, body)
  requireNoWitness(world, { id, ...seen }, body)
  world.db.run('UPDATE threads SET version = version + 1 WHERE id = ?', id)
  for (const step of [changeSeverity, setDueAt, setPaused, setReminders, recordOutcome, changeState]) {
    step(world, knownThread(world, id), body)
  }
  return { thread: threadSummary(world, knownThread(world, id), { account, agent: body.agent.id }) }
})

/** How urgent it is decides how long the partner has. */
function changeSeverity(world: World, thread: Thread, change: Change): void {
  if (change.severity === undefined || change.severity === thread.severity) return
  world.db.run('UPDATE threads SET severity = ? WHERE id = ?', change.severity, thread.id)
  const { clock } = thread
  if (!clock || clock.answeredAt !== undefined) return
  const { calendar } = knownPartner(world, thread.partner)
  const { dueAt, warnAt } = startClock(calendar, change.severity, new Date(clock.startedAt))
  writeClock(world, thread.id, { ...clock, dueAt, warnAt })
  tellClock(world, thread, change, { dueAt, paused: clock.pausedSince !== undefined })
}

function setDueAt(world: World, thread: Thread, change: Change): void {
  if (change.dueAt === undefined) return
  if (change.dueAt <= instantOf(world)) throw invalid([{ pointer: '/dueAt', detail: 'This time is in the past.' }])
  // The partner has answered and now owes something else: its time starts over.
  if (!thread.clock || thread.clock.answeredAt !== undefined) restartClock(world, thread)
  const { calendar } = knownPartner(world, thread.partner)
  const { clock } = knownThread(world, thread.id)
  if (clock) writeClock(world, thread.id, moveDueAt(calendar, clock, new Date(change.dueAt)))
  tellClock(world, thread, change, { dueAt: change.dueAt, paused: clock?.pausedSince !== undefined })
}

function setPaused(world: World, thread: Thread, change: Change): void {
  const { clock } = thread
  const isPaused = clock?.pausedSince !== undefined
  if (change.paused === undefined || change.paused === isPaused) return
  if (!clock || clock.answeredAt !== undefined) throw stateForbids('No clock is running that could be paused.')
  const now = world.clock.now()
  const { calendar } = knownPartner(world, thread.partner)
  const changed = change.paused ? pauseClock(clock, now, change.reason) : resumeClock(calendar, clock, now)
  writeClock(world, thread.id, changed)
  tellClock(world, thread, change, { dueAt: changed.dueAt, paused: change.paused })
}

function setReminders(world: World, thread: Thread, { reminders }: Change): void {
  if (!reminders) return
  if (reminders.firstAfterHours <= 0 || reminders.repeatHours <= 0 || reminders.max < 0) {
    throw invalid([{ pointer: '/reminders', detail: 'Hours are more than 0, the number of reminders at least 0.' }])
  }
  const plan = { ...thread.reminders, ...reminders }
  world.db.run('UPDATE threads SET reminders = ? WHERE id = ?', JSON.stringify(plan), thread.id)
}

function recordOutcome(world: World, thread: Thread, { outcome, agent }: Change): void {
  if (outcome) record(world, thread, outcome, agentActor(agent))
}

function changeState(world: World, thread: Thread, change: Change): void {
  if (change.state === undefined || change.state === thread.state) return
  const waitsAgain = change.state === 'awaiting-partner' && (thread.clock?.answeredAt !== undefined || !isOpen(thread))
  if (waitsAgain) restartClock(world, thread)
  moveState(world, thread, change.state, agentActor(change.agent), change.reason)
}

function tellClock(world: World, thread: Thread, change: Change, body: PlainBody<'clock-changed'>): void {
  const { agent, reason } = change
  appendEvent(world, thread.id, {
    type: 'clock-changed',
    actor: agentActor(agent),
    // A reason is a word among colleagues, unless it is sent as a message.
    audience: reason === undefined ? 'shared' : 'internal',
    body: { ...body, ...(reason === undefined ? {} : { reason }) },
  })
}
