import * as z from 'zod/mini'
import type { Fetch } from './caller.ts'
import { Broken, must } from './must.ts'

/** An agent of the Zendesk account in whose own name notes can be written. */
export type SignedIn = {
  id: number
  name: string
  /** An internal note, where wanted with a marker in the metadata of its audit. @returns the comment's id */
  note(ticket: number, text: string, marker?: Record<string, unknown>): Promise<number>
}

const Saved = z.object({ audit: z.object({ events: z.array(z.object({ id: z.int(), type: z.string() })) }) })
const Me = z.object({ user: z.object({ id: z.int(), name: z.string() }) })

/** @param token of Zendesk's API, with which an administrator may act as any agent */
export function signIn(zendesk: string, token: string, emails: string[], fetch: Fetch): Promise<SignedIn[]> {
  return Promise.all(emails.map((email) => signInAs(zendesk, token, email, fetch)))
}

async function signInAs(zendesk: string, token: string, email: string, fetch: Fetch): Promise<SignedIn> {
  const send = (method: string, path: string, json?: unknown) =>
    fetch(
      new Request(new URL(path, zendesk), {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    )
  const answered = await send('GET', '/api/v2/users/me.json')
  const me = Me.safeParse(await answered.json())
  if (!me.success) throw new Broken(`Zendesk does not let anybody in as ${email} (${answered.status})`)
  const { id, name } = me.data.user
  return {
    id,
    name,
    note: async (ticket, text, marker) => {
      const comment = { body: text, public: false }
      const update = { ticket: { comment, ...(marker ? { metadata: { trading_grid: marker } } : {}) } }
      const saved = await send('PUT', `/api/v2/tickets/${ticket}.json`, update)
      must(saved.status === 200, `Zendesk does not take a note of ${name} in ticket ${ticket} (${saved.status})`)
      const { events } = Saved.parse(await saved.json()).audit
      const written = events.find(({ type }) => type === 'Comment')
      if (!written) throw new Broken(`Zendesk does not say which comment of ticket ${ticket} is the note of ${name}`)
      return written.id
    },
  }
}
