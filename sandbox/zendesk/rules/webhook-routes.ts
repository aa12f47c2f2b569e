import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import { type Api, type ApiContext, jsonOf } from '../support-api/api.ts'
import { requireAdmin } from '../support-api/caller.ts'
import { notFound, recordInvalid } from '../support-api/refusal.ts'
import { wholeSeconds } from '../support-api/time.ts'
import { Authentication, Webhook } from './rule-records.ts'
import type { Webhooks } from './webhooks.ts'

const NewWebhook = z.object({
  name: z.string().check(z.minLength(1)),
  description: z.optional(z.nullable(z.string())),
  status: z._default(Webhook.shape.status, 'active'),
  endpoint: z.url({ protocol: /^https?$/ }),
  http_method: Webhook.shape.httpMethod,
  request_format: Webhook.shape.requestFormat,
  subscriptions: z._default(z.array(z.string()), ['conditional_ticket_events']),
  authentication: z.optional(z.nullable(Authentication)),
})
const Created = z.object({ webhook: NewWebhook })
/** Not `partial(NewWebhook)`: what is left out must stay, and a default is not left out. */
const Changed = z.object({
  webhook: z.object({
    name: z.optional(z.string()),
    description: z.optional(z.nullable(z.string())),
    status: z.optional(Webhook.shape.status),
    endpoint: z.optional(NewWebhook.shape.endpoint),
    http_method: z.optional(Webhook.shape.httpMethod),
    request_format: z.optional(Webhook.shape.requestFormat),
    subscriptions: z.optional(z.array(z.string())),
    authentication: z.optional(z.nullable(Authentication)),
  }),
})

/** Admins only, all of it. */
export function webhookRoutes(api: Api, { desk, clock }: Platform, webhooks: Webhooks): void {
  const path = '/api/v2/webhooks'
  const found = (c: ApiContext): Webhook => {
    requireAdmin(c.get('caller'))
    const webhook = webhooks.find(c.req.param('id') ?? '')
    if (!webhook) throw notFound()
    return webhook
  }

  api.get(path, (c) => {
    requireAdmin(c.get('caller'))
    return c.json({ webhooks: webhooks.all().map(present), meta: { has_more: false }, links: {} })
  })
  api.post(path, async (c) => {
    const { user } = requireAdmin(c.get('caller'))
    const { webhook: given } = read(Created, await jsonOf(c))
    const at = wholeSeconds(clock.now())
    const webhook: Webhook = {
      id: desk.nextId(),
      key: `01${crypto.randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}`,
      name: given.name,
      description: given.description ?? null,
      status: given.status,
      endpoint: given.endpoint,
      httpMethod: given.http_method,
      requestFormat: given.request_format,
      subscriptions: given.subscriptions,
      authentication: given.authentication ?? null,
      signingSecret: crypto.randomUUID(),
      failuresInARow: 0,
      brokenUntilMs: 0,
      calls: 0,
      createdAt: at,
      updatedAt: at,
      createdBy: user.id,
      updatedBy: user.id,
    }
    webhooks.keep(webhook)
    return c.json({ webhook: present(webhook) }, 201)
  })
  api.get(`${path}/:id`, (c) => c.json({ webhook: present(found(c)) }))
  api.on(['PUT', 'PATCH'], `${path}/:id`, async (c) => {
    const webhook = found(c)
    const { webhook: given } = read(Changed, await jsonOf(c))
    webhooks.keep({
      ...webhook,
      name: given.name ?? webhook.name,
      description: given.description === undefined ? webhook.description : given.description,
      status: given.status ?? webhook.status,
      endpoint: given.endpoint ?? webhook.endpoint,
      httpMethod: given.http_method ?? webhook.httpMethod,
      requestFormat: given.request_format ?? webhook.requestFormat,
      subscriptions: given.subscriptions ?? webhook.subscriptions,
      authentication: given.authentication === undefined ? webhook.authentication : given.authentication,
      updatedAt: wholeSeconds(clock.now()),
      updatedBy: requireAdmin(c.get('caller')).user.id,
    })
    return c.body(null, 204)
  })
  api.delete(`${path}/:id`, (c) => {
    webhooks.remove(found(c).key)
    return c.body(null, 204)
  })
  api.get(`${path}/:id/signing_secret`, (c) =>
    c.json({ signing_secret: { algorithm: 'SHA256', secret: found(c).signingSecret } }),
  )
  api.get(`${path}/:id/invocations`, (c) => {
    const invocations = webhooks.callsOf(found(c).id).map((call) => ({
      id: call.invocation,
      status: call.state === 'waiting' ? 'pending' : call.state,
      status_code: call.lastStatus,
      latest_completed_at: call.at,
    }))
    return c.json({ invocations, meta: { has_more: false }, links: {} })
  })
}

function read<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[1] ?? 'webhook')
  throw recordInvalid({ [field]: [{ description: `${field}: is invalid`, error: 'InvalidValue' }] })
}

function present(webhook: Webhook) {
  return {
    id: webhook.key,
    name: webhook.name,
    description: webhook.description,
    status: webhook.status,
    endpoint: webhook.endpoint,
    http_method: webhook.httpMethod,
    request_format: webhook.requestFormat,
    subscriptions: webhook.subscriptions,
    ...(webhook.authentication
      ? { authentication: { type: webhook.authentication.type, add_position: webhook.authentication.add_position } }
      : {}),
    created_at: webhook.createdAt,
    updated_at: webhook.updatedAt,
    // Zendesk writes these ids as text.
    ...(webhook.createdBy === undefined ? {} : { created_by: String(webhook.createdBy) }),
    ...(webhook.updatedBy === undefined ? {} : { updated_by: String(webhook.updatedBy) }),
  }
}
