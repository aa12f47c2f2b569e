import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import type { Case, Evidence, OnboardingStep } from '../../src/trading-grid/contract/case.ts'
import type { EventBody } from '../../src/trading-grid/contract/event.ts'
import { mentionOf } from './drafts.ts'
import { account } from './helpdesk.ts'
import type { StoryDocument, StoryTicket } from './story.ts'

type Details = z.input<typeof Case>['details']
export type Piece = z.input<typeof Evidence>
export type Step = z.input<typeof OnboardingStep>
export type OnboardingDraft = Extract<Details, { kind: 'onboarding' }>
export type DisputeDraft = Extract<Details, { kind: 'dispute' }>

export const usd = (amount: string) => ({ amount, currency: 'USD' })

/** An agent, as the app says. */
export const asserted = ({ id, name }: { id: number; name: string }): Piece['addedBy'] => ({
  side: 'us',
  name,
  proof: 'asserted',
  agentId: id,
})

type Added = Pick<Piece, 'id' | 'audience' | 'addedBy'> & { at: Date }

export function documentPiece(
  { at, ...added }: Added,
  document: StoryDocument,
  importedFrom?: { account: string; id: number },
): Piece {
  const { id, name, size, sha256 } = mentionOf(document)
  return {
    ...added,
    kind: document.kind,
    name,
    size,
    sha256,
    source: { kind: 'document', document: id, ...(importedFrom ? { importedFrom } : {}) },
    addedAt: at.toISOString(),
    state: 'present',
  }
}

/** A comment of the ticket as it stands there, which never reaches the partner. */
export function commentPiece(
  { at, ...added }: Omit<Added, 'audience'>,
  ticket: StoryTicket,
  position: number,
  author: string,
): Piece {
  const comment = ticket.comments[position - 1]
  if (!comment) throw new Error(`Ticket ${ticket.id} has no comment ${position}.`)
  return {
    ...added,
    audience: 'internal',
    kind: 'correspondence',
    name: `${author}, ticket ${ticket.id}`,
    size: Buffer.byteLength(comment.body),
    sha256: createHash('sha256').update(comment.body).digest('hex'),
    source: {
      kind: 'comment',
      ticket: { account: account.subdomain, id: ticket.id },
      commentId: comment.id,
      author,
      at: comment.at.toISOString(),
      public: comment.public,
      text: comment.body,
    },
    addedAt: at.toISOString(),
    state: 'present',
  }
}

export const evidenceAdded = (pieces: Piece[]): EventBody<'evidence-added'> => ({
  evidence: pieces.map(({ id, name, kind, sha256 }) => ({ id, name, kind, sha256 })),
})
