import { createHash } from 'node:crypto'
import { readEvents } from '../../src/trading-grid/contract/event.ts'
import { readThread, readTrail } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import type { Ground } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual } from './must.ts'

type Entry = { [key: string]: unknown }

export const trail: Chapter = {
  title: 'The trail',
  guarantees: [
    {
      says: 'chains every event to the one before, by hashes that anybody can compute from the JSON as received',
      check: async (ground) => {
        const { id } = await ground.escalate({ text: 'Größe 1e21, -0, \u20ac and a "quote"' })
        await ground.say(id, 'Second.')
        mustVerify(await entries(ground, id))
      },
    },
    {
      says: 'shows the same chain in the events, and its newest hash as the head of the thread',
      check: async (ground) => {
        const { id } = await ground.escalate()
        const { head } = await ground.say(id, 'Second.')
        const chain = (await entries(ground, id)).map(({ hash }) => hash)
        const { items } = await ground.caller.done(readEvents, { path: { thread: id } })
        mustEqual(
          items.map(({ hash }) => hash),
          chain,
          'the hashes of the events',
        )
        mustEqual(chain.at(-1), head, 'the head')
        const read = await ground.caller.done(readThread, { path: { thread: id }, query: { agent: ground.agent.id } })
        mustEqual(read.head, head, 'the head that the thread shows later')
      },
    },
    {
      says: 'salts every body, so that equal words have different hashes',
      check: async (ground) => {
        const { id } = await ground.escalate()
        await ground.say(id, 'The same words.')
        await ground.say(id, 'The same words.')
        const said = (await entries(ground, id)).filter((entry) => JSON.stringify(entry).includes('The same words.'))
        mustEqual(new Set(said.map(({ salt }) => salt)).size, 2, 'the number of salts')
        mustEqual(new Set(said.map(({ bodyHash }) => bodyHash)).size, 2, 'the number of hashes of the body')
      },
    },
  ],
}

/** Unparsed: the trail is verified as it came. */
async function entries({ caller }: Ground, thread: string): Promise<Entry[]> {
  const answered = await caller.ask(readTrail, { path: { thread }, query: { direction: 'newer', limit: 200 } })
  const { json } = answered
  if (typeof json !== 'object' || json === null || !('items' in json) || !Array.isArray(json.items)) {
    throw new Broken(`the trail is no list: ${answered.text.slice(0, 200)}`)
  }
  return json.items
}

export function mustVerify(chain: Entry[]): void {
  must(chain.length > 0, 'the trail is empty')
  let previous: unknown = '0'.repeat(64)
  for (const { hash, salt, body, ...rest } of chain) {
    const where = `entry ${rest.seq}`
    mustEqual(rest.previousHash, previous, `${where}: previousHash`)
    mustEqual(hash, hashed(String(rest.previousHash), rest), `${where}: hash`)
    // A stub has neither body nor salt, and its hash verifies all the same.
    if (body !== undefined) mustEqual(rest.bodyHash, hashed(String(salt), body), `${where}: bodyHash`)
    previous = hash
  }
}

/** SHA-256 over bytes written in hexadecimal, then RFC 8785 JSON. */
function hashed(hexadecimal: string, value: unknown): string {
  return createHash('sha256').update(Buffer.from(hexadecimal, 'hex')).update(canonical(value), 'utf8').digest('hex')
}

/** RFC 8785 for what came out of `JSON.parse`: sorted members, no blanks, numbers and texts as ECMAScript writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
