import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import {
  changeMessage,
  postMessage,
  shareDocuments,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { agentActor } from './actors.ts'
import { appendEvent, eventAt } from './events.ts'
import { changesOf } from './latest.ts'
import { forgetFailed } from './links/failed-files.ts'
import { fetchNamed, recordWitness, type Seen } from './links/look-for-witness.ts'
import { quotesAsSent, shareable, shareInThread } from './outgoing.ts'
import { invalid, notFound, stateForbids } from './problem.ts'
import { type Call, type Route, requireAccount, route } from './route.ts'
import { afterOurs, requireConversation } from './thread-changes.ts'
import { knownThread, type Thread, threadOf, threadSummary } from './threads.ts'
import type { FetchedFile, fetchAttachments } from './ticket-attachments.ts'
import type { World } from './world.ts'

type Outgoing = Parameters<typeof fetchAttachments>
type Files = { seen: Seen; files: FetchedFile[] }

/** Waits for the ticket's files only where the thread can take them. */
async function fetchFor(call: Call<{ ticket: Outgoing[1]; attachments: Outgoing[2] }, undefined>): Promise<Files> {
  requireAccount(call, call.body.ticket.account)
  const thread = threadOf(call)
  requireConversation(thread)
  return fetchNamed(call.world, thread, call.body)
}

const postMessageRoute = route(
  postMessage,
  (call, { seen, files }: Files) => {
    const { world, account, agent, body } = call
    const thread = threadOf(call)
    requireConversation(thread)
    if (!body.text.trim() && body.quotes.length + body.documents.length + body.attachments.length === 0) {
      throw invalid([{ pointer: '/text', detail: 'There is nothing to send.' }])
    }
    if (body.inReplyTo !== undefined && !eventAt(world, thread.id, body.inReplyTo)) {
      throw invalid([{ pointer: '/inReplyTo', detail: 'The thread has no such entry.' }])
    }
    const link = { thread: thread.id, account, ticket: body.ticket.id }
    recordWitness(world, link, seen)
    forgetFailed(
      world,
      link,
      files.flatMap((file) => ('bytes' in file ? [file.attachment.attachmentId] : [])),
    )
    const shared = shareInThread(world, thread, shareable({ world, account, agent }, body.documents), files)
    const event = appendEvent(world, thread.id, {
      type: 'message',
      actor: agentActor(body.agent),
      audience: 'shared',
      body: {
        text: body.text,
        documents: shared.documents,
        quotes: quotesAsSent(body.quotes),
        ...(body.inReplyTo === undefined ? {} : { inReplyTo: body.inReplyTo }),
      },
    })
    afterOurs(world, thread.id)
    const viewer = { account, agent: body.agent.id }
    return { thread: current(world, thread, viewer), event, notShared: shared.notShared }
  },
  fetchFor,
)

const shareDocumentsRoute = route(
  shareDocuments,
  (call, { seen, files }: Files) => {
    const { world, account, agent, body } = call
    const thread = threadOf(call)
    requireConversation(thread)
    if (body.documents.length + body.attachments.length === 0) {
      throw invalid([{ pointer: '/documents', detail: 'Name at least one document or file.' }])
    }
    const link = { thread: thread.id, account, ticket: body.ticket.id }
    recordWitness(world, link, seen)
    forgetFailed(
      world,
      link,
      files.flatMap((file) => ('bytes' in file ? [file.attachment.attachmentId] : [])),
    )
    const shared = shareInThread(world, thread, shareable({ world, account, agent }, body.documents), files)
    if (shared.documents.length === 0) {
      throw invalid(
        shared.notShared.map(({ name, reason }, index) => ({
          pointer: `/attachments/${index}`,
          detail: `${name}: ${reason}`,
        })),
      )
    }
    const event = appendEvent(world, thread.id, {
      type: 'document-shared',
      actor: agentActor(body.agent),
      audience: 'shared',
      body: { documents: shared.documents, ...(body.text === undefined ? {} : { text: body.text }) },
    })
    const viewer = { account, agent: body.agent.id }
    return { thread: current(world, thread, viewer), event, notShared: shared.notShared }
  },
  fetchFor,
)

const changeMessageRoute = route(changeMessage, (call) => {
  const { world, account, body } = call
  const thread = threadOf(call)
  const seq = Number(call.parameter('seq'))
  const event = changeSaying(world, thread, seq, agentActor(body.agent), body.change)
  return { thread: current(world, thread, { account, agent: body.agent.id }), event }
})

type Change = { kind: 'edit'; text: string } | { kind: 'withdraw'; reason?: string }

/** Each side changes what it said itself, until it takes it back. */
export function changeSaying(world: World, thread: Thread, seq: number, actor: Actor, change: Change) {
  const changed = eventAt(world, thread.id, seq)
  if (!changed) throw notFound('This message')
  if (changed.type !== 'message' && changed.type !== 'document-shared') throw stateForbids('This entry is no message.')
  if (changed.actor.side !== actor.side) throw stateForbids('Only the side that sent it can change it.')
  if (changesOf(world, thread.id).get(seq)?.withdrawn) throw stateForbids('It was withdrawn already.')
  return change.kind === 'edit'
    ? appendEvent(world, thread.id, {
        type: 'edited',
        actor,
        audience: 'shared',
        body: { seq, text: change.text },
      })
    : appendEvent(world, thread.id, {
        type: 'withdrawn',
        actor,
        audience: 'shared',
        body: { seq, ...(change.reason === undefined ? {} : { reason: change.reason }) },
      })
}

const current = (world: World, { id }: Thread, viewer: Parameters<typeof threadSummary>[2]) =>
  threadSummary(world, knownThread(world, id), viewer)

export const messageRoutes: Route[] = [postMessageRoute, shareDocumentsRoute, changeMessageRoute]
