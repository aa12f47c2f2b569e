import type { z } from 'zod'
import type { Backend } from './backend.ts'
import { Refusal, refusalOf } from './refusal.ts'
import {
  type Comment,
  CommentsAnswer,
  type Organization,
  OrganizationAnswer,
  type Ticket,
  TicketAnswer,
  UploadAnswer,
  type User,
  UserAnswer,
} from './support-shapes.ts'

/** The Support API as the ticket page uses it, in the agent's own session. */
export type SupportClient = ReturnType<typeof createSupportClient>

export function createSupportClient(backend: Backend, origin: string) {
  async function send<Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    init?: RequestInit,
  ): Promise<z.infer<Shape>> {
    const response = await backend.fetch(new Request(new URL(path, origin), init)).catch((cause: unknown) => {
      throw new Refusal(0, 'The server did not answer. Nothing was saved.', { cause })
    })
    if (!response.ok) throw await refusalOf(response)
    return shape.parse(await response.json())
  }

  return {
    async ticket(id: number): Promise<Ticket> {
      return (await send(TicketAnswer, `/api/v2/tickets/${id}`)).ticket
    },

    /** Oldest first, all pages: a page that shows half a conversation misleads. */
    async comments(id: number): Promise<{ comments: Comment[]; users: User[] }> {
      const comments: Comment[] = []
      const users: User[] = []
      let after: string | null | undefined
      do {
        const cursor = after ? `&page[after]=${encodeURIComponent(after)}` : ''
        const page = await send(CommentsAnswer, `/api/v2/tickets/${id}/comments?page[size]=100&include=users${cursor}`)
        comments.push(...page.comments)
        users.push(...page.users)
        after = page.meta?.has_more ? page.meta.after_cursor : undefined
      } while (after)
      return { comments: comments.sort((one, other) => one.id - other.id), users }
    },

    async user(id: number): Promise<User> {
      return (await send(UserAnswer, `/api/v2/users/${id}`)).user
    },

    async organization(id: number): Promise<Organization> {
      return (await send(OrganizationAnswer, `/api/v2/organizations/${id}`)).organization
    },

    async update(id: number, change: object): Promise<Ticket> {
      const answer = await send(TicketAnswer, `/api/v2/tickets/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ticket: change }),
      })
      return answer.ticket
    },

    /** @returns the token with which a comment takes the file */
    async upload(file: File): Promise<string> {
      const answer = await send(UploadAnswer, `/api/v2/uploads?filename=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'Content-Type': file.type || 'application/octet-stream' },
        body: await file.arrayBuffer(),
      })
      return answer.upload.token
    },
  }
}
