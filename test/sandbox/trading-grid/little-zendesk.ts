import * as z from 'zod/mini'
import type { Clock } from '../../../sandbox/clock.ts'

type StoredFile = { id: number; name: string; mediaType: string; bytes: Uint8Array }
type Comment = { id: number; body: string; public: boolean; attachments: StoredFile[]; author_id: number }
type Audit = {
  id: number
  created_at: string
  author_id: number
  via: { channel: string; source?: { rel: string } }
  metadata: { custom: Record<string, unknown> }
  events: { id: number; type: string; body?: string; public?: boolean; author_id?: number }[]
}
export type LittleTicket = {
  id: number
  subject: string
  status: string
  tags: string[]
  updated_at: string
  fields: Map<number, unknown>
  comments: Comment[]
  audits: Audit[]
  requester: { email: string; organization_id: number | null }
}

const Update = z.object({
  ticket: z.object({
    comment: z.optional(z.object({ body: z.string(), public: z.boolean(), uploads: z.optional(z.array(z.string())) })),
    custom_fields: z.optional(z.array(z.object({ id: z.int(), value: z.unknown() }))),
    status: z.optional(z.string()),
    metadata: z.optional(z.record(z.string(), z.unknown())),
    safe_update: z.optional(z.string()),
    updated_stamp: z.optional(z.string()),
  }),
})

/** As whom the Trading Grid itself writes. */
export const INTEGRATION_USER = 90

/**
 * Just enough of Zendesk's REST API for the Trading Grid's side of it, in which a test can look at everything and break
 * anything. `interfere` sees each request first, and may answer it or lose it or its answer.
 */
