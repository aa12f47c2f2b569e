import * as z from 'zod/mini'
import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import {
  changeDocumentRequest,
  DocumentRequest,
  readDocumentRequests,
  requestDocument,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { agentActor } from './actors.ts'
import { documentReferences, mentionOf, type StoredDocument } from './documents.ts'
import { appendEvent } from './events.ts'
import { notFound, Problem, stateForbids } from './problem.ts'
import { comparable } from './references.ts'
import { requireVisible } from './restrictions.ts'
import { type Route, route } from './route.ts'
import { afterOurs, requireConversation } from './thread-changes.ts'
import { type Thread, threadOf, threadOfAccount } from './threads.ts'
import { newId, type World } from './world.ts'

type Request = z.input<typeof DocumentRequest>
const Row = z.object({ value: z.string() })

function write(world: World, request: Request): void {
  world.db.run(
    'INSERT INTO document_requests (id, thread, value) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
    request.id,
    request.thread,
    JSON.stringify(request),
  )
}

function find(world: World, id: string): Request | undefined {
  const row = world.db.row(Row, 'SELECT value FROM document_requests WHERE id = ?', id)
  return row && DocumentRequest.parse(JSON.parse(row.value))
}

export function requestsOf(world: World, thread: string): Request[] {
  return world.db
    .rows(Row, 'SELECT value FROM document_requests WHERE thread = ? ORDER BY ordinal', thread)
    .map(({ value }) => DocumentRequest.parse(JSON.parse(value)))
}

/** The partner sent what was asked for. Only what came with the upload is compared: the app reads the document. */
export function receiveDocument(
  world: World,
  thread: Thread,
  requestId: string,
  document: StoredDocument,
  actor: Actor,
): void {
  const request = find(world, requestId)
  if (request?.thread !== thread.id) throw notFound('This document request')
  write(world, { ...request, state: 'received', received: document.id, version: request.version + 1 })
  appendEvent(world, thread.id, {
    type: 'document-received',
    actor,
    audience: 'shared',
    body: { request: request.id, document: mentionOf(document), findings: findings(world, request, document) },
  })
}

function findings(world: World, request: Request, document: StoredDocument): string[] {
  const wanted = request.rules.orderNumber
  const orders = documentReferences(world, document.id).filter(({ kind }) => kind === 'order')
  const names = wanted === undefined || orders.some(({ value }) => comparable(value) === comparable(wanted))
  return [
    ...(names ? [] : [`The sender did not name order ${wanted}.`]),
    ...(document.scan === 'infected' ? ['The malware scan found something in it.'] : []),
  ]
}

const requestRoute = route(requestDocument, (call) => {
  const { world, body } = call
  const thread = threadOf(call)
  requireConversation(thread)
  const { kind, text, dueOn, rules } = body
  const request: Request = {
    id: newId(world, 'drq'),
    thread: thread.id,
    kind,
    text,
    ...(dueOn === undefined ? {} : { dueOn }),
    rules,
    state: 'open',
    version: 1,
  }
  write(world, request)
  tellPartner(world, thread, request, agentActor(body.agent), text)
  return request
})

const changeRoute = route(changeDocumentRequest, (call) => {
  const { world, account, body } = call
  const request = find(world, call.parameter('request'))
  const thread = request && threadOfAccount(world, account, request.thread)
  if (!request || !thread) throw notFound('This document request')
  requireVisible(world, thread.id, call.agent)
  if (request.version !== body.version) {
    throw new Problem(409, 'The request has changed meanwhile.', problemTypes.staleVersion, { request })
  }
  if (body.state === 'accepted' && request.received === undefined) {
    throw stateForbids('Nothing was received yet that could be accepted.')
  }
  const changed = { ...request, state: body.state, version: request.version + 1 }
  write(world, changed)
  const actor = agentActor(body.agent)
  if (body.state === 'open') tellPartner(world, thread, changed, actor, body.text ?? request.text)
  else if (body.text?.trim() || body.state === 'withdrawn') {
    const text = body.text?.trim() || `The request “${request.kind}” is withdrawn.`
    appendEvent(world, thread.id, {
      type: 'message',
      actor,
      audience: 'shared',
      body: { text, documents: [], quotes: [] },
    })
  }
  return changed
})

function tellPartner(world: World, thread: Thread, request: Request, actor: Actor, text: string): void {
  const { id, kind, dueOn, rules } = request
  appendEvent(world, thread.id, {
    type: 'document-requested',
    actor,
    audience: 'shared',
    body: {
      request: id,
      kind,
      text,
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(rules.orderNumber === undefined ? {} : { orderNumber: rules.orderNumber }),
    },
  })
  afterOurs(world, thread.id)
}

export const documentRequestRoutes: Route[] = [
  requestRoute,
  changeRoute,
  route(readDocumentRequests, (call) => ({ items: requestsOf(call.world, threadOf(call).id), hasMore: false })),
]
