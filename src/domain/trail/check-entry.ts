import { bodyHashOf, entryHashOf } from './entry-hashes.ts'

/** What one entry says of itself, and whether its own hashes agree. Of its place in the chain it says nothing. */
export type CheckedEntry =
  /** `seq` where at least that can be read. */
  | { readable: false; seq?: number }
  | {
      readable: true
      seq: number
      /** As it says. */
      hash: string
      previousHash: string
      /** What the hash would have to be. */
      rightHash: string
      /** `absent`: redacted, or not for this reader. */
      body: 'right' | 'wrong' | 'absent'
      /** The number of the entry whose words this one took away. */
      redacts?: number
    }

const HASH = /^[0-9a-f]{64}$/
const SALT = /^[0-9a-f]{32}$/

/** @param entry any JSON, as received */
export async function checkEntry(entry: unknown): Promise<CheckedEntry> {
  if (!isObject(entry)) return { readable: false }
  const { seq, hash, previousHash, bodyHash } = entry
  if (!isSeq(seq)) return { readable: false }
  if (!isHash(hash) || !isHash(previousHash) || !isHash(bodyHash)) return { readable: false, seq }
  const rightHash = await entryHashOf(previousHash, entry)
  if (rightHash === undefined) return { readable: false, seq }
  const body = await checkBody(entry, bodyHash)
  const redacts = body === 'right' ? redactedBy(entry) : undefined
  return {
    readable: true,
    seq,
    hash,
    previousHash,
    rightHash,
    body,
    ...(redacts === undefined ? {} : { redacts }),
  }
}

/** Redaction takes body and salt. One of them alone is neither a whole entry nor a redacted one. */
async function checkBody(entry: Record<string, unknown>, bodyHash: string): Promise<'right' | 'wrong' | 'absent'> {
  const hasBody = Object.hasOwn(entry, 'body')
  if (!hasBody && !Object.hasOwn(entry, 'salt')) return 'absent'
  const { salt, body } = entry
  if (!hasBody || typeof salt !== 'string' || !SALT.test(salt)) return 'wrong'
  return (await bodyHashOf(salt, body)) === bodyHash ? 'right' : 'wrong'
}

function redactedBy({ type, body }: Record<string, unknown>): number | undefined {
  return type === 'redacted' && isObject(body) && isSeq(body.seq) ? body.seq : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value)
}
