import { markRead, readThread, searchThreads } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { Problem } from './problem.ts'
import { writeReadMark } from './read-marks.ts'
import { comparable, ownersOf } from './references.ts'
import { isForAgent, NOBODY } from './restrictions.ts'
import { type Call, type Route, route } from './route.ts'
import { type knownThread, threadOf, threadSummary, threadsWhere } from './threads.ts'

const searchThreadsRoute = route(searchThreads, ({ world, account, agent = NOBODY, body }) => {
  const conditions = ['account = ?', isForAgent('id')]
  const values: (string | number)[] = [account, agent]
  const also = (condition: string, ...more: (string | number)[]) => {
    conditions.push(condition)
    values.push(...more)
  }
  if (body.cursor !== undefined) also('ordinal < ?', numberAt(body.cursor))
  if (body.partner !== undefined) also('partner = ?', body.partner)
  if (body.states) also(`state IN (${body.states.map(() => '?').join(', ')})`, ...body.states)
  if (body.ticket) {
    also(
      'id IN (SELECT thread FROM thread_tickets WHERE linked = 1 AND account = ? AND ticket = ?)',
      body.ticket.account,
      body.ticket.id,
    )
  }
  const limit = body.limit ?? 50
  const byReference = body.references && ownersOf(world.db, 'thread_references', body.references)
  const found = threadsWhere(world, `${conditions.join(' AND ')} ORDER BY ordinal DESC`, ...values)
    .filter(({ id }) => byReference?.has(id) ?? true)
    .filter((thread) => !body.text || mentions(thread, body.text))
  const { items, ...rest } = page(found.slice(0, limit + 1), limit, ({ ordinal }) => writeCursor(ordinal))
  const viewer = { account, agent: body.agent.id }
  return { ...rest, items: items.map((thread) => threadSummary(world, thread, viewer)) }
})

const mentions = (thread: ReturnType<typeof knownThread>, text: string): boolean =>
  [thread.label, thread.subject, thread.latest?.excerpt ?? ''].some((known) =>
    comparable(known).includes(comparable(text)),
  )

const markReadRoute = route(markRead, (call) => {
  const { world, account, body } = call
  const thread = threadOf(call)
  writeReadMark(world, thread.id, account, body.agent.id, Math.min(body.seq, thread.lastSeq))
  return { thread: threadSummary(world, thread, { account, agent: body.agent.id }) }
})

/** @throws Problem 409 `stale-version` with the thread as it is now */
export function requireVersion(
  call: Pick<Call, 'world' | 'account'>,
  thread: ReturnType<typeof knownThread>,
  seen: { version: number; agent: { id: number } },
): void {
  if (thread.version === seen.version) return
  const viewer = { account: call.account, agent: seen.agent.id }
  throw new Problem(409, 'The thread has changed meanwhile.', problemTypes.staleVersion, {
    thread: threadSummary(call.world, thread, viewer),
  })
}

export const threadRoutes: Route[] = [
  route(readThread, (call) =>
    threadSummary(call.world, threadOf(call), { account: call.account, agent: call.query.agent }),
  ),
  searchThreadsRoute,
  markReadRoute,
]
