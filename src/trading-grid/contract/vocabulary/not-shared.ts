import * as z from 'zod/mini'
import { ShortText } from '../primitives.ts'

/** Why a file of a ticket did not go to the partner. A server may name further ones. */
export const notSharedCodes = [
  'gone',
  'too-large',
  'infected',
  'refused',
  'unreachable',
  'not-fetched-here',
  'never-named',
] as const
export type NotSharedCode = (typeof notSharedCodes)[number]

/**
 * Files that could not be taken along. `reason` is in the installation's language; with `code`, one of `notSharedCodes`,
 * whoever reads it can be told in theirs.
 */
export const NotShared = z.array(
  z.object({ attachmentId: z.int(), name: z.string(), reason: ShortText, code: z.exactOptional(ShortText) }),
)
export type NotShared = z.infer<typeof NotShared>
