import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { people, STATE_FIELD, smallAccount } from './small-account.ts'

type Received = { body: string; headers: Headers }

/** An account with one webhook, and a trigger that calls it when a ticket is tagged and its partner state is empty. */
async function withRule(
  given: { answer?: () => number; arrivals?: (call: number) => 1 | 2; active?: boolean; actions?: object[] } = {},
) {
  const received: Received[] = []
  const account = smallAccount({
    wait: () => new Promise(() => {}),
    webhookArrivals: given.arrivals ?? (() => 1),
    outside: async (request) => {
      received.push({ body: await request.text(), headers: request.headers })
      return new Response(null, { status: given.answer?.() ?? 202 })
    },
  })
  const ada = await account.as(people.admin)
  const made = await ada('POST', '/api/v2/webhooks', {
    webhook: {
      name: 'Escalations',
      endpoint: 'https://trading-grid.example/v1/escalations',
      http_method: 'POST',
      request_format: 'json',
      authentication: { type: 'bearer_token', data: { token: 'webhook-token' } },
    },
  })
  const { webhook } = made.json
  const body = '{"ticket":{{ticket.id}},"rule":"late","title":"{{ticket.title}}"}'
  const trigger = await ada('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Escalate late orders',
      active: given.active ?? true,
      conditions: {
        all: [
          { field: 'current_tags', operator: 'includes', value: 'escalate' },
          { field: `custom_fields_${STATE_FIELD}`, operator: 'not_present', value: null },
        ],
      },
      actions: [{ field: 'notification_webhook', value: [webhook.id, body] }, ...(given.actions ?? [])],
    },
  })
  const alma = await account.as(people.agent)
  const tag = (ticket = 1) => alma('PUT', `/api/v2/tickets/${ticket}/tags`, { tags: ['escalate'] })
  const note = () => alma('PUT', '/api/v2/tickets/1', { ticket: { comment: { body: 'x', public: false } } })
  return { ...account, ada, alma, webhook, trigger: trigger.json.trigger, received, tag, note }
}

describe('a trigger', () => {
  it('calls its webhook when its conditions hold, with values put in, signed', async () => {
    const { zendesk, tag, received, webhook, ada } = await withRule()
    await tag()
    expect(received).toEqual([])
    await zendesk.tick()
    expect(received.map(({ body }) => JSON.parse(body))).toEqual([
      { ticket: 1, rule: 'late', title: 'Short delivery 1' },
    ])
    const [{ body, headers } = { body: '', headers: new Headers() }] = received
    const timestamp = headers.get('x-zendesk-webhook-signature-timestamp')
    const { secret } = (await ada('GET', `/api/v2/webhooks/${webhook.id}/signing_secret`)).json.signing_secret
    expect(timestamp).toBe('2026-03-12T10:00:00Z')
    expect(headers.get('x-zendesk-webhook-signature')).toBe(
      createHmac('sha256', secret).update(`${timestamp}${body}`).digest('base64'),
    )
    expect(headers.get('authorization')).toBe('Bearer webhook-token')
  })

  it('calls again on every update while they hold, and not once the field is set', async () => {
    const { zendesk, tag, note, alma, received } = await withRule()
    await tag()
    await note()
    await alma('PUT', '/api/v2/tickets/1', {
      ticket: { custom_fields: [{ id: STATE_FIELD, value: 'tg_awaiting_partner' }] },
    })
    await note()
    await zendesk.tick()
    expect(received).toHaveLength(2)
  })

  it('that is switched off does nothing, nor does one for other tickets', async () => {
    const off = await withRule({ active: false })
    await off.tag()
    const on = await withRule()
    await on.note()
    for (const { zendesk } of [off, on]) await zendesk.tick()
    expect([off.received, on.received]).toEqual([[], []])
  })

  it('changes the ticket in the same audit, and says that it was a rule', async () => {
    const actions = [
      { field: `custom_fields_${STATE_FIELD}`, value: 'tg_awaiting_partner' },
      { field: 'current_tags', value: 'seen' },
      { field: 'status', value: 'pending' },
    ]
    const { tag, alma } = await withRule({ actions })
    await tag()
    const { ticket } = (await alma('GET', '/api/v2/tickets/1')).json
    expect(ticket).toMatchObject({ status: 'pending', tags: ['escalate', 'seen', 'tg_awaiting_partner', 'vip'] })
    const [audit] = (await alma('GET', '/api/v2/tickets/1/audits?sort=-created_at')).json.audits
    expect(audit.events).toContainEqual(
      expect.objectContaining({
        field_name: 'status',
        value: 'pending',
        via: {
          channel: 'rule',
          source: { to: {}, from: expect.objectContaining({ title: 'Escalate late orders' }), rel: 'trigger' },
        },
      }),
    )
  })

  it('does not fire itself in a circle', async () => {
    const { zendesk, tag, received, ada } = await withRule({ actions: [{ field: 'current_tags', value: 'again' }] })
    await ada('POST', '/api/v2/triggers', {
      trigger: {
        title: 'Undo',
        conditions: { all: [{ field: 'current_tags', operator: 'includes', value: 'again' }] },
        actions: [{ field: 'remove_tags', value: 'again' }],
      },
    })
    await tag()
    await zendesk.tick()
    expect(received).toHaveLength(1)
  })

  it.each([
    ['a field that there is not', { conditions: { all: [{ field: 'mood', operator: 'is', value: 'bad' }] } }],
    ['a webhook that there is not', { actions: [{ field: 'notification_webhook', value: ['01X', '{}'] }] }],
    ['no action', { actions: [] }],
  ])('cannot be made with %s', async (_what, change) => {
    const { ada, trigger } = await withRule()
    const { title, conditions, actions } = trigger
    const refused = await ada('POST', '/api/v2/triggers', { trigger: { title, conditions, actions, ...change } })
    expect(refused.status).toBe(422)
  })

  it('is made by admins only, and read by every agent', async () => {
    const { alma, ada, trigger, webhook } = await withRule()
    expect((await alma('GET', '/api/v2/triggers')).json.triggers).toMatchObject([{ title: 'Escalate late orders' }])
    expect((await alma('PUT', `/api/v2/triggers/${trigger.id}`, { trigger: { active: false } })).status).toBe(403)
    expect((await alma('GET', `/api/v2/webhooks/${webhook.id}`)).status).toBe(403)
    const changed = await ada('PUT', `/api/v2/triggers/${trigger.id}`, { trigger: { active: false } })
    expect(changed.json.trigger).toMatchObject({
      active: false,
      title: 'Escalate late orders',
      conditions: trigger.conditions,
    })
    expect((await ada('DELETE', `/api/v2/triggers/${trigger.id}`)).status).toBe(204)
    expect((await ada('GET', '/api/v2/triggers/active')).json.triggers).toEqual([])
  })
})

