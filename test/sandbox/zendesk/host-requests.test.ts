import { describe, expect, it } from 'vitest'
import { beside } from './beside-ticket.ts'
import { plainPage } from './plain-page.ts'
import { settled } from './sdk-frames.ts'
import { callWith, people, signIn, smallAccount } from './small-account.ts'

describe('requests of an app', () => {
  async function withZendesk() {
    const account = smallAccount({ outside: async (request) => Response.json({ url: request.url }) })
    const cookie = await signIn(account.zendesk, people.agent)
    const given = plainPage((request) => {
      const headers = new Headers(request.headers)
      headers.set('cookie', cookie)
      return account.zendesk.fetch(new Request(request, { headers }))
    })
    return { ...account, ...beside(1, given) }
  }

  it('reach Zendesk as the signed-in agent', async () => {
    const { client, frame } = await withZendesk()
    expect((await client.request('/api/v2/users/me.json')).user.name).toBe('Alma Agent')
    const put = {
      url: '/api/v2/tickets/1.json',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify({ ticket: { comment: { body: 'From the app', public: false } } }),
    }
    expect((await client.request(put)).audit.author_id).toBe(people.agent)
    await settled()
    const keys = frame.posted.map((message) => JSON.parse(String(message)).key)
    expect(keys.filter((key) => String(key).includes('request:1'))).toEqual([
      'iframe.on:request:1.done',
      'iframe.on:request:1.fail',
      'request:1',
    ])
  })

  it('reject with something like a jqXHR, which is no Error', async () => {
    const { client } = await withZendesk()
    const failure = await client.request('/api/v2/tickets/999.json').catch((reason: unknown) => reason)
    expect(failure).not.toBeInstanceOf(Error)
    expect(failure).toMatchObject({ status: 404, responseJSON: { error: 'RecordNotFound' }, readyState: 4 })
  })

  it('give the whole response, headers included, to those who ask for it', async () => {
    const { client } = await withZendesk()
    const whole = await client.request({ url: '/api/v2/tickets/1.json', httpCompleteResponse: true, dataType: 'text' })
    expect(whole).toMatchObject({ status: 200, headers: { date: 'Thu, 12 Mar 2026 10:00:00 GMT' } })
    expect(JSON.parse(whole.responseText).ticket.id).toBe(1)
  })

  it('form-encode an object, which is no JSON to Zendesk', async () => {
    const { client } = await withZendesk()
    const failure = await client
      .request({ url: '/api/v2/tickets/1.json', type: 'PUT', data: { ticket: { subject: 'x' } } })
      .catch((reason: unknown) => reason)
    expect(failure).toMatchObject({ status: 400 })
  })

  it('lose a file on the way: it arrives as an empty object', async () => {
    const { client, zendesk } = await withZendesk()
    const upload = await client.request({
      url: '/api/v2/uploads.json?filename=a.bin',
      type: 'POST',
      contentType: 'application/octet-stream',
      data: new Uint8Array([1, 2, 255]),
    })
    const path = new URL(upload.upload.attachment.content_url)
    const read = await callWith(zendesk, {})('GET', path.pathname + path.search)
    expect(read.text).toBe('0=1&1=2&2=255')
  })

  it('carry text unchanged, in any script', async () => {
    const { client, zendesk } = await withZendesk()
    const text = "UNA:+.? 'UNB+UNOC:3 装箱单 \u202e\n"
    const url = `/api/v2/uploads.json?${new URLSearchParams({ filename: '装箱单.edi' })}`
    const upload = await client.request({ url, type: 'POST', contentType: 'text/plain', data: text })
    expect(upload.upload.attachment).toMatchObject({ file_name: '装箱单.edi', content_type: 'text/plain' })
    const at = new URL(upload.upload.attachment.content_url)
    expect((await callWith(zendesk, {})('GET', at.pathname + at.search)).text).toBe(text)
  })

  it('to other hosts go through the proxy', async () => {
    const { client } = await withZendesk()
    expect(await client.request('https://partner.example/x?y=1')).toEqual({ url: 'https://partner.example/x?y=1' })
  })

  it('are tried again after a 429, unless the app sees to that itself', async () => {
    let answers = [429, 429, 200]
    const given = plainPage(async () => {
      const status = answers.shift() ?? 200
      return new Response('{"ok":true}', {
        status,
        headers: { 'retry-after': '7', 'content-type': 'application/json' },
      })
    })
    const { client, waiting } = beside(1, given)
    const patient = client.request('/api/v2/x')
    await settled()
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([7000])
    waiting.shift()?.over()
    await settled()
    waiting.shift()?.over()
    await expect(patient).resolves.toEqual({ ok: true })
    answers = [429]
    await expect(client.request({ url: '/api/v2/x', autoRetry: false })).rejects.toMatchObject({ status: 429 })
  })

  it('fail with status 0 when nothing answers, and when they take longer than they may', async () => {
    const broken = beside(
      1,
      plainPage(async () => Promise.reject(new TypeError('network'))),
    )
    await expect(broken.client.request('/x')).rejects.toMatchObject({ status: 0 })
    const silent = beside(
      1,
      plainPage(() => new Promise(() => {})),
    )
    const late = silent.client.request({ url: '/x', timeout: 3000 })
    await settled()
    silent.waiting[0]?.over()
    await expect(late).rejects.toMatchObject({ status: 0, statusText: 'timeout' })
  })
})
