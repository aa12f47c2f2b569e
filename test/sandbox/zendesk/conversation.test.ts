import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSilently, htmlToText, sanitizeHtml, textToHtml } from '../../../sandbox/zendesk/support-api/comment-text.ts'
import { type Call, callerAsServer, callWith, people, smallAccount } from './small-account.ts'

async function note(call: Call, comment: Record<string, unknown>) {
  const saved = await call('PUT', '/api/v2/tickets/1', { ticket: { comment: { public: false, ...comment } } })
  return saved.json.audit.events.find((event: { type: string }) => event.type === 'Comment')
}

describe('the text of a comment', () => {
  it('is cut at 64 kB without a word, and never inside of a character', async () => {
    const { as } = smallAccount()
    const written = await note(await as(people.agent), { body: '装'.repeat(30_000) })
    const bytes = new TextEncoder().encode(written.body).length
    expect(bytes).toBeLessThanOrEqual(65_535)
    expect(bytes).toBeGreaterThan(65_530)
    expect(written.body).toMatch(/^装+$/)
  })

  it('stays as it is up to the limit, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(cutSilently(text)).toBe(text)
      }),
    )
  })

  it('has its placeholders expanded', async () => {
    const { as } = smallAccount()
    const body = 'To {{ticket.requester.email}}, {{ ticket.id }}, {{ticket.nonsense}}!{% if x %} {{current_user.name}}'
    const written = await note(await as(people.agent), { body })
    expect(written.body).toBe('To cleo@shop.example, 1, ! Alma Agent')
  })

  it.each([
    ['a backslash before them', { body: 'Literally \\{{ticket.id}}' }, 'Literally {{ticket.id}}'],
    ['code around them', { html_body: 'Literally <code>{{ticket.id}}</code>' }, 'Literally {{ticket.id}}'],
    ['a character between the braces', { body: 'Literally {\u2060{ticket.id}}' }, 'Literally {\u2060{ticket.id}}'],
  ])('keeps them with %s', async (_with, comment, expected) => {
    const { as } = smallAccount()
    expect((await note(await as(people.agent), comment)).body).toBe(expected)
  })

  it('is text and never markup when it is given as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'ab /=\n') }), (text) => {
        const html = textToHtml(text)
        expect(html.replace(/<br>/g, '').slice('<div class="zd-comment" dir="auto">'.length, -6)).not.toMatch(/[<>]/)
        expect(htmlToText(html)).toBe(text.trim())
      }),
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<scr<script></script>ipt>alert(1)</script>',
    '<p style="position:fixed" onclick="x()">y</p>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<a href=" JaVaScRiPt:alert(1)">x</a>',
    '<!--><script>alert(1)</script>-->',
  ])('loses what could run, given as %s', (html) => {
    expect(sanitizeHtml(html)).not.toMatch(/<script|onerror|onclick|javascript:|style=|<iframe|<svg/i)
  })

  it('keeps harmless markup', () => {
    expect(sanitizeHtml('<p>Hello <b>you</b> <a href="https://a.example/?x=1">there</a></p>')).toBe(
      '<div class="zd-comment" dir="auto"><p>Hello <b>you</b> <a href="https://a.example/?x=1" rel="noopener noreferrer" target="_blank">there</a></p></div>',
    )
  })
})