describe('a webhook', () => {
  it('arrives twice now and then, as the same invocation', async () => {
    const { zendesk, tag, received } = await withRule({ arrivals: () => 2 })
    await tag()
    await zendesk.tick()
    const ids = received.map(({ headers }) => headers.get('x-zendesk-webhook-invocation-id'))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('is tried three times where the other side is busy, and once where it refuses', async () => {
    for (const [status, times] of [
      [503, 3],
      [429, 3],
      [400, 1],
      [500, 1],
    ] as const) {
      const { zendesk, clock, tag, received } = await withRule({ answer: () => status })
      await tag()
      for (let i = 0; i < 10; i += 1) {
        await zendesk.tick()
        clock.advance(30_000)
      }
      expect([status, received.length]).toEqual([status, times])
    }
  })

  it('rests after five failures in a row, and what it would have said then is lost', async () => {
    let status = 500
    const { zendesk, clock, tag, note, received, ada, webhook } = await withRule({ answer: () => status })
    await tag()
    for (let i = 0; i < 4; i += 1) await note()
    await zendesk.tick()
    status = 202
    await note()
    await zendesk.tick()
    expect(received).toHaveLength(5)
    clock.advance(60_000)
    await zendesk.tick()
    expect(received).toHaveLength(5)
    await note()
    await zendesk.tick()
    expect(received).toHaveLength(6)
    const { invocations } = (await ada('GET', `/api/v2/webhooks/${webhook.id}/invocations`)).json
    expect(invocations.map((one: { status: string }) => one.status)).toEqual([
      'success',
      'circuit_broken',
      ...Array.from({ length: 5 }, () => 'failed'),
    ])
  })

  it('says nothing while it is switched off', async () => {
    const { zendesk, tag, received, ada, webhook } = await withRule()
    expect((await ada('PATCH', `/api/v2/webhooks/${webhook.id}`, { webhook: { status: 'inactive' } })).status).toBe(204)
    await tag()
    await zendesk.tick()
    expect(received).toEqual([])
    expect((await ada('GET', `/api/v2/webhooks/${webhook.id}`)).json.webhook).toMatchObject({
      status: 'inactive',
      name: 'Escalations',
    })
  })

  it('needs a name and an address', async () => {
    const { ada } = await withRule()
    const given = { name: 'x', endpoint: 'nowhere', http_method: 'POST', request_format: 'json' }
    expect((await ada('POST', '/api/v2/webhooks', { webhook: given })).status).toBe(422)
    expect((await ada('POST', '/api/v2/webhooks', { webhook: { ...given, name: '' } })).status).toBe(422)
  })
})
