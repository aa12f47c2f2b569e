import * as z from 'zod/mini'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { changesOf } from './latest.ts'
import type { World } from './world.ts'

const EXCERPT_CHARACTERS = 200

const Said = z.object({ seq: z.int(), at: z.string(), side: z.string(), envelope: z.string(), body: z.string() })
const Envelope = z.object({ automatic: z.boolean() })
const Body = z.object({ text: z.optional(z.string()) })

/** The partner's newest question since we last wrote; nothing where we wrote after it. */
export function openQuestionOf(world: World, thread: string): ThreadSummary['openQuestion'] {
  const changes = changesOf(world, thread)
  const said = world.db.rows(
    Said,
    `SELECT seq, at, side, envelope, body FROM events
     WHERE thread = ? AND type = 'message' AND audience = 'shared' AND body IS NOT NULL ORDER BY seq DESC LIMIT 50`,
    thread,
  )
  for (const { seq, at, side, envelope, body } of said) {
    if (changes.get(seq)?.withdrawn || Envelope.parse(JSON.parse(envelope)).automatic) continue
    if (side === 'us') return undefined
    const question = questionIn(changes.get(seq)?.text ?? Body.parse(JSON.parse(body)).text ?? '')
    if (question !== undefined) return { seq, at, excerpt: question }
  }
  return undefined
}

/** The last sentence that ends in a question mark; lines that quote somebody and addresses with a `?` ask nothing. */
export function questionIn(text: string): string | undefined {
  const own = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
  const sentences = own.match(/[^.!?\uFF1F\n]+[?\uFF1F\u037E]+(?=["\u2019\u201D)\s]|$)/gu)
  const last = sentences?.at(-1)?.trim()
  if (last === undefined) return undefined
  return last.length <= EXCERPT_CHARACTERS ? last : `${last.slice(0, EXCERPT_CHARACTERS - 1)}…`
}
