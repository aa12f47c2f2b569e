import { changeDispute } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { invalid } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { isPositive } from './amounts.ts'
import { caseNow, headOf, requireOpen, requireSeen, threadWithCase, writeHead } from './stored-case.ts'

export const changeDisputeRoute: Route = route(changeDispute, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'dispute')
  requireOpen(thread)
  requireSeen(world, thread, thread.version, body.version)
  const { idempotencyKey: _key, agent, version: _version, ...facts } = body
  if (Object.keys(facts).length === 0) throw invalid([{ pointer: '', detail: 'Nothing is said about the dispute.' }])
  if (facts.amount && !isPositive(facts.amount)) {
    throw invalid([{ pointer: '/amount', detail: 'Say how much is disputed, more than 0.' }])
  }
  writeHead(world, thread.id, { ...headOf(world, thread.id, 'dispute'), ...facts })
  appendEvent(world, thread.id, {
    type: 'dispute-changed',
    actor: agentActor(agent),
    audience: 'internal',
    body: facts,
  })
  return caseNow(world, thread.id)
})
