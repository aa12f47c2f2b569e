import * as z from 'zod/mini'

const Condition = z.object({
  field: z.string(),
  operator: z.string(),
  value: z._default(z.nullable(z.union([z.string(), z.boolean(), z.number()])), null),
})
export type Condition = z.infer<typeof Condition>

const Action = z.object({
  field: z.string(),
  /** A webhook takes `[its id, the body]`. */
  value: z.union([z.string(), z.boolean(), z.number(), z.null(), z.array(z.string())]),
})
export type Action = z.infer<typeof Action>

export const Trigger = z.object({
  id: z.int(),
  title: z.string(),
  description: z.nullable(z.string()),
  active: z.boolean(),
  position: z.int(),
  conditions: z.object({ all: z._default(z.array(Condition), []), any: z._default(z.array(Condition), []) }),
  actions: z.array(Action),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Trigger = z.infer<typeof Trigger>

export const Authentication = z.object({
  type: z.enum(['bearer_token', 'basic_auth', 'api_key']),
  add_position: z._default(z.string(), 'header'),
  data: z.record(z.string(), z.string()),
})

export const Webhook = z.object({
  /** In our tables; the API knows the webhook by `key`. */
  id: z.int(),
  key: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  status: z.enum(['active', 'inactive']),
  endpoint: z.string(),
  httpMethod: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  requestFormat: z.enum(['json', 'xml', 'form_encoded']),
  subscriptions: z.array(z.string()),
  authentication: z.nullable(Authentication),
  signingSecret: z.string(),
  failuresInARow: z.int(),
  /** Until then nothing is sent, and nothing is kept for later. */
  brokenUntilMs: z.number(),
  calls: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Absent in what an earlier version stored. */
  createdBy: z.optional(z.int()),
  updatedBy: z.optional(z.int()),
})
export type Webhook = z.infer<typeof Webhook>

export const WebhookCall = z.object({
  id: z.int(),
  invocation: z.string(),
  webhookId: z.int(),
  body: z.string(),
  /** How often it is delivered all the same after it was delivered. */
  repeats: z.int(),
  attempts: z.int(),
  dueAtMs: z.number(),
  state: z.enum(['waiting', 'success', 'failed', 'circuit_broken']),
  lastStatus: z.nullable(z.int()),
  at: z.string(),
})
export type WebhookCall = z.infer<typeof WebhookCall>
