import * as z from 'zod/mini'
import { linkNotes, unlinkNote } from '../../../src/trading-grid/contract/ticket-link.ts'
import { learnKeepsMetadata } from '../kept-metadata.ts'
import { type SignedNote, signedNote } from '../signed-note.ts'
import { signingAgent } from '../signing-agent.ts'
import { auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import { filesInText, idsIn, unlinksInText } from './link-note-text.ts'
import type { StoredLink } from './ticket-links.ts'

/** A note in the ticket that names the thread, written in an agent's own session. */
export type LinkNoteFound = { auditId: number; files: number[] }

/** Audits have whole seconds, and the clocks of two companies differ a little. */
const LEEWAY_MS = 60_000

/** None where Zendesk lists none, or not yet, or does not answer. */
export async function findLinkNotes(world: World, link: StoredLink): Promise<LinkNoteFound[]> {
  return (await notesWithNonce(world, link)).flatMap(({ auditId, marker, text, author }) => {
    const files = marker ? filesInMarker(marker) : filesInText(world, text, { ...link, author })
    return files ? [{ auditId, files }] : []
  })
}

/** Whether an agent's note in the ticket ends the link. */
export async function findUnlinkNote(world: World, link: StoredLink): Promise<boolean> {
  return (await notesWithNonce(world, link)).some(({ marker, text, author }) =>
    marker ? marker.act === unlinkNote : unlinksInText(world, text, { ...link, author }),
  )
}

const Marker = z.looseObject({
  act: z.string(),
  thread: z.string(),
  nonce: z.string(),
  /** Ids with a space between them. */
  files: z.optional(z.string()),
})
type Marker = z.infer<typeof Marker>

function filesInMarker({ act, files = '' }: Marker): number[] | undefined {
  return z.enum(linkNotes).safeParse(act).success ? idsIn(files) : undefined
}

type Note = { auditId: number; text: string; author: string; marker: Marker | undefined }

/** Notes with the link's nonce: in their marker, or in their text where nothing says that the account keeps markers. */
async function notesWithNonce(world: World, link: StoredLink): Promise<Note[]> {
  const { account, ticket, thread, nonce } = link
  try {
    const lookBackTo = new Date(Date.parse(link.linkedAt) - LEEWAY_MS)
    const audits = await auditsSince(world, { account, ticket, lookBackTo })
    if (!Array.isArray(audits)) return []
    // Asked after the audits were read: they may be what tells.
    const notes = audits.flatMap((audit) => signedNote(audit) ?? [])
    const mayGoByWords = notes.some((note) => hasNonceInText(note, nonce))
    const mayDrop = mayGoByWords && (await learnKeepsMetadata(world, { account, ticket })) !== true
    const found: Note[] = []
    for (const note of notes) {
      const marker = Marker.safeParse(note.marker).data
      const isMarked = marker?.thread === thread && marker.nonce === nonce
      if (!isMarked && !(mayDrop && hasNonceInText(note, nonce))) continue
      const author = await signingAgent(world, account, note.authorId)
      if (author) found.push({ ...note, marker, author: author.name })
    }
    return found
  } catch (error) {
    if (error instanceof NoAnswer) return []
    throw error
  }
}

const hasNonceInText = ({ marker, text }: SignedNote, nonce: string): boolean =>
  marker === undefined && text.includes(nonce)
