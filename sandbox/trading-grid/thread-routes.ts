import { markRead, readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { Problem } from './problem.ts'
import { writeReadMark } from './read-marks.ts'
import { type Call, type Route, route } from './route.ts'
import { searchThreadsRoute } from './thread-search.ts'
import { type knownThread, threadOf, threadSummary } from './threads.ts'

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
