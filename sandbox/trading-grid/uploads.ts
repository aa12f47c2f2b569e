import * as z from 'zod/mini'
import { bytesOf, type StoredDocument } from './documents.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const Upload = z.object({ upload: z.object({ token: z.string() }) })

export type UploadOutcome = { token: string } | { reason: string; retriable: boolean }

/** Puts a document's bytes into Zendesk. The token is good for one comment within 60 minutes. */
export async function uploadDocument(
  world: World,
  account: string,
  document: StoredDocument,
  options: { onProgress?: (sentBytes: number) => void; signal?: AbortSignal } = {},
): Promise<UploadOutcome> {
  const { signal, ...progress } = options
  const content = bytesOf(world, document.id)
  return uploadBytes(world, account, { name: document.name, mediaType: document.mediaType, content }, progress, signal)
}

export async function uploadBytes(
  world: World,
  account: string,
  file: { name: string; mediaType: string; content: Uint8Array },
  progress: { onProgress?: (sentBytes: number) => void } = {},
  signal?: AbortSignal,
): Promise<UploadOutcome> {
  try {
    const answer = await world.zendesk.send(account, `/api/v2/uploads.json?filename=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      bytes: { content: file.content, mediaType: file.mediaType, ...progress },
      ...(signal ? { signal } : {}),
    })
    const read = Upload.safeParse(answer.json)
    if (answer.status === 201 && read.success) return { token: read.data.upload.token }
    return {
      reason: `Zendesk did not take the file (${answer.status}).`,
      retriable: answer.status === 429 || answer.status >= 500,
    }
  } catch (error) {
    if (error instanceof NoAnswer) return { reason: error.message, retriable: true }
    throw error
  }
}

/** Nobody will use it. Zendesk forgets it after an hour in any case, so failing to delete it harms nothing. */
export async function deleteUpload(world: World, account: string, token: string): Promise<void> {
  try {
    await world.zendesk.send(account, `/api/v2/uploads/${encodeURIComponent(token)}.json`, { method: 'DELETE' })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
}
