import { readOverview } from '../../src/trading-grid/contract/overview.ts'
import { undeliveredByThread } from './delivery-batches.ts'
import { exceptionsOn } from './exceptions.ts'
import { heldBackKinds } from './held-back.ts'
import { installationOf } from './installations.ts'
import { keepsMetadata } from './kept-metadata.ts'
import type { Link } from './links/link.ts'
import { linkAsSent, usesZendesk } from './links/ticket-links.ts'
import { distinct, ownersOf } from './references.ts'
import { isForAgent, isRestricted } from './restrictions.ts'
import { type Route, requireAccount, route } from './route.ts'
import { capabilitiesOf } from './settings.ts'
import { partnerOfRequester, suggestPartners } from './suggested-partners.ts'
import { isOpen, threadReferences, threadSummary, threadsOfTicket, threadsWhere } from './threads.ts'
import { verifyReference } from './verify-reference.ts'
import { instantOf, type World } from './world.ts'

const EARLIER = 5

export const overviewRoute: Route = route(readOverview, (call) => {
  const { world, account, body } = call
  requireAccount(call, body.ticket.account)
  const agent = call.agent ?? body.agent.id
  const viewer = { account, agent: body.agent.id }
  const summaries = (threads: ReturnType<typeof threadsWhere>) =>
    threads.map((thread) => threadSummary(world, thread, viewer))

  const linked = threadsOfTicket(world, account, body.ticket.id, agent)
  const linkedIds = new Set(linked.map(({ id }) => id))
  const references = distinct(body.references).map((reference) => verifyReference(world, account, reference, agent))
  const partners = suggestPartners(world, account, { threads: linked, references, requester: body.requester })

  const ofRequester = partnerOfRequester(world, account, body.requester)

  const numbers = distinct([...body.references, ...linked.flatMap(({ id }) => threadReferences(world, id))])
  const sharingNumbers = ownersOf(world.db, 'thread_references', numbers)
  const elsewhere = threadsWhere(
    world,
    `account = ? AND ${isForAgent('id')} ORDER BY updatedAt DESC`,
    account,
    agent,
  ).filter(({ id }) => !linkedIds.has(id))
  const held = heldBackKinds(world, account, body.ticket.id)
  return {
    at: instantOf(world),
    capabilities: capabilitiesOf(world),
    installation: installationOf(world, account),
    threads: summaries([...linked.filter(isOpen), ...linked.filter((thread) => !isOpen(thread))]),
    references,
    partners,
    ...(ofRequester ? { requesterPartner: ofRequester.id } : {}),
    related: summaries(elsewhere.filter((thread) => isOpen(thread) && sharingNumbers.has(thread.id))),
    earlier: summaries(
      elsewhere.filter((thread) => !isOpen(thread) && thread.partner === partners[0]?.partner.id).slice(0, EARLIER),
    ),
    exceptions: exceptionsOn({ world, account, agent }, numbers).map(({ record }) => record),
    undelivered: undeliveredByThread(world, account, body.ticket.id),
    ...(held.length > 0 && linked.length === 0 ? { heldBack: { kinds: held } } : {}),
    ...(usesZendesk(world)
      ? { links: linked.flatMap(({ id }) => linkToTell(world, { thread: id, account, ticket: body.ticket.id }) ?? []) }
      : {}),
  }
})

/** Where metadata is dropped no note can vouch for a restricted thread: nobody is asked to write another. */
function linkToTell(world: World, link: Link) {
  const sent = linkAsSent(world, link)
  const isHopeless = sent?.witnessed === false && isRestricted(world, link.thread) && !mayKeep(world, link.account)
  return isHopeless && sent.filesToFollow.length + sent.filesNotShared.length === 0 ? undefined : sent
}

const mayKeep = (world: World, account: string): boolean => keepsMetadata(world, account) !== false
