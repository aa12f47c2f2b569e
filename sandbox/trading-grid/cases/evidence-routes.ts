import type * as z from 'zod/mini'
import type { Evidence } from '../../../src/trading-grid/contract/case.ts'
import { addEvidence, withdrawEvidence } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { sha256Of } from '../chain.ts'
import { visibleDocument } from '../document-access.ts'
import { importedFrom } from '../document-imports.ts'
import { placeInThread } from '../documents.ts'
import { appendEvent } from '../events.ts'
import { legalHoldOf } from '../legal-holds.ts'
import { invalid, notFound, stateForbids } from '../problem.ts'
import { type Call, type Route, requireAccount, route } from '../route.ts'
import type { Thread } from '../threads.ts'
import { instantOf, newId } from '../world.ts'
import { evidence } from './case-parts.ts'
import { evidenceOf, isSharedWithPartner } from './evidence.ts'
import { caseNow, requireOpen, threadWithCase } from './stored-case.ts'

type Piece = z.input<typeof Evidence>
type Facts = Pick<Piece, 'kind' | 'name' | 'size' | 'sha256' | 'source' | 'audience'>
type Wanted = z.output<NonNullable<typeof addEvidence.body>>
type Asking = Pick<Call, 'world' | 'account' | 'agent'>
type NotAdded = { id: string; reason: 'not-found' | 'not-clean' | 'already-there' }

const addEvidenceRoute = route(addEvidence, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'dispute')
  requireOpen(thread)
  if (body.documents.length + body.comments.length === 0) {
    throw invalid([{ pointer: '/documents', detail: 'Name at least one document or comment.' }])
  }
  for (const { ticket } of body.comments) requireAccount(call, ticket.account)
  const there = new Set(
    evidenceOf(world, thread.id).flatMap((piece) => (piece.state === 'present' ? keyOf(piece.source) : [])),
  )
  const asked = [
    ...[...new Set(body.documents)].map((id) => documentFacts(call, thread, id)),
    ...body.comments.map(commentFacts),
  ].map((facts): Facts | NotAdded => {
    if ('reason' in facts) return facts
    const key = keyOf(facts.source)
    if (there.has(key)) return { id: key, reason: 'already-there' }
    there.add(key)
    return facts
  })
  const added = asked.flatMap((facts): Piece[] =>
    'reason' in facts
      ? []
      : [
          {
            id: newId(world, 'evi'),
            ...facts,
            addedAt: instantOf(world),
            addedBy: agentActor(body.agent),
            state: 'present',
          },
        ],
  )
  for (const piece of added) {
    evidence.write(world, thread.id, piece)
    if (piece.source.kind === 'document') placeInThread(world, piece.source.document, thread.id, 'internal')
  }
  if (added.length > 0) {
    appendEvent(world, thread.id, {
      type: 'evidence-added',
      actor: agentActor(body.agent),
      audience: 'internal',
      body: { evidence: added.map(({ id, name, kind, sha256 }) => ({ id, name, kind, sha256 })) },
    })
  }
  return { case: caseNow(world, thread.id), notAdded: asked.filter((facts) => 'reason' in facts) }
})

/** What it is known by to whoever asked for it. */
const keyOf = (source: Piece['source']): string =>
  source.kind === 'document' ? source.document : String(source.commentId)

function documentFacts(asking: Asking, thread: Thread, id: string): Facts | NotAdded {
  const document = visibleDocument(asking, id)
  if (!document) return { id, reason: 'not-found' }
  const { world } = asking
  if (document.scan !== 'clean') return { id, reason: 'not-clean' }
  const { kind, name, size, sha256 } = document
  const ticket = importedFrom(world, id)
  return {
    kind,
    name,
    size,
    sha256,
    source: { kind: 'document', document: id, ...(ticket ? { importedFrom: ticket } : {}) },
    audience: isSharedWithPartner(world, thread, document) ? 'shared' : 'internal',
  }
}

/** What was said in the ticket stays in the house, public there or not: the partner never read it. */
function commentFacts(comment: Wanted['comments'][number]): Facts {
  const { ticket, author, text } = comment
  return {
    kind: 'correspondence',
    name: `${author}, ticket ${ticket.id}`,
    size: Buffer.byteLength(text, 'utf8'),
    sha256: sha256Of(text),
    source: { kind: 'comment', ...comment },
    audience: 'internal',
  }
}

const withdrawEvidenceRoute = route(withdrawEvidence, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'dispute')
  const piece = evidence.find(world, thread.id, call.parameter('evidence'))
  if (!piece) throw notFound('This evidence')
  const hold = legalHoldOf(world, thread.id)
  if (hold) throw stateForbids(`A legal hold keeps everything in this case: ${hold.reason}`)
  requireOpen(thread)
  if (piece.state === 'withdrawn') throw stateForbids(`“${piece.name}” was withdrawn already.`)
  if (!body.reason.trim()) throw invalid([{ pointer: '/reason', detail: 'Say why it is taken out.' }])
  evidence.write(world, thread.id, { ...piece, state: 'withdrawn' })
  appendEvent(world, thread.id, {
    type: 'evidence-withdrawn',
    actor: agentActor(body.agent),
    audience: 'internal',
    body: { evidence: piece.id, name: piece.name, reason: body.reason },
  })
  return caseNow(world, thread.id)
})

export const evidenceRoutes: Route[] = [addEvidenceRoute, withdrawEvidenceRoute]
