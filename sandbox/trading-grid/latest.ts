import * as z from 'zod/mini'
import { Actor } from '../../src/trading-grid/contract/actor.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import type { World } from './world.ts'

const EXCERPT_CHARACTERS = 200
const SAYINGS = ['message', 'document-shared', 'document-requested', 'document-received', 'proposal', 'promise']
const MARKED = SAYINGS.map(() => '?').join(', ')

const Row = z.object({ seq: z.int(), at: z.string(), envelope: z.string(), body: z.nullable(z.string()) })
const Envelope = z.object({ actor: Actor, automatic: z.boolean() })
const Named = z.object({ name: z.string() })
const Body = z.object({
  text: z.optional(z.string()),
  action: z.optional(z.string()),
  documents: z.optional(z.array(Named)),
  document: z.optional(Named),
})
const Change = z.object({ type: z.string(), body: z.nullable(z.string()) })
const Changed = z.object({ seq: z.int(), text: z.optional(z.string()) })

/** The newest thing that somebody said or sent and has not taken back. */
export function latestSaying(world: World, thread: string): ThreadSummary['latest'] {
  const changes = changesOf(world, thread)
  const rows = world.db.rows(
    Row,
    `SELECT seq, at, envelope, body FROM events
     WHERE thread = ? AND audience = 'shared' AND body IS NOT NULL AND type IN (${MARKED}) ORDER BY seq DESC LIMIT 50`,
    thread,
    ...SAYINGS,
  )
  const row = rows.find(({ seq }) => !changes.get(seq)?.withdrawn)
  if (!row) return undefined
  const { actor, automatic } = Envelope.parse(JSON.parse(row.envelope))
  const body = Body.parse(JSON.parse(row.body ?? '{}'))
  const names = [...(body.documents ?? []), ...(body.document ? [body.document] : [])].map(({ name }) => name)
  const text = changes.get(row.seq)?.text ?? (body.text || body.action || names.join(', '))
  return { seq: row.seq, at: row.at, actor, excerpt: excerptOf(text), automatic }
}

/** What later events made of earlier ones: the newest text, or that it was taken back. */
export function changesOf(world: World, thread: string): Map<number, { withdrawn: boolean; text?: string }> {
  const rows = world.db.rows(
    Change,
    "SELECT type, body FROM events WHERE thread = ? AND type IN ('edited', 'withdrawn') ORDER BY seq",
    thread,
  )
  const changes = new Map<number, { withdrawn: boolean; text?: string }>()
  for (const { type, body } of rows) {
    if (body === null) continue
    const { seq, text } = Changed.parse(JSON.parse(body))
    if (type === 'withdrawn') changes.set(seq, { withdrawn: true })
    else if (text !== undefined) changes.set(seq, { withdrawn: false, text })
  }
  return changes
}

/** Cut between characters, never inside one. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= EXCERPT_CHARACTERS) return line
  const cut = line.slice(0, EXCERPT_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}
