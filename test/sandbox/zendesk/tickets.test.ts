import { describe, expect, it } from 'vitest'
import { note, people, STATE_FIELD, smallAccount, THREAD_FIELD, ticket } from './small-account.ts'

describe('a ticket of the sandbox', () => {
  it('is read with its people, in whole seconds, and says what time it is', async () => {
    const { as } = smallAccount()
    const read = await (await as(people.agent))(
      'GET',
      '/api/v2/tickets/1.json?include=users,organizations,comment_count',
    )
    expect(read.json.ticket).toMatchObject({
      id: 1,
      subject: 'Short delivery 1',
      description: 'PO 4500001001 came ten short.\nPlease help.',
      requester_id: people.customer,
      organization_id: 41,
      updated_at: '2026-03-12T08:00:00Z',
    })
    expect(read.json.users.map((user: { name: string }) => user.name)).toEqual(['Cleo Customer', 'Alma Agent'])
    expect(read.json.organizations[0].domain_names).toEqual(['shop.example'])
    expect(read.json.comment_count).toBe(1)
    expect(read.headers.get('date')).toBe('Thu, 12 Mar 2026 10:00:00 GMT')
  })

  it("writes fields and a comment in one audit, with the writer's metadata", async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const saved = await call('PUT', '/api/v2/tickets/1.json', {
      ticket: {
        status: 'pending',
        custom_fields: [{ id: THREAD_FIELD, value: 'T-7' }],
        comment: { body: 'Asked the partner.', public: false },
        metadata: { trading_grid: { v: 1, batch: 'b1' } },
      },
    })
    expect(saved.status).toBe(200)
    expect(saved.json.ticket).toMatchObject({ status: 'pending', updated_at: '2026-03-12T10:00:00Z' })
    expect(saved.json.audit.metadata.custom).toEqual({ trading_grid: { v: 1, batch: 'b1' } })
    expect(saved.json.audit.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Comment', body: 'Asked the partner.', public: false }),
        expect.objectContaining({ type: 'Change', field_name: 'status', value: 'pending', previous_value: 'open' }),
        expect.objectContaining({ type: 'Change', field_name: String(THREAD_FIELD), value: 'T-7' }),
      ]),
    )
    const audits = await call('GET', '/api/v2/tickets/1/audits?sort=-created_at&page[size]=1')
    expect(audits.json.audits[0]).toEqual(saved.json.audit)
  })

  it('leaves no audit and no new stamp where an update changes nothing', async () => {
    const { as } = smallAccount()
    const saved = await (await as(people.agent))('PUT', '/api/v2/tickets/1', {
      ticket: { status: 'open', metadata: { trading_grid: {} } },
    })
    expect(saved.json.audit).toBeUndefined()
    expect(saved.json.ticket.updated_at).toBe('2026-03-12T08:00:00Z')
  })

  it('refuses more than a kilobyte of metadata', async () => {
    const { as } = smallAccount()
    const update = { ticket: { ...note('x').ticket, metadata: { trading_grid: 'x'.repeat(1100) } } }
    expect((await (await as(people.agent))('PUT', '/api/v2/tickets/1', update)).status).toBe(422)
  })

  it('drops metadata where the platform does', async () => {
    const { as } = smallAccount({ switches: { auditMetadata: 'dropped' } })
    const update = { ticket: { ...note('x').ticket, metadata: { trading_grid: { batch: 'b' } } } }
    const saved = await (await as(people.agent))('PUT', '/api/v2/tickets/1', update)
    expect(saved.json.audit.metadata.custom).toEqual({})
  })

  it('replaces all tags on an update, and adds or removes single ones under /tags', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    expect((await call('PUT', '/api/v2/tickets/1', { ticket: { tags: ['New Tag'] } })).json.ticket.tags).toEqual([
      'new',
      'tag',
    ])
    expect((await call('PUT', '/api/v2/tickets/1/tags', { tags: ['more'] })).json.tags).toEqual(['more', 'new', 'tag'])
    expect((await call('DELETE', '/api/v2/tickets/1/tags', { tags: ['new'] })).json.tags).toEqual(['more', 'tag'])
    expect((await call('POST', '/api/v2/tickets/1/tags', { tags: ['only'] })).json.tags).toEqual(['only'])
    expect((await call('GET', '/api/v2/tickets/1/tags')).json.tags).toEqual(['only'])
  })

  it('keeps the tag of a drop-down in step with its value, both ways', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const fieldOf = (json: { ticket: { custom_fields: { id: number; value: unknown }[] } }) =>
      json.ticket.custom_fields.find((field) => field.id === STATE_FIELD)?.value
    const first = await call('PUT', '/api/v2/tickets/1', {
      ticket: { custom_fields: [{ id: STATE_FIELD, value: 'tg_awaiting_partner' }] },
    })
    expect(first.json.ticket.tags).toEqual(['tg_awaiting_partner', 'vip'])
    const second = await call('PUT', '/api/v2/tickets/1', { ticket: { tags: ['vip', 'tg_partner_replied'] } })
    expect(fieldOf(second.json)).toBe('tg_partner_replied')
    const third = await call('PUT', '/api/v2/tickets/1', {
      ticket: { custom_fields: [{ id: STATE_FIELD, value: null }] },
    })
    expect(third.json.ticket.tags).toEqual(['vip'])
  })

  it.each([
    ['a value that is no option', { custom_fields: [{ id: STATE_FIELD, value: 'nonsense' }] }],
    ['a date that is none', { custom_fields: [{ id: 3003, value: '2026-02-31x' }] }],
    ['an unknown status', { status: 'parked' }],
    ['an unknown group', { group_id: 99 }],
    ['an end user as assignee', { assignee_id: people.customer }],
    ['an empty comment', { comment: { body: '' } }],
  ])('refuses %s and writes nothing', async (_what, change) => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const refused = await call('PUT', '/api/v2/tickets/1', { ticket: { subject: 'Other', ...change } })
    expect(refused.status).toBe(422)
    expect(refused.json.error).toBe('RecordInvalid')
    expect((await call('GET', '/api/v2/tickets/1')).json.ticket.subject).toBe('Short delivery 1')
  })

  it('takes a body for JSON only if it says so', async () => {
    const { as } = smallAccount()
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }
    expect((await (await as(people.agent))('PUT', '/api/v2/tickets/1', note('x'), headers)).status).toBe(400)
  })

  it('cannot be changed once it is closed', async () => {
    const { as } = smallAccount()
    const refused = await (await as(people.agent))('PUT', '/api/v2/tickets/3', note('too late'))
    expect(refused.status).toBe(422)
    expect(refused.json.details.status[0].description).toBe('Status: closed prevents ticket update')
  })

  it('lives on in a follow-up once it is closed, and not before', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const followUp = (source: number) =>
      call('POST', '/api/v2/tickets', {
        ticket: { via_followup_source_id: source, comment: { body: 'The partner answered.', public: false } },
      })
    const made = await followUp(3)
    expect(made.status).toBe(201)
    expect(made.json.ticket).toMatchObject({
      requester_id: people.customer,
      status: 'new',
      via: { source: { rel: 'follow_up', from: { ticket_id: 3 } } },
    })
    expect((await call('GET', '/api/v2/tickets/3')).json.ticket.followup_ids).toEqual([made.json.ticket.id])
    expect((await followUp(1)).status).toBe(422)
  })

  it('is gone for everybody once it is deleted', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    expect((await call('DELETE', '/api/v2/tickets/1')).status).toBe(204)
    for (const path of ['', '/comments', '/audits', '/tags']) {
      expect((await call('GET', `/api/v2/tickets/1${path}`)).status).toBe(404)
    }
    expect((await call('PUT', '/api/v2/tickets/1', note('x'))).json.error).toBe('RecordNotFound')
  })

  it('is closed and says where it went once it is merged', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    expect((await call('POST', '/api/v2/tickets/1/merge', { ids: [2] })).json.job_status.status).toBe('completed')
    const source = await call('GET', '/api/v2/tickets/2')
    expect(source.json.ticket).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] })
    const [audit] = (await call('GET', '/api/v2/tickets/2/audits?sort=-created_at')).json.audits
    expect(audit.via).toMatchObject({ source: { rel: 'merge', from: { ticket_id: 1 } } })
    const comments = (await call('GET', '/api/v2/tickets/1/comments')).json.comments
    expect(comments.at(-1).body).toContain('Request #2')
  })

  it('holds 5000 comments and no more', async () => {
    const comment = (id: number) => ({
      id,
      authorId: people.agent,
      public: true,
      body: 'x',
      at: new Date(0),
      attachments: [],
    })
    const full = ticket(9, { comments: Array.from({ length: 5000 }, (_, i) => comment(10_000 + i)) })
    const { as } = smallAccount({ story: { tickets: [full] } })
    const call = await as(people.agent)
    expect((await call('PUT', '/api/v2/tickets/9', note('one more'))).status).toBe(422)
    expect((await call('PUT', '/api/v2/tickets/9', { ticket: { tags: ['full'] } })).status).toBe(200)
  })
})

