import type { Platform } from '../platform.ts'
import type { Caller } from './caller.ts'
import { recordInvalid } from './refusal.ts'

export const UPLOAD_LIVES_MS = 60 * 60 * 1000

/**
 * Takes the files behind upload tokens, each once.
 *
 * A token that is unknown, used or older than 60 minutes is passed over without a word: the comment is written, its
 * file is not in it. Another caller's token is refused aloud, where the platform refuses it at all.
 */
export function consumeUploads({ desk, clock, switches }: Platform, caller: Caller, tokens: string[]): number[] {
  return tokens.flatMap((token) => {
    const upload = desk.uploads.find(token)
    if (!upload || upload.expiresAtMs <= clock.now().getTime()) return []
    const foreign = upload.userId !== caller.user.id || upload.client !== caller.client
    if (foreign && switches.foreignUploadToken === 'refused') {
      throw recordInvalid({ base: [{ description: 'Upload token belongs to another user', error: 'InvalidUpload' }] })
    }
    desk.uploads.removeKey(token)
    return upload.attachmentIds
  })
}
