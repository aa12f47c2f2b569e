import { answerProposal, propose } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { notFound } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { afterOurs } from '../thread-changes.ts'
import { proposals } from './case-parts.ts'
import { endProposal, makeProposal } from './proposals.ts'
import { caseNow, requireOpen, requireSeen, threadWithCase } from './stored-case.ts'

const proposeRoute = route(propose, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'dispute')
  requireOpen(thread)
  makeProposal(world, thread, agentActor(body.agent), body)
  afterOurs(world, thread.id)
  return caseNow(world, thread.id)
})

const answerProposalRoute = route(answerProposal, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'dispute')
  const id = call.parameter('proposal')
  const proposal = proposals.find(world, thread.id, id)
  if (!proposal) throw notFound('This proposal')
  requireOpen(thread)
  requireSeen(world, thread, proposal.version, body.version)
  endProposal(world, thread, agentActor(body.agent), id, body.state, body.text)
  // What was agreed is ours to carry out; a no wants another answer from the partner.
  if (body.state === 'declined') afterOurs(world, thread.id)
  return caseNow(world, thread.id)
})

export const proposalRoutes: Route[] = [proposeRoute, answerProposalRoute]
