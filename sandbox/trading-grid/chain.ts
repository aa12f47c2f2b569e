import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** What stands before the first event of a thread. */
export const CHAIN_START = '0'.repeat(64)

/** `salt` is 16 bytes written as hexadecimal; the bytes, not the letters, are hashed. */
export function bodyHashOf(salt: string, body: unknown): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonicalJson(body), 'utf8').digest('hex')
}

/** `envelope` is the event without `body`, `salt` and `hash`, its `previousHash` included. */
export function hashOf(previousHash: string, envelope: object): string {
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(canonicalJson(envelope), 'utf8')
    .digest('hex')
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