describe('two who save one ticket', () => {
  const guarded = (stamp: string) => ({ ticket: { ...note('x').ticket, safe_update: 'true', updated_stamp: stamp } })

  it('the second is told that the ticket has changed', async () => {
    const { as, clock } = smallAccount()
    const call = await as(people.agent)
    const stamp = '2026-03-12T08:00:00Z'
    expect((await call('PUT', '/api/v2/tickets/1', guarded(stamp))).status).toBe(200)
    clock.advance(5000)
    const stale = await call('PUT', '/api/v2/tickets/1', guarded(stamp))
    expect(stale.status).toBe(409)
    expect(stale.json.error).toBe('UpdateConflict')
  })

  it('both succeed within one second, because the stamp has no fractions', async () => {
    const { as, clock } = smallAccount()
    const call = await as(people.agent)
    await call('PUT', '/api/v2/tickets/1', note('first'))
    clock.advance(300)
    expect((await call('PUT', '/api/v2/tickets/1', guarded('2026-03-12T10:00:00Z'))).status).toBe(200)
  })

  it.each([
    [true, [200, 409]],
    [false, [200, 200]],
  ] as const)('at once, where the check and the write are one step (%s): %j', async (stampAtomic, statuses) => {
    const { as, clock } = smallAccount({ switches: { stampAtomic }, wait: async () => clock.advance(1) })
    const call = await as(people.agent)
    const both = await Promise.all([1, 2].map(() => call('PUT', '/api/v2/tickets/1', guarded('2026-03-12T08:00:00Z'))))
    expect(both.map((answer) => answer.status)).toEqual(statuses)
  })

  it('save over each other where neither asks for the check', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const update = { ticket: { ...note('x').ticket, updated_stamp: '2020-01-01T00:00:00Z' } }
    expect((await call('PUT', '/api/v2/tickets/1', update)).status).toBe(200)
  })
})