export function littleZendesk(clock: Clock) {
  let nextId = 10_000
  const id = () => {
    nextId += 1
    return nextId
  }
  const stamp = () => `${clock.now().toISOString().slice(0, 19)}Z`
  const tickets = new Map<number, LittleTicket>()
  const uploads = new Map<string, StoredFile>()
  const notifications: unknown[] = []
  const deletedTokens: string[] = []
  const webhookSecrets = new Map([['wh-1', 'signing-secret']])
  const zendesk = {
    tickets,
    uploads,
    notifications,
    deletedTokens,
    metadataKept: true,
    /** How many of a ticket's newest audits are not listed yet. */
    auditsBehind: 0,
    organizations: [] as { id: number; name: string }[],
    users: new Map<number, { name: string; role: string; suspended?: boolean }>(),
    webhooks: [] as { name: string; description: string; updated_by: string }[],
    interfere: undefined as
      | ((request: Request, path: string) => Response | 'lose-answer' | 'lose-request' | undefined)
      | undefined,
    addTicket,
    addComment,
    fetch: answer,
  }

  function addTicket(ticket: Partial<LittleTicket> & { id: number }): LittleTicket {
    const made: LittleTicket = {
      subject: 'Where is my order?',
      status: 'open',
      tags: [],
      updated_at: stamp(),
      fields: new Map(),
      comments: [],
      audits: [],
      requester: { email: 'sam@customer.example', organization_id: null },
      ...ticket,
    }
    tickets.set(made.id, made)
    if (made.comments.length === 0) addComment(made, { body: 'Please help.', public: true }, {})
    return made
  }

  function addComment(
    ticket: LittleTicket,
    comment: { body: string; public: boolean; attachments?: StoredFile[]; author_id?: number },
    custom: Record<string, unknown>,
  ): Audit {
    const made: Comment = { id: id(), author_id: 1, attachments: [], ...comment }
    ticket.comments.push(made)
    const { body, public: isPublic } = comment
    return addAudit(ticket, custom, [
      { id: made.id, type: 'Comment', body, public: isPublic, author_id: made.author_id },
    ])
  }

  function addAudit(ticket: LittleTicket, custom: Record<string, unknown>, events: Audit['events']): Audit {
    const metadata = { custom: zendesk.metadataKept ? custom : {} }
    const author = events.find(({ author_id }) => author_id !== undefined)?.author_id ?? 1
    const via = { channel: 'api' }
    const audit: Audit = { id: id(), created_at: stamp(), author_id: author, via, metadata, events }
    ticket.audits.push(audit)
    ticket.updated_at = audit.created_at
    return audit
  }

  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', date: clock.now().toUTCString() },
    })

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const path = url.pathname.replace(/\.json$/, '')
    if (path === '/oauth/tokens') return json({ access_token: 'integration-token', expires_in: 3600 })
    if (request.headers.get('authorization') !== 'Bearer integration-token') return json({ error: 'no' }, 401)
    const interfered = zendesk.interfere?.(request, path)
    if (interfered instanceof Response) return interfered
    if (interfered === 'lose-request') throw new TypeError('connect ECONNREFUSED')
    const response = await route(request, url, path)
    if (interfered === 'lose-answer') throw new TypeError('socket hang up')
    return response
  }

  async function route(request: Request, url: URL, path: string): Promise<Response> {
    const { method } = request
    if (method === 'POST' && path === '/api/v2/uploads') {
      const token = `upload-${id()}`
      const bytes = new Uint8Array(await request.arrayBuffer())
      const mediaType = request.headers.get('content-type') ?? ''
      uploads.set(token, { id: id(), name: url.searchParams.get('filename') ?? '', mediaType, bytes })
      return json({ upload: { token, attachment: {} } }, 201)
    }
    if (method === 'DELETE' && path.startsWith('/api/v2/uploads/')) {
      const token = path.slice('/api/v2/uploads/'.length)
      deletedTokens.push(token)
      return new Response(null, { status: uploads.delete(token) ? 204 : 404 })
    }
    if (method === 'POST' && path === '/api/v2/apps/notify') {
      notifications.push(await request.json())
      return new Response(null, { status: 204 })
    }
    const secret = /^\/api\/v2\/webhooks\/([\w-]+)\/signing_secret$/.exec(path)?.[1]
    if (secret !== undefined) {
      const known = webhookSecrets.get(secret)
      return known ? json({ signing_secret: { algorithm: 'SHA256', secret: known } }) : json({}, 404)
    }
    if (path === '/api/v2/organizations') return json({ organizations: zendesk.organizations })
    if (path === '/api/v2/webhooks') return json({ webhooks: zendesk.webhooks })
    if (path === '/api/v2/search') {
      const tag = /tags:(\S+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? ''
      const results = [...tickets.values()].filter(({ tags }) => tags.includes(tag))
      return json({ results: results.map((ticket) => ({ result_type: 'ticket', ...plain(ticket) })) })
    }
    const attachment = /^\/attachments\/(\d+)$/.exec(path)?.[1]
    if (attachment !== undefined) {
      const files = [...tickets.values()].flatMap(({ comments }) => comments.flatMap((comment) => comment.attachments))
      const file = files.find((candidate) => candidate.id === Number(attachment))
      return file ? new Response(new Blob([Uint8Array.from(file.bytes)])) : json({}, 404)
    }
    const user = /^\/api\/v2\/users\/(\w+)$/.exec(path)?.[1]
    if (user !== undefined) {
      const known = user === 'me' ? { name: 'Trading Grid', role: 'agent' } : zendesk.users.get(Number(user))
      return known ? json({ user: { id: user === 'me' ? INTEGRATION_USER : Number(user), ...known } }) : json({}, 404)
    }
    const [, ticketId, part] = /^\/api\/v2\/tickets\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const ticket = tickets.get(Number(ticketId))
    if (!ticket) return json({ error: 'RecordNotFound' }, 404)
    if (part === 'comments') return json({ comments: ticket.comments.map(commentAsSent), meta: { has_more: false } })
    if (part === 'audits') {
      const audits = ticket.audits.slice(0, ticket.audits.length - zendesk.auditsBehind)
      return json({ audits: audits.reverse(), meta: { has_more: false } })
    }
    if (method === 'PUT') return update(ticket, await request.json())
    const users = [{ id: 5, name: 'Sam', ...ticket.requester }]
    return json({ ticket: plain(ticket), users, organizations: [] })
  }

  function update(ticket: LittleTicket, body: unknown): Response {
    const change = Update.parse(body).ticket
    if (ticket.status === 'closed') return json({ error: 'RecordInvalid' }, 422)
    if (change.safe_update && change.updated_stamp !== ticket.updated_at) return json({ error: 'Conflict' }, 409)
    for (const field of change.custom_fields ?? []) ticket.fields.set(field.id, field.value)
    ticket.status = change.status ?? ticket.status
    const { comment } = change
    const attachments = (comment?.uploads ?? []).flatMap((token) => {
      const file = uploads.get(token)
      uploads.delete(token)
      return file ? [file] : []
    })
    const custom = change.metadata ?? {}
    if (!comment) return json({ ticket: plain(ticket), audit: addAudit(ticket, custom, []) })
    const said = { body: comment.body, public: comment.public, attachments }
    return json({ ticket: plain(ticket), audit: addComment(ticket, said, custom) })
  }

  const plain = ({ id: ticketId, subject, status, tags, updated_at, requester, fields }: LittleTicket) => ({
    id: ticketId,
    subject,
    status,
    tags,
    updated_at,
    requester_id: 5,
    organization_id: requester.organization_id,
    custom_fields: [...fields].map(([field, value]) => ({ id: field, value })),
  })
  const commentAsSent = ({ attachments, ...comment }: Comment) => ({
    ...comment,
    created_at: stamp(),
    attachments: attachments.map((file) => ({
      id: file.id,
      file_name: file.name,
      content_type: file.mediaType,
      content_url: `https://acme.zendesk.com/attachments/${file.id}`,
      size: file.bytes.byteLength,
    })),
  })
  return zendesk
}
