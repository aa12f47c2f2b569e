import * as z from 'zod/mini'
import { DocumentId, ThreadId, TicketId } from '../ids.ts'
import type { MessageBeginning } from './message-draft.ts'

/** Why the last attempt came to nothing, as plain JSON. */
export const Trouble = z.object({
  side: z.enum(['trading-grid', 'zendesk', 'app']),
  reason: z.string(),
  detail: z.string(),
})
export type Trouble = z.infer<typeof Trouble>

/** A message to a partner between the agent's press of a button and the partner's side. Text and references, no bytes. */
export const QueuedMessage = z.object({
  /** Made with the draft: the message arrives once, however often it is sent. */
  key: z.string(),
  thread: ThreadId,
  ticket: TicketId,
  agent: z.object({ id: z.int(), name: z.string() }),
  text: z.string(),
  documents: z.array(DocumentId),
  files: z.array(z.object({ commentId: z.int(), attachmentId: z.int(), name: z.string() })),
  /** Milliseconds since 1970. Messages of one thread go out in this order. */
  queuedAtMs: z.number(),
  attempts: z.int(),
  /** An attempt left and its outcome is not known: only the same message may be sent again. */
  mayHaveArrived: z.boolean(),
  progress: z.discriminatedUnion('stage', [
    z.object({ stage: z.literal('waiting'), notBeforeMs: z.number(), trouble: z.optional(Trouble) }),
    /** Trying again by itself will not help: the agent has to decide. Later messages of the thread wait. */
    z.object({ stage: z.literal('failed'), trouble: Trouble }),
    /** Arrived, without these files. Stays until the agent has seen it. */
    z.object({
      stage: z.literal('sent-in-part'),
      notShared: z.array(z.object({ name: z.string(), reason: z.string(), code: z.optional(z.string()) })),
    }),
  ]),
})
export type QueuedMessage = z.infer<typeof QueuedMessage>

export type Setback = {
  trouble: Trouble
  /** Certain that the partner's side knows nothing of it. */
  nothingHappened: boolean
  /** Whether time can mend it. */
  passing: boolean
  /** As the other side asked. */
  retryAfterMs: number | undefined
}

export function queueMessage(
  message: Pick<QueuedMessage, 'key' | 'thread' | 'ticket' | 'agent' | 'text' | 'documents' | 'files'>,
  nowMs: number,
): QueuedMessage {
  const progress = { stage: 'waiting', notBeforeMs: nowMs } as const
  return { ...message, queuedAtMs: nowMs, attempts: 0, mayHaveArrived: false, progress }
}

/** Once it has left, nobody knows what became of it until an answer comes. To be kept before it leaves. */
export function leaving(message: QueuedMessage): QueuedMessage {
  return { ...message, attempts: message.attempts + 1, mayHaveArrived: true }
}

const WAITS_MS = [2_000, 5_000, 15_000, 30_000, 60_000] as const
const LONGEST_WAIT_MS = 10 * 60_000

/** @param message as it was when it left */
export function heldUp(message: QueuedMessage, setback: Setback, nowMs: number): QueuedMessage {
  const { trouble, passing, retryAfterMs } = setback
  const waitMs = WAITS_MS[Math.min(message.attempts, WAITS_MS.length) - 1] ?? WAITS_MS[0]
  const notBeforeMs = nowMs + Math.min(Math.max(retryAfterMs ?? 0, waitMs), LONGEST_WAIT_MS)
  return {
    ...message,
    mayHaveArrived: !setback.nothingHappened,
    progress: passing ? { stage: 'waiting', notBeforeMs, trouble } : { stage: 'failed', trouble },
  }
}

/** The agent does not want to wait. */
export function tryNow(message: QueuedMessage, nowMs: number): QueuedMessage {
  return message.progress.stage === 'sent-in-part'
    ? message
    : { ...message, progress: { stage: 'waiting', notBeforeMs: nowMs } }
}

/** Only what certainly did not arrive can be taken back by letting go of it. */
export function canBeTakenBack({ mayHaveArrived, progress }: QueuedMessage): boolean {
  return !mayHaveArrived && progress.stage !== 'sent-in-part'
}

/** What the agent goes on writing with when a message is taken back. */
export function asBeginning({ text, documents, files }: QueuedMessage): MessageBeginning {
  return { text, documents, files: files.map(({ attachmentId }) => attachmentId) }
}

export function inSendingOrder(messages: QueuedMessage[]): QueuedMessage[] {
  return [...messages].sort((a, b) => a.queuedAtMs - b.queuedAtMs || (a.key < b.key ? -1 : 1))
}

/** What is next in each thread and waits for nothing but its time. A failed message holds back the later ones. */
export function nextOfEachThread(messages: QueuedMessage[]): { message: QueuedMessage; dueAtMs: number }[] {
  const seen = new Set<ThreadId>()
  return inSendingOrder(messages).flatMap((message) => {
    const { thread, progress } = message
    if (progress.stage === 'sent-in-part' || seen.has(thread)) return []
    seen.add(thread)
    return progress.stage === 'waiting' ? [{ message, dueAtMs: progress.notBeforeMs }] : []
  })
}
