import * as z from 'zod/mini'
import type { World } from '../world.ts'

const Known = z.object({ nonce: z.string() })
const NONCE_SHAPED = /[A-Z2-7]{26}/

/**
 * What goes to a partner without the nonces of acts and links, wherever they stand in it: an agent may share the note of an act
 * that nobody has witnessed yet.
 */
export function withoutNonces<Value>(world: Pick<World, 'db'>, value: Value): Value {
  const text = JSON.stringify(value)
  if (text === undefined || !NONCE_SHAPED.test(text)) return value
  const known = world.db.rows(
    Known,
    `SELECT nonce FROM acts WHERE nonce IS NOT NULL AND instr(?, nonce) > 0
     UNION SELECT nonce FROM link_witnesses WHERE instr(?, nonce) > 0`,
    text,
    text,
  )
  if (known.length === 0) return value
  // Nonces are letters and digits, which JSON writes as they are: the shape stays.
  return JSON.parse(known.reduce((rest, { nonce }) => rest.replaceAll(nonce, '…'), text))
}
