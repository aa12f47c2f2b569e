import * as z from 'zod/mini'
import { actNoteText } from '../../../src/trading-grid/contract/act.ts'
import type { TicketRef } from '../../../src/trading-grid/contract/primitives.ts'
import { keepsMetadata, learnKeepsMetadata } from '../kept-metadata.ts'
import { isRestricted } from '../restrictions.ts'
import { type SignedNote, signedNote } from '../signed-note.ts'
import { signingAgent } from '../signing-agent.ts'
import { knownThread } from '../threads.ts'
import { auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import { isActNote } from './act-note.ts'
import { linesOf } from './note-lines.ts'
import type { StoredAct } from './stored-acts.ts'

/** Who wrote the note of an act, as Zendesk says. */
export type Witness = { agentId: number; name: string; ticket: TicketRef; auditId: number }

/** Audits have whole seconds, and the clocks of two companies differ a little. */
const LEEWAY_MS = 60_000

/** Nobody where Zendesk does not list the note, or not yet, or does not answer: the act goes on waiting. */
export async function findWitness(world: World, act: StoredAct, ticket: TicketRef): Promise<Witness | undefined> {
  const { account } = ticket
  try {
    const audits = await auditsSince(world, { account, ticket: ticket.id, lookBackTo: lookBackTo(world, act, account) })
    if (!Array.isArray(audits)) return undefined
    // Asked after the audits were read: they may be what tells.
    const notes = audits.flatMap((audit) => signedNote(audit) ?? [])
    const mayGoByWords = notes.some((note) => note.marker === undefined && isNoteOf(act, note, undefined))
    const keeps = mayGoByWords
      ? await learnKeepsMetadata(world, { account, ticket: ticket.id })
      : keepsMetadata(world, account)
    // The oldest first: what quotes the note later says nothing about who wrote it.
    for (const note of notes.filter((one) => isNoteOf(act, one, keeps)).toReversed()) {
      const agent = await signingAgent(world, account, note.authorId)
      if (!agent || (note.marker === undefined && !signsByText(world, act, agent))) continue
      return { agentId: agent.id, name: agent.name, ticket, auditId: note.auditId }
    }
    return undefined
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

/** Where nothing is known of the account yet, the notes of the thread's beginning show whether it keeps metadata. */
function lookBackTo(world: World, { startedAt, thread }: StoredAct, account: string): Date {
  const since = keepsMetadata(world, account) === undefined ? knownThread(world, thread).createdAt : startedAt
  return new Date(Date.parse(since) - LEEWAY_MS)
}

const Marker = z.looseObject({ act: z.string(), nonce: z.string() })

/** By its marker; by its text only where it has none, and nothing says that the account keeps them. */
function isNoteOf(act: StoredAct, { writtenAt, text, marker }: SignedNote, keeps: boolean | undefined): boolean {
  if (act.value.state !== 'awaiting-witness') return false
  const at = writtenAt.getTime()
  if (at < Date.parse(act.startedAt) - LEEWAY_MS || at > Date.parse(act.expiresAt)) return false
  const { id, nonce } = act.value
  if (marker === undefined) return keeps !== true && hasLines(text, linesOf(actNoteText({ id, nonce }, act.note)))
  const read = Marker.safeParse(marker)
  return read.success && read.data.act === id && read.data.nonce === nonce
}

/**
 * Whether words alone make somebody the one who did it: only those that name them. Otherwise a text that one agent prepares
 * and another one pastes would be the other one's action. The note of a restricted thread does not say what is done, so it
 * signs nothing.
 */
function signsByText(world: World, act: StoredAct, { id, name }: { id: number; name: string }): boolean {
  const thread = knownThread(world, act.thread)
  if (act.agent !== id || isRestricted(world, thread.id)) return false
  return isActNote(world, thread, { action: act.value.action, agent: name, note: act.note })
}

const hasLines = (text: string, lines: string[]): boolean => linesOf(text).join('\n') === lines.join('\n')
