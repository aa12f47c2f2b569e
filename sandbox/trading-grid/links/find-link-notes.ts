import * as z from 'zod/mini'
import { linkNotes } from '../../../src/trading-grid/contract/ticket-link.ts'
import { keepsMetadata } from '../kept-metadata.ts'
import { isRestricted } from '../restrictions.ts'
import { type SignedNote, signedNote } from '../signed-note.ts'
import { signingAgent } from '../signing-agent.ts'
import { knownThread } from '../threads.ts'
import { auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import type { StoredLink } from './ticket-links.ts'

/** A note in the ticket that names the thread, written in an agent's own session. */
export type LinkNoteFound = { auditId: number; files: number[] }

/** Audits have whole seconds, and the clocks of two companies differ a little. */
const LEEWAY_MS = 60_000

/** None where Zendesk lists none, or not yet, or does not answer. */
export async function findLinkNotes(world: World, link: StoredLink): Promise<LinkNoteFound[]> {
  const { account, ticket } = link
  try {
    const lookBackTo = new Date(Date.parse(link.linkedAt) - LEEWAY_MS)
    const audits = await auditsSince(world, { account, ticket, lookBackTo })
    if (!Array.isArray(audits)) return []
    // Asked after the audits were read: they may be what tells.
    const keeps = keepsMetadata(world, account)
    // What every agent of the ticket reads does not name a thread that is only for some.
    const label = isRestricted(world, link.thread) ? undefined : knownThread(world, link.thread).label
    const found: LinkNoteFound[] = []
    for (const note of audits.flatMap((audit) => signedNote(audit) ?? [])) {
      const files = filesNamed(note, link, label, keeps)
      if (files && (await signingAgent(world, account, note.authorId))) found.push({ auditId: note.auditId, files })
    }
    return found
  } catch (error) {
    if (error instanceof NoAnswer) return []
    throw error
  }
}

const Marker = z.looseObject({
  act: z.enum(linkNotes),
  thread: z.string(),
  nonce: z.string(),
  /** Ids with a space between them. */
  files: z.optional(z.string()),
})

/** Which files the note names, where it is one that links the ticket. By its text only where the account drops metadata. */
function filesNamed(
  { marker, text }: SignedNote,
  { thread, nonce }: StoredLink,
  label: string | undefined,
  keeps: boolean | undefined,
): number[] | undefined {
  if (marker === undefined) return keeps === true ? undefined : filesInText(text, nonce, label)
  const read = Marker.safeParse(marker)
  const isOurs = read.success && read.data.thread === thread && read.data.nonce === nonce
  return isOurs ? idsIn(read.data.files ?? '') : undefined
}

/**
 * Where an account drops metadata: the mark is the last line, and the app's own first line names the thread. A partner's
 * words stand in notes that begin and end otherwise.
 */
function filesInText(body: string, nonce: string, label: string | undefined): number[] | undefined {
  const lines = body.trim().split('\n')
  const [first = '', last = ''] = [lines[0], lines.at(-1)?.trim()]
  const mark = /^\[([A-Z2-7]+)((?: \d+)*)\]$/.exec(last)
  if (!mark || mark[1] !== nonce || !(label === undefined || first.includes(label))) return undefined
  return idsIn(mark[2] ?? '')
}

const idsIn = (text: string): number[] => text.split(' ').filter(Boolean).map(Number).filter(Number.isSafeInteger)
