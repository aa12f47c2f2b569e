import * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import { agentReference } from '../../domain/agent.ts'
import { distinctBy } from '../../domain/distinct.ts'
import type { EscalationAction, EscalationDraft } from '../../domain/drafts/escalation.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { TicketComment } from '../../domain/ticket/ticket.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import {
  AlreadyEscalated,
  EscalateRequest,
  escalate,
} from '../../trading-grid/contract/operations/thread-operations.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { problemTypes } from '../../trading-grid/contract/problem.ts'
import { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TicketLink } from '../../trading-grid/contract/ticket-link.ts'
import type { NotShared } from '../../trading-grid/contract/vocabulary/not-shared.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import { ZendeskError } from '../../zendesk/error.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { ticketFields } from '../delivery/ticket-fields.ts'
import { anchorOf } from './anchor-marker.ts'
import { bearingLink } from './link-note.ts'
import { logExceptions } from './log-exceptions.ts'
import { nothingHappened } from './nothing-happened.ts'

export type EscalationOutcome =
  | {
      outcome: 'escalated'
      thread: ThreadSummary
      /** Absent where the Trading Grid has no Zendesk client of its own. */
      link: TicketLink | undefined
      /** Ids of files that go to the partner once the note names them. */
      files: number[]
      noteKey: string
      resumed: boolean
      notShared: NotShared
    }
  /** Somebody was faster, or it was done before: their thread, nothing of ours. */
  | { outcome: 'already-escalated'; already: AlreadyEscalated }

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  clock: Clock
}

/** The request as it left the first time, or as the draft says it. Whoever reviewed it saw exactly this. */
export function escalationRequest(
  { zendesk, ticketId }: Pick<World, 'zendesk' | 'ticketId'>,
  { key, form, progress }: EscalationDraft,
  { overview, comments }: { overview: Overview; comments: TicketComment[] },
): EscalateRequest {
  const sent = progress.stage === 'sending' ? z.safeParse(EscalateRequest, progress.request) : undefined
  if (sent?.success) return sent.data
  return z.parse(EscalateRequest, {
    idempotencyKey: key,
    agent: agentReference(zendesk.agent),
    ticket: { account: zendesk.installation.subdomain, id: ticketId },
    kind: form.kind,
    partner: form.partner,
    group: form.group,
    ...(form.alsoGroups.length > 0 ? { alsoGroups: form.alsoGroups } : {}),
    severity: form.severity,
    subject: form.subject.trim(),
    text: form.text,
    // What is not certain is not sent as a fact.
    references:
      form.exceptions.length > 0
        ? distinctBy(
            form.exceptions.flatMap(({ references }) => references),
            ({ kind, value }) => `${kind} ${value}`,
          )
        : overview.references.filter(({ status }) => status === 'found').map(({ reference }) => reference),
    quotes: comments
      .filter(({ id }) => form.comments.includes(id))
      .map((comment) => ({
        commentId: comment.id,
        author: comment.author.name,
        at: toInstant(comment.at),
        text: comment.text,
        public: comment.public,
      })),
    documents: form.documents,
    attachments: comments
      .flatMap(({ files }) => files)
      .filter(({ id }) => form.files.includes(id))
      .map((file) => ({ commentId: file.commentId, attachmentId: file.id, name: file.name })),
    causes: form.exceptions.map(({ cause }) => cause),
    separate: form.separate,
  })
}

/** Zendesk leaves out fractions of seconds. */
function toInstant(at: string): string {
  return new Date(at).toISOString()
}

/**
 * Opens the thread. The request is frozen in the draft before it leaves: pressed twice, cut off, or retried after a
 * reload, it is the same request with the same key, and the Trading Grid gives the same answer.
 */
export async function escalateTicket(
  world: World,
  draft: EscalationDraft,
  seen: { overview: Overview; comments: TicketComment[] },
  act: (action: EscalationAction) => EscalationDraft,
  randomUuid: () => string,
): Promise<EscalationOutcome> {
  const { progress } = draft
  if (progress.stage === 'noting') {
    return {
      outcome: 'escalated',
      thread: z.parse(ThreadSummary, progress.thread),
      link: z.safeParse(TicketLink, progress.link).data,
      files: progress.files ?? [],
      noteKey: progress.noteKey,
      resumed: true,
      notShared: [],
    }
  }
  const request = escalationRequest(world, draft, seen)
  // Once it left, the exceptions may be recorded as escalated by this very request.
  const first = progress.stage === 'sending' ? undefined : await logExceptions(world, draft.form, randomUuid)
  if (first) return { outcome: 'already-escalated', already: first }
  act({ type: 'sent', request })
  try {
    const { thread, notShared, link } = await world.tradingGrid.call(escalate, { body: request })
    const files = request.attachments.map(({ attachmentId }) => attachmentId)
    const noteKey = `${request.idempotencyKey}-note`
    act({ type: 'escalated', escalated: { thread, ...(link ? { link } : {}), files, noteKey } })
    return { outcome: 'escalated', thread, link, files, noteKey, resumed: false, notShared }
  } catch (error) {
    const already = alreadyEscalated(error)
    if (nothingHappened(error, progress.stage === 'sending')) act({ type: 'refused', newKey: randomUuid() })
    if (already) return { outcome: 'already-escalated', already }
    throw error
  }
}

/**
 * The internal note that records it, and with it what the ticket's fields say of the thread: one save, once, whatever
 * happened to the first attempt.
 */
export async function noteEscalation(
  { zendesk, ticketId, clock }: World,
  escalated: Extract<EscalationOutcome, { outcome: 'escalated' }>,
  { text, installation }: { text: string; installation: Pick<Installation, 'fields'> },
): Promise<void> {
  const { thread, link, files, noteKey, resumed } = escalated
  // The ticket's subject is the customer's, and may be the partner's.
  const plain = withoutMarks(text)
  const bearing = link ? bearingLink(plain, 'escalated', link, files) : { text: plain, marker: { act: 'escalated' } }
  const note = {
    text: bearing.text,
    public: false,
    uploads: [],
    marker: { v: 1, key: noteKey, ...bearing.marker, ...anchorOf(thread) },
  }
  const fields = ticketFields(installation, thread, clock.now())
  try {
    await writeCommentOnce(zendesk, ticketId, { ...note, fields }, resumed, clock)
  } catch (error) {
    // A field that was deleted, or that this agent may not set, must not keep the note out of the ticket.
    const refused = error instanceof ZendeskError && (error.reason === 'rejected' || error.reason === 'forbidden')
    if (!refused || fields.length === 0) throw error
    await writeCommentOnce(zendesk, ticketId, note, true, clock)
  }
}

function alreadyEscalated(error: unknown): AlreadyEscalated | undefined {
  if (!(error instanceof TradingGridError) || error.problem?.type !== problemTypes.alreadyEscalated) return undefined
  const parsed = z.safeParse(AlreadyEscalated, error.problem)
  return parsed.success ? parsed.data : undefined
}