describe('the list of comments', () => {
  async function withNotes(n: number) {
    const account = smallAccount()
    const call = await account.as(people.agent)
    for (let i = 1; i <= n; i += 1) {
      account.clock.advance(30_000)
      await note(call, { body: `note ${i}` })
    }
    return { ...account, call }
  }
  const bodies = (json: { comments: { body: string }[] }) => json.comments.map(({ body }) => body)

  it.each([
    ['oldest first', ''],
    ['newest first', '&sort=-created_at'],
  ])('comes in pages that skip and repeat nothing, %s', async (_order, sort) => {
    const { call } = await withNotes(6)
    const seen: string[] = []
    let next: string | null = `/api/v2/tickets/1/comments.json?page[size]=3${sort}`
    while (next) {
      const page = await call('GET', next)
      seen.push(...bodies(page.json))
      next = page.json.meta.has_more ? page.json.links.next : null
    }
    const expected = ['PO 4500001001 came ten short.\nPlease help.', ...[1, 2, 3, 4, 5, 6].map((i) => `note ${i}`)]
    expect(seen).toEqual(sort ? expected.reverse() : expected)
  })

  it('goes back by the cursor of the page before', async () => {
    const { call } = await withNotes(5)
    const first = await call('GET', '/api/v2/tickets/1/comments?page[size]=2')
    const second = await call(
      'GET',
      `/api/v2/tickets/1/comments?page[size]=2&page[after]=${first.json.meta.after_cursor}`,
    )
    const back = await call('GET', second.json.links.prev)
    expect(bodies(back.json)).toEqual(bodies(first.json))
  })

  it('pages by number too, in another shape, and ends after 100 pages', async () => {
    const { call } = await withNotes(3)
    const page = await call('GET', '/api/v2/tickets/1/comments?per_page=2&page=2&sort_order=desc&include=users')
    expect(bodies(page.json)).toEqual(['note 1', 'PO 4500001001 came ten short.\nPlease help.'])
    expect(page.json).toMatchObject({ count: 4, next_page: null, previous_page: expect.stringContaining('page=1') })
    expect(page.json.users.map(({ name }: { name: string }) => name)).toEqual(['Alma Agent', 'Cleo Customer'])
    expect((await call('GET', '/api/v2/tickets/1/comments?page=101')).status).toBe(400)
    expect((await call('GET', '/api/v2/tickets/1/comments?page[size]=2&page[after]=made-up')).status).toBe(400)
  })

  it('of audits may be behind, by a switch', async () => {
    const account = smallAccount({ switches: { auditsLagMs: 3000 } })
    const call = await account.as(people.agent)
    const written = await call('PUT', '/api/v2/tickets/1', { ticket: { comment: { body: 'x', public: false } } })
    const newest = async () => (await call('GET', '/api/v2/tickets/1/audits?sort=-created_at')).json.audits[0]
    expect(await newest()).not.toMatchObject({ id: written.json.audit.id })
    account.clock.advance(3000)
    expect(await newest()).toMatchObject({ id: written.json.audit.id })
  })
})

describe('files of a ticket', () => {
  const upload = (call: Call, name: string, bytes: Uint8Array, type = 'application/octet-stream') =>
    call('POST', `/api/v2/uploads.json?${new URLSearchParams({ filename: name })}`, bytes, { 'content-type': type })
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const contentOf = async (call: Call, url: string) => call('GET', url.slice('http://localhost:4000'.length))

  it('are uploaded raw, attached by a token, and read back unchanged', async () => {
    const { as, zendesk } = smallAccount()
    const call = await as(people.agent)
    const made = await upload(call, '装箱单.pdf', bytes, 'application/pdf')
    expect(made.status).toBe(201)
    const written = await note(call, { body: 'See file', uploads: [made.json.upload.token] })
    expect(written.attachments).toMatchObject([{ file_name: '装箱单.pdf', size: 256, content_type: 'application/pdf' }])
    const at = new URL(written.attachments[0].content_url)
    const response = await zendesk.fetch(new Request(at))
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  })

  it('may share one token, and be empty', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const { token } = (await upload(call, 'a.txt', new Uint8Array(), 'text/plain')).json.upload
    const second = await call('POST', `/api/v2/uploads?filename=a.txt&token=${token}`, 'more', {
      'content-type': 'text/plain',
    })
    expect(second.json.upload.attachments).toHaveLength(2)
    const written = await note(call, { body: '', uploads: [token] })
    expect(written.attachments.map(({ size }: { size: number }) => size)).toEqual([0, 4])
  })

  it('are left out silently when their token is used, unknown, or older than an hour', async () => {
    const { as, clock } = smallAccount()
    const call = await as(people.agent)
    const { token } = (await upload(call, 'a.txt', bytes)).json.upload
    expect((await note(call, { body: 'first', uploads: [token] })).attachments).toHaveLength(1)
    expect((await note(call, { body: 'second', uploads: [token, 'made-up'] })).attachments).toEqual([])
    const old = (await upload(call, 'b.txt', bytes)).json.upload.token
    clock.advance(60 * 60 * 1000)
    expect((await note(call, { body: 'third', uploads: [old] })).attachments).toEqual([])
  })

  it('go with a token that is deleted', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const { token, attachment } = (await upload(call, 'a.txt', bytes)).json.upload
    expect((await call('DELETE', `/api/v2/uploads/${token}`)).status).toBe(204)
    expect((await call('DELETE', `/api/v2/uploads/${token}`)).status).toBe(404)
    expect((await contentOf(call, attachment.content_url)).status).toBe(404)
  })

  it.each([
    ['accepted', 200],
    ['refused', 422],
  ] as const)("uploaded by a server are %s in an agent's comment, by a switch", async (foreignUploadToken, status) => {
    const { as, zendesk } = smallAccount({ switches: { foreignUploadToken } })
    const server = await callerAsServer(zendesk)
    const { token } = (await upload(server, 'a.pdf', bytes)).json.upload
    const update = { ticket: { comment: { body: 'x', public: false, uploads: [token] } } }
    expect((await (await as(people.agent))('PUT', '/api/v2/tickets/1', update)).status).toBe(status)
    expect((await server('PUT', '/api/v2/tickets/1', update)).status).toBe(200)
  })

  it('are kept as they were sent, even a form that was meant to be taken apart', async () => {
    const { as, zendesk } = smallAccount()
    const form = '--x\r\nContent-Disposition: form-data; name="f"\r\n\r\nbytes\r\n--x--'
    const made = await upload(
      await as(people.agent),
      'f.txt',
      new TextEncoder().encode(form),
      'multipart/form-data; boundary=x',
    )
    const at = made.json.upload.attachment.content_url
    expect((await contentOf(callWith(zendesk, {}), at)).text).toBe(form)
  })

  it('can be private: for agents who may see the ticket, and for servers', async () => {
    const { as, zendesk } = smallAccount({ switches: { attachments: 'private' } })
    const call = await as(people.agent)
    const [comment] = (await call('GET', '/api/v2/tickets/1/comments')).json.comments
    const url = comment.attachments[0].content_url
    expect((await contentOf(callWith(zendesk, {}), url)).status).toBe(401)
    expect((await contentOf(await as(people.restricted), url)).status).toBe(403)
    expect((await contentOf(call, url)).status).toBe(200)
    expect((await contentOf(await callerAsServer(zendesk), url)).status).toBe(200)
  })

  it("never run as a page of Zendesk's", async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    const made = await upload(call, 'x.html', new TextEncoder().encode('<script>alert(1)</script>'), 'text/html')
    const read = await contentOf(call, made.json.upload.attachment.content_url)
    expect(read.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(read.headers.get('content-security-policy')).toContain('sandbox')
  })
})

