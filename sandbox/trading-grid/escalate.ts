import type * as z from 'zod/mini'
import {
  type AlreadyEscalated,
  type EscalateRequest,
  escalate,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { agentActor } from './actors.ts'
import { appendEvent } from './events.ts'
import { markEscalated } from './exceptions.ts'
import { linkAsSent } from './links/ticket-links.ts'
import { waitForNote } from './links/waiting-files.ts'
import { whyNotShared } from './not-shared.ts'
import { oneLine } from './one-line.ts'
import { openThread } from './open-thread.ts'
import { quotesAsSent, shareable, shareInThread } from './outgoing.ts'
import { partnerOfAccount } from './partners.ts'
import { invalid, Problem } from './problem.ts'
import { referenceKey } from './references.ts'
import { type Route, requireAccount, route } from './route.ts'
import { capabilitiesOf } from './settings.ts'
import { isOpen, knownThread, threadReferences, threadSummary, threadsOfTicket, type Viewer } from './threads.ts'
import { takeOffWorkList } from './work-list.ts'
import type { World } from './world.ts'

export const escalateRoute: Route = route(
  escalate,
  ({ world, account, agent, body }) => {
    refuseSecondThread(world, body, { account, agent: body.agent.id })
    const documents = shareable({ world, account, agent }, body.documents)
    const thread = openThread(world, {
      account,
      ticket: body.ticket.id,
      kind: body.kind,
      partner: body.partner,
      group: body.group,
      ...(body.alsoGroups ? { alsoGroups: body.alsoGroups.filter((group) => group !== body.group) } : {}),
      severity: body.severity,
      subject: body.subject,
      references: body.references,
      openedBy: oneLine(body.agent.name),
    })
    const shared = shareInThread(world, thread, documents, [])
    const link = { thread: thread.id, account, ticket: body.ticket.id }
    const canFetch = capabilitiesOf(world).attachmentFetch
    if (canFetch) waitForNote(world, link, body)
    const actor = agentActor(body.agent)
    appendEvent(world, thread.id, {
      type: 'message',
      actor,
      audience: 'shared',
      body: { text: body.text, documents: shared.documents, quotes: quotesAsSent(body.quotes) },
    })
    appendEvent(world, thread.id, {
      type: 'ticket-linked',
      actor,
      audience: 'internal',
      body: { ticket: body.ticket },
    })
    markEscalated(world, body.causes, thread, body.agent)
    takeOffWorkList(world, account, body.ticket.id, '')
    const summary = threadSummary(world, knownThread(world, thread.id), { account, agent: body.agent.id })
    const sent = linkAsSent(world, link)
    return {
      thread: summary,
      notShared: canFetch ? [] : body.attachments.map(cannotFetch(world, account)),
      ...(sent ? { link: sent } : {}),
    }
  },
  async (call) => {
    const { world, account, body } = call
    requireAccount(call, body.ticket.account)
    requireGroup(world, account, body)
  },
)

const cannotFetch =
  (world: World, account: string) =>
  ({ attachmentId, name }: EscalateRequest['attachments'][number]) => ({
    attachmentId,
    name,
    ...whyNotShared(world, account, 'not-fetched-here'),
  })

function requireGroup(
  world: World,
  account: string,
  { partner: partnerId, group, alsoGroups = [] }: EscalateRequest,
): void {
  const partner = partnerOfAccount(world, account, partnerId)
  if (!partner) throw invalid([{ pointer: '/partner', detail: 'This partner is not known here.' }])
  const isTheirs = (wanted: string) => partner.groups.some(({ id }) => id === wanted)
  if (!isTheirs(group)) throw invalid([{ pointer: '/group', detail: `${partner.name} has no such group.` }])
  if (!alsoGroups.every(isTheirs)) {
    throw invalid([{ pointer: '/alsoGroups', detail: `${partner.name} has no such group.` }])
  }
}

/** @throws Problem 409 that carries the open thread on the same ticket, partner, kind and references */
function refuseSecondThread(world: World, wanted: EscalateRequest, viewer: Viewer): void {
  if (wanted.separate) return
  const keys = keysOf(wanted.references)
  const thread = threadsOfTicket(world, wanted.ticket.account, wanted.ticket.id, viewer.agent).find(
    (open) =>
      isOpen(open) &&
      open.partner === wanted.partner &&
      open.kind === wanted.kind &&
      keysOf(threadReferences(world, open.id)) === keys,
  )
  if (!thread) return
  const current: z.input<typeof AlreadyEscalated> = {
    thread: threadSummary(world, thread, viewer),
    by: thread.openedBy,
    at: thread.createdAt,
  }
  throw new Problem(409, `${thread.openedBy} has escalated this already.`, problemTypes.alreadyEscalated, current)
}

const keysOf = (references: EscalateRequest['references']): string =>
  [...new Set(references.map(referenceKey))].sort().join('\n')
