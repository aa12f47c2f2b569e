import { createHmac } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Wait } from '../platform.ts'
import type { Fetch } from '../proxy/proxy.ts'
import type { Desk } from '../store/desk.ts'
import { openTable } from '../store/tables.ts'
import { wholeSeconds } from '../support-api/time.ts'
import { Webhook, WebhookCall } from './rule-records.ts'

const TIMEOUT_MS = 12_000
const RETRY_AFTER_MS = 30_000
const MAX_ATTEMPTS = 3
/** Only these are tried again; of anything else the platform thinks that it would not help. */
const RETRIED = new Set([0, 409, 429, 503])
const FAILURES_THAT_BREAK = 5
const BROKEN_FOR_MS = 60_000

export type Webhooks = ReturnType<typeof createWebhooks>

/** How often the nth call of a webhook arrives: the platform promises at least once, and keeps only that. */
export type Arrivals = (call: number) => 1 | 2
export const sometimesTwice: Arrivals = (call) => (call % 4 === 0 ? 2 : 1)

type Needs = { desk: Desk; clock: Clock; outside: Fetch; wait: Wait; arrivals: Arrivals }

export function createWebhooks({ desk, clock, outside, wait, arrivals }: Needs) {
  const webhooks = openTable(desk.db, 'webhook', Webhook)
  const calls = openTable(desk.db, 'webhook_call', WebhookCall)
  const now = () => clock.now().getTime()
  let running: Promise<void> | undefined

  async function deliver(call: WebhookCall): Promise<void> {
    const webhook = webhooks.get(call.webhookId)
    if (!webhook || webhook.status === 'inactive') {
      calls.put(call.id, { ...call, state: 'failed' })
      return
    }
    if (webhook.brokenUntilMs > now()) {
      calls.put(call.id, { ...call, state: 'circuit_broken' })
      return
    }
    const status = await post(webhook, call)
    const attempts = call.attempts + 1
    const success = status >= 200 && status < 300
    const again = !success && RETRIED.has(status) && attempts < MAX_ATTEMPTS
    const repeat = success && call.repeats > 0
    calls.put(call.id, {
      ...call,
      attempts,
      lastStatus: status,
      repeats: repeat ? call.repeats - 1 : call.repeats,
      state: again || repeat ? 'waiting' : success ? 'success' : 'failed',
      dueAtMs: again ? now() + RETRY_AFTER_MS * attempts : call.dueAtMs,
    })
    count(call.webhookId, success)
  }

  /** After five failures in a row the webhook rests, and what it should say meanwhile is never said. */
  function count(webhookId: number, success: boolean): void {
    const webhook = webhooks.get(webhookId)
    if (!webhook) return
    const failuresInARow = success ? 0 : webhook.failuresInARow + 1
    const broken = failuresInARow >= FAILURES_THAT_BREAK
    webhooks.put(webhookId, {
      ...webhook,
      failuresInARow: broken ? 0 : failuresInARow,
      brokenUntilMs: broken ? now() + BROKEN_FOR_MS : webhook.brokenUntilMs,
    })
  }

  async function post(webhook: Webhook, call: WebhookCall): Promise<number> {
    const timestamp = wholeSeconds(clock.now())
    const bodyless = webhook.httpMethod === 'GET' || webhook.httpMethod === 'DELETE'
    const request = new Request(webhook.endpoint, {
      method: webhook.httpMethod,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-zendesk-account-id': desk.account().subdomain,
        'x-zendesk-webhook-id': webhook.key,
        'x-zendesk-webhook-invocation-id': call.invocation,
        'x-zendesk-webhook-signature': signatureOf(webhook.signingSecret, timestamp, call.body),
        'x-zendesk-webhook-signature-timestamp': timestamp,
        ...credentials(webhook),
      },
      ...(bodyless ? {} : { body: call.body }),
    })
    const enough = new AbortController()
    const answered = outside(request).then(
      (response) => response.status,
      () => 0,
    )
    const status = await Promise.race([answered, wait(TIMEOUT_MS, enough.signal).then(() => 0)])
    enough.abort()
    return status
  }

  return {
    all: () => webhooks.all(),
    find: (key: string) => webhooks.find(key),
    keep: (webhook: Webhook) => webhooks.put(webhook.id, webhook, { key: webhook.key }),
    remove: (key: string) => webhooks.removeKey(key),
    callsOf: (webhookId: number) => calls.of(webhookId, { newestFirst: true, limit: 100 }),

    call(key: string, body: string): void {
      const webhook = webhooks.find(key)
      if (!webhook) return
      const [id, number] = [desk.nextId(), webhook.calls + 1]
      webhooks.put(webhook.id, { ...webhook, calls: number })
      const call: WebhookCall = {
        id,
        invocation: crypto.randomUUID().replaceAll('-', '').toUpperCase(),
        webhookId: webhook.id,
        body,
        repeats: arrivals(number) - 1,
        attempts: 0,
        dueAtMs: now(),
        state: 'waiting',
        lastStatus: null,
        at: wholeSeconds(clock.now()),
      }
      calls.put(id, call, { owner: webhook.id })
    },

    /** Sends what is due. A second call while the first still sends waits for it and does no more. */
    async deliverDue(): Promise<void> {
      running ??= (async () => {
        let due = calls.all().filter((call) => call.state === 'waiting' && call.dueAtMs <= now())
        while (due.length > 0) {
          for (const call of due) await deliver(call)
          due = calls.all().filter((call) => call.state === 'waiting' && call.dueAtMs <= now())
        }
      })().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

/** Base64 of HMAC-SHA256 over the timestamp and the body, with nothing between them. */
export const signatureOf = (secret: string, timestamp: string, body: string) =>
  createHmac('sha256', secret).update(`${timestamp}${body}`).digest('base64')

function credentials({ authentication }: Webhook): Record<string, string> {
  if (!authentication) return {}
  const { type, data } = authentication
  if (type === 'bearer_token') return { authorization: `Bearer ${data.token ?? ''}` }
  if (type === 'api_key') return { [data.name ?? 'x-api-key']: data.value ?? '' }
  const basic = Buffer.from(`${data.username ?? ''}:${data.password ?? ''}`).toString('base64')
  return { authorization: `Basic ${basic}` }
}
