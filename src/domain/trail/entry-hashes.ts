import canonicalize from 'canonicalize'

/** What stands before the first entry of a trail: 32 zero bytes, in hexadecimal. */
export const CHAIN_START = '0'.repeat(64)

/**
 * SHA-256(salt ‖ RFC 8785 JSON of the body).
 * @param salt 16 bytes in hexadecimal; the bytes are hashed, not the letters
 * @returns lower-case hexadecimal, or `undefined` where the body has no canonical form
 */
export function bodyHashOf(salt: string, body: unknown): Promise<string | undefined> {
  return chainedHash(salt, body)
}

/**
 * SHA-256(previousHash ‖ RFC 8785 JSON of the entry without `body`, `salt` and `hash`). Members that nobody knows are
 * part of it, so the entry must be the JSON as received.
 * @returns lower-case hexadecimal, or `undefined` where the entry has no canonical form
 */
export function entryHashOf(previousHash: string, entry: object): Promise<string | undefined> {
  const kept = Object.entries(entry).filter(([name]) => name !== 'body' && name !== 'salt' && name !== 'hash')
  return chainedHash(previousHash, Object.fromEntries(kept))
}

async function chainedHash(before: string, value: unknown): Promise<string | undefined> {
  const json = canonicalJson(value)
  if (json === undefined) return undefined
  const tail = new TextEncoder().encode(json)
  const bytes = new Uint8Array(before.length / 2 + tail.length)
  for (let at = 0; at < before.length / 2; at++) bytes[at] = Number.parseInt(before.slice(at * 2, at * 2 + 2), 16)
  bytes.set(tail, before.length / 2)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Half a surrogate pair has no canonical form, and nothing has that is nested deeper than anybody can follow. */
function canonicalJson(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}
