import type { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import { partnerActor } from '../actors.ts'
import { mentionOf } from '../documents.ts'
import { appendEvent } from '../events.ts'
import { oneLine } from '../one-line.ts'
import { type PartnerFile, storeFile } from '../partner-posts.ts'
import { notFound, stateForbids } from '../problem.ts'
import { afterPartners } from '../thread-changes.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { requiredDocuments, steps } from './case-parts.ts'
import { requireApproved, tellStep } from './step-routes.ts'
import { requiredDocumentsOf, requireOpen, requireSeen } from './stored-case.ts'

type Move = { step: string; version: number; state: 'done' | 'waiting'; missing: string }

/** The partner says how far one of its own steps is. Ours it does not even see. */
export function movePartnersStep(world: World, thread: Thread, person: string, move: Move): void {
  requireOpen(thread)
  const before = steps.find(world, thread.id, move.step)
  if (before?.owner !== 'partner') throw notFound('This step')
  requireSeen(world, thread, before.version, move.version)
  requireApproved(world, thread.id, before, move.state)
  const { missing: _, ...kept } = before
  const missing = move.state === 'waiting' ? move.missing.trim() : ''
  const step = {
    ...kept,
    ownerName: oneLine(person),
    state: move.state,
    version: before.version + 1,
    ...(missing === '' ? {} : { missing }),
  }
  steps.write(world, thread.id, step)
  tellStep(world, thread.id, step, partnerActor(person), true)
  afterPartners(world, thread.id, false)
}

/** A document that the onboarding requires came in: whether it is good, we say. */
export function receiveRequired(
  world: World,
  thread: Thread,
  person: string,
  kind: DocumentKind,
  file: PartnerFile,
): void {
  requireOpen(thread)
  const required = requiredDocumentsOf(world, thread.id).find((each) => each.kind === kind)
  if (!required) throw notFound('This required document')
  if (required.state === 'accepted') throw stateForbids(`“${required.title}” was accepted already.`)
  const document = storeFile(world, thread, file, { kind })
  requiredDocuments.write(world, thread.id, { kind, title: required.title, state: 'received', document: document.id })
  appendEvent(world, thread.id, {
    type: 'document-received',
    actor: partnerActor(person),
    audience: 'shared',
    body: {
      document: mentionOf(document),
      findings: document.scan === 'infected' ? ['The malware scan found something in it.'] : [],
    },
  })
  afterPartners(world, thread.id, false)
}
