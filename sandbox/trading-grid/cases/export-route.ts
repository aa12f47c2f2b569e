import { recordExport } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { invalid, stateForbids } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { capabilitiesOf } from '../settings.ts'
import { knownThread, threadOf, threadSummary } from '../threads.ts'

export const recordExportRoute: Route = route(recordExport, (call) => {
  const { world, account, body } = call
  const thread = threadOf(call)
  const viewer = { account, agent: body.agent.id }
  if (threadSummary(world, thread, viewer).restricted && capabilitiesOf(world).approvals) {
    throw stateForbids('An export of a restricted thread needs a witness: use the act `export`.')
  }
  const { throughSeq, sha256 } = body
  if (throughSeq > thread.lastSeq) {
    throw invalid([{ pointer: '/throughSeq', detail: `The thread ends at entry ${thread.lastSeq}.` }])
  }
  appendEvent(world, thread.id, {
    type: 'exported',
    actor: agentActor(body.agent),
    audience: 'internal',
    body: { throughSeq, sha256 },
  })
  return { thread: threadSummary(world, knownThread(world, thread.id), viewer) }
})
