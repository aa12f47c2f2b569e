import { linkTicket, unlinkTicket, witnessLink } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { agentActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { linkTo } from '../open-thread.ts'
import { notFound } from '../problem.ts'
import { type Call, type Route, requireAccount, route } from '../route.ts'
import { knownThread, threadOf, threadSummary } from '../threads.ts'
import { forgetFailed, tryAgain } from './failed-files.ts'
import type { Link } from './link.ts'
import { lookForWitness, recordWitness, type Seen } from './look-for-witness.ts'
import { mayUnlink } from './may-unlink.ts'
import { findLink, linkAsSent, lookAgain, notWitnessed } from './ticket-links.ts'

const linkTicketRoute = route(linkTicket, (call) => {
  const { world, account, body } = call
  const { thread, link } = linkIn(call)
  if (!findLink(world, link)) {
    linkTo(world, thread.id, account, link.ticket, thread.lastSeq)
    appendEvent(world, thread.id, {
      type: 'ticket-linked',
      actor: agentActor(body.agent),
      audience: 'internal',
      body: { ticket: { account, id: link.ticket } },
    })
  }
  const sent = linkAsSent(world, link)
  const summary = threadSummary(world, knownThread(world, thread.id), { account, agent: body.agent.id })
  return { thread: summary, ...(sent ? { link: sent } : {}) }
})

const unlinkTicketRoute = route(
  unlinkTicket,
  (call, witnessed: boolean) => {
    const { world, account, query } = call
    const { thread, link } = linkIn(call)
    if (!witnessed) throw notWitnessed('No note in the ticket, written by an agent of it, unlinks it from the thread.')
    if (findLink(world, link)) {
      world.db.run(
        'UPDATE thread_tickets SET linked = 0 WHERE thread = ? AND account = ? AND ticket = ?',
        thread.id,
        account,
        link.ticket,
      )
      appendEvent(world, thread.id, {
        type: 'ticket-unlinked',
        actor: agentActor({ id: query.agent, name: query.agentName }),
        audience: 'internal',
        body: { ticket: { account, id: link.ticket } },
      })
    }
    return { thread: threadSummary(world, knownThread(world, thread.id), { account, agent: query.agent }) }
  },
  async (call) => mayUnlink(call.world, linkIn(call).link),
)

const witnessLinkRoute = route(
  witnessLink,
  (call, seen: Seen) => {
    const { world, account, body } = call
    const { thread, link } = linkIn(call)
    const notShared = recordWitness(world, link, seen)
    if (findLink(world, link)) {
      forgetFailed(world, link, body.dismiss ?? [])
      if (body.again && body.again.length > 0) {
        tryAgain(world, link, body.agent, body.again)
        lookAgain(world, link, world.clock.now())
      }
    }
    const sent = linkAsSent(world, link)
    if (!sent) throw notFound('This link')
    const summary = threadSummary(world, knownThread(world, thread.id), { account, agent: body.agent.id })
    return { thread: summary, link: sent, notShared }
  },
  async (call) => lookForWitness(call.world, linkIn(call).link),
)

function linkIn(call: Pick<Call, 'world' | 'account' | 'parameter'> & Call) {
  requireAccount(call, call.parameter('account'))
  const ticket = Number(call.parameter('ticket'))
  if (!Number.isSafeInteger(ticket) || ticket < 1) throw notFound('This ticket')
  const thread = threadOf(call)
  const link: Link = { thread: thread.id, account: call.account, ticket }
  return { thread, link }
}

export const linkRoutes: Route[] = [linkTicketRoute, unlinkTicketRoute, witnessLinkRoute]