describe('finding things', () => {
  it('searches tickets by words and properties, but new ones only after a minute', async () => {
    const { as, clock } = smallAccount()
    const call = await as(people.agent)
    const search = async (query: string) => {
      const found = await call('GET', `/api/v2/search.json?${new URLSearchParams({ query })}`)
      return found.json.results.map(({ id }: { id: number }) => id)
    }
    expect(await search('type:ticket 4500001001 status<solved')).toEqual([1, 2])
    expect(await search('type:ticket tags:vip -status:closed')).toEqual([1])
    expect(await search('type:ticket "ten short" assignee:me status:open')).toEqual([1])
    expect(await search('type:user cleo')).toEqual([people.customer])
    expect(await search('type:organization corner')).toEqual([41])
    const made = await call('POST', '/api/v2/tickets', { ticket: { subject: 'Fresh one', comment: { body: 'x' } } })
    expect(await search('type:ticket fresh')).toEqual([])
    clock.advance(61_000)
    expect(await search('type:ticket fresh')).toEqual([made.json.ticket.id])
  })

  it('shows a restricted agent nothing of others in lists, views and search', async () => {
    const { as } = smallAccount()
    const call = await as(people.restricted)
    expect((await call('GET', '/api/v2/tickets')).json.tickets.map(({ id }: { id: number }) => id)).toEqual([2])
    expect((await call('GET', '/api/v2/views/53/count')).json.view_count.value).toBe(0)
    expect((await call('GET', '/api/v2/search?query=type:ticket')).json.results).toHaveLength(1)
    expect((await call('GET', '/api/v2/tickets/show_many?ids=1,2,3')).json.tickets).toHaveLength(1)
  })

  it('finds a ticket by its external id', async () => {
    const { as } = smallAccount()
    const call = await as(people.agent)
    await call('PUT', '/api/v2/tickets/2', { ticket: { external_id: 'thread-9' } })
    const found = await call('GET', '/api/v2/tickets?external_id=thread-9')
    expect(found.json.tickets).toMatchObject([{ id: 2, external_id: 'thread-9' }])
  })
})
