import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import type { Sandbox } from '../../../sandbox/server/start-sandbox.ts'

const Comments = z.object({
  comments: z.array(
    z.looseObject({
      id: z.number(),
      public: z.boolean(),
      plain_body: z.string(),
      attachments: z.array(z.looseObject({ file_name: z.string(), content_url: z.string() })),
    }),
  ),
})

export type SavedComment = { id: number; public: boolean; text: string; files: { name: string; sha256: string }[] }

/** What really stands in the ticket, as the signed-in agent's browser gets it, file by file. */
export async function savedComments(page: Page, sandbox: Sandbox, ticket: number): Promise<SavedComment[]> {
  const answer = await page.request.get(`${sandbox.workspaceUrl}/api/v2/tickets/${ticket}/comments.json?page[size]=100`)
  const { comments } = z.parse(Comments, await answer.json())
  return Promise.all(
    comments.map(async (comment) => ({
      id: comment.id,
      public: comment.public,
      text: comment.plain_body,
      files: await Promise.all(
        comment.attachments.map(async (file) => ({
          name: file.file_name,
          sha256: sha256(await (await page.request.get(here(file.content_url, sandbox))).body()),
        })),
      ),
    })),
  )
}

/** The account's own address exists nowhere; the sandbox answers for it. */
function here(url: string, sandbox: Sandbox): string {
  const { pathname, search } = new URL(url, sandbox.workspaceUrl)
  return `${sandbox.workspaceUrl}${pathname}${search}`
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
