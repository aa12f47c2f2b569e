import * as z from 'zod/mini'
import { callZendesk } from '../api.ts'
import { everyPage, inPages } from '../every-page.ts'
import type { Zendesk } from '../zendesk.ts'

type Sender = Pick<Zendesk, 'send'>

/** How the app finds again what it made. An admin may rename neither and still find them in Zendesk's own pages. */
const WEBHOOK_NAME = 'Trading Grid: automatic escalation'
const TRIGGER_TITLE = 'Trading Grid: escalate to partner'
/** What the Trading Grid counts an escalation by, beside the ticket. */
const RULE = 'escalate-to-partner-trigger'

const Webhook = z.looseObject({ id: z.string(), name: z.string(), endpoint: z.string(), status: z.string() })
const Trigger = z.looseObject({
  id: z.int(),
  title: z.string(),
  active: z.boolean(),
  actions: z.array(z.looseObject({ field: z.string(), value: z.unknown() })),
})

/** The webhook that tells the Trading Grid, and the trigger that calls it, as far as they are there. */
export type Automation = {
  webhook: { id: string; endpoint: string; active: boolean } | undefined
  trigger: { id: number; active: boolean } | undefined
}

/** Admins only; others get a ZendeskError `forbidden`. */
export async function readAutomation(zendesk: Sender, signal?: AbortSignal): Promise<Automation> {
  const [webhooks, triggers] = await Promise.all([
    callZendesk(
      zendesk,
      { method: 'GET', url: `/api/v2/webhooks?${new URLSearchParams({ 'filter[name_contains]': WEBHOOK_NAME })}` },
      z.object({ webhooks: z.array(Webhook) }),
      signal,
    ),
    readTriggers(zendesk, signal),
  ])
  const webhook = webhooks.data.webhooks.find(({ name }) => name === WEBHOOK_NAME)
  const trigger = triggers.find((one) => webhook !== undefined && calls(one, webhook.id))
  return {
    webhook: webhook && { id: webhook.id, endpoint: webhook.endpoint, active: webhook.status === 'active' },
    trigger: trigger && { id: trigger.id, active: trigger.active },
  }
}

const Triggers = z.object({
  triggers: z.array(Trigger),
  ...inPages,
})

/** Every trigger of the account, page by page. */
async function readTriggers(zendesk: Sender, signal: AbortSignal | undefined): Promise<z.infer<typeof Trigger>[]> {
  const found: z.infer<typeof Trigger>[] = []
  for await (const page of everyPage(zendesk, '/api/v2/triggers.json', {}, Triggers, signal))
    found.push(...page.triggers)
  return found
}

function calls({ actions }: z.infer<typeof Trigger>, webhook: string): boolean {
  return actions.some(
    ({ field, value }) => field === 'notification_webhook' && Array.isArray(value) && value[0] === webhook,
  )
}

/** @returns the webhook's id */
export async function createWebhook(zendesk: Sender, endpoint: string): Promise<string> {
  const { data } = await callZendesk(
    zendesk,
    {
      method: 'POST',
      url: '/api/v2/webhooks',
      json: {
        webhook: {
          name: WEBHOOK_NAME,
          description:
            'Tells Trading Grid which ticket is to be escalated. It checks the signature and reads the ticket itself.',
          status: 'active',
          endpoint,
          http_method: 'POST',
          request_format: 'json',
          subscriptions: ['conditional_ticket_events'],
        },
      },
    },
    z.object({ webhook: Webhook }),
  )
  return data.webhook.id
}

/** Made inactive: an admin switches it on. "Tag present and state empty" cannot loop, since escalating sets the state. */
export async function createTrigger(
  zendesk: Sender,
  { webhook, tag, stateField, account }: { webhook: string; tag: string; stateField: number; account: string },
): Promise<void> {
  // Zendesk fills in the number when it sends this; `ticket.id` is a number and breaks no JSON.
  const body = `{"ticket":{"account":${JSON.stringify(account)},"id":{{ticket.id}}},"rule":${JSON.stringify(RULE)}}`
  await callZendesk(
    zendesk,
    {
      method: 'POST',
      url: '/api/v2/triggers.json',
      json: {
        trigger: {
          title: TRIGGER_TITLE,
          active: false,
          conditions: {
            all: [
              { field: 'current_tags', operator: 'includes', value: tag },
              { field: `custom_fields_${stateField}`, operator: 'not_present', value: null },
            ],
            any: [],
          },
          actions: [{ field: 'notification_webhook', value: [webhook, body] }],
        },
      },
    },
    z.object({ trigger: Trigger }),
  )
}

export async function switchTrigger(zendesk: Sender, trigger: number, active: boolean): Promise<void> {
  await callZendesk(
    zendesk,
    { method: 'PUT', url: `/api/v2/triggers/${trigger}.json`, json: { trigger: { active } } },
    z.object({ trigger: Trigger }),
  )
}

/** An endpoint that was changed in the settings. */
export async function moveWebhook(zendesk: Sender, webhook: string, endpoint: string): Promise<void> {
  await callZendesk(
    zendesk,
    { method: 'PATCH', url: `/api/v2/webhooks/${webhook}`, json: { webhook: { endpoint, status: 'active' } } },
    z.unknown(),
  )
}

const Field = z.object({
  ticket_field: z.looseObject({
    id: z.int(),
    title: z.string(),
    type: z.string(),
    custom_field_options: z.optional(z.nullable(z.array(z.looseObject({ value: z.string() })))),
  }),
})

export async function readTicketField(
  zendesk: Sender,
  id: number,
  signal?: AbortSignal,
): Promise<{ title: string; type: string; options: string[] }> {
  const { data } = await callZendesk(zendesk, { method: 'GET', url: `/api/v2/ticket_fields/${id}.json` }, Field, signal)
  const { title, type, custom_field_options: options } = data.ticket_field
  return { title, type, options: options?.map(({ value }) => value) ?? [] }
}
