import { createHash } from 'node:crypto'

export type ChainedEntry = { seq: number; type: string; previousHash: string; bodyHash: string; hash: string } & {
  [member: string]: unknown
}

/** What is recorded; everything else of an entry is made up. */
export type Recorded = {
  type?: string
  body?: unknown
  audience?: 'shared' | 'internal'
  actor?: Record<string, unknown>
  more?: Record<string, unknown>
}

const sam = { side: 'us', name: 'Sam Rivera', proof: 'asserted', agentId: 7 }

/** A thread's trail as a Trading Grid would keep it: written here a second time, on Node's own hashes. */
export function chain(recorded: Recorded[]): ChainedEntry[] {
  let previousHash = '0'.repeat(64)
  return recorded.map(
    ({ type = 'message', body = { text: 'Hello' }, audience = 'shared', actor = sam, more }, index) => {
      const salt = sha256(Buffer.from(`salt ${index}`)).slice(0, 32)
      const entry = {
        ...more,
        id: `evt_${index + 1}`,
        thread: 'thr_1',
        seq: index + 1,
        type,
        at: new Date(Date.UTC(2026, 2, 13, 9, index)).toISOString(),
        actor,
        audience,
        automatic: false,
        bodyHash: salted(salt, body),
        previousHash,
      }
      const hash = salted(previousHash, entry)
      previousHash = hash
      return { ...entry, salt, body, hash }
    },
  )
}

/** Takes the words away, as a redaction does, and as a Trading Grid does for a reader who may not see them. */
export function withoutBody({ body: _body, salt: _salt, ...entry }: ChainedEntry): ChainedEntry {
  // What is left has all members that every entry has.
  return entry as ChainedEntry
}

/** The same entry, its own hash made right again: what somebody would do who can write into the store. */
export function rehashed({ hash: _hash, body, salt, ...entry }: ChainedEntry): ChainedEntry {
  const rest = { ...(salt === undefined ? {} : { salt }), ...(body === undefined ? {} : { body }) }
  return { ...entry, ...rest, hash: salted(entry.previousHash, entry) }
}

function salted(hexadecimal: string, value: unknown): string {
  return sha256(Buffer.concat([Buffer.from(hexadecimal, 'hex'), Buffer.from(sorted(value))]))
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** RFC 8785 for what came out of `JSON.parse`. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`).join(',')}}`
}
