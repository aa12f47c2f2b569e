import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { TicketId } from '../../src/domain/ids.ts'
import { type Audit, commentOf, markerOf, readAudits, textOf, writtenComment } from '../../src/zendesk/audits.ts'

const TICKET = z.parse(TicketId, 1)

const audit = (parts: Partial<Audit>): Audit => ({ id: 1, created_at: '2026-03-02T10:00:00Z', events: [], ...parts })

it.each<[string, Partial<Audit>, unknown]>([
  ['the app’s own', { metadata: { custom: { trading_grid: { v: 1 } } } }, { v: 1 }],
  ['somebody else’s', { metadata: { custom: { other: 1 } } }, undefined],
  ['dropped by the account', { metadata: { custom: {} } }, undefined],
  ['null', { metadata: { custom: null } }, undefined],
  ['text', { metadata: { custom: 'x' } }, undefined],
  ['no metadata', { metadata: null }, undefined],
  ['nothing', {}, undefined],
])('a marker that is %s', (_name, parts, expected) => {
  expect(markerOf(audit(parts))).toEqual(expected)
})

it.each<[string, { plain_body?: string | null; body?: string | null }, string]>([
  ['plain text before what it was made from', { plain_body: 'plain', body: '**plain**' }, 'plain'],
  ['empty plain text', { plain_body: '', body: 'x' }, ''],
  ['null, then the body', { plain_body: null, body: 'x' }, 'x'],
  ['neither', { plain_body: null, body: null }, ''],
])('the text of a comment: %s', (_name, bodies, expected) => {
  expect(textOf({ id: 1, type: 'Comment', ...bodies })).toBe(expected)
})

it('the comment among the events of one save, with its files where they are listed', () => {
  const files = [
    { file_name: 'a.pdf', size: 3 },
    { file_name: 'b.pdf', size: null },
  ]
  const comment = { id: 7, type: 'Comment', attachments: files }
  expect(commentOf({ events: [{ id: 6, type: 'Change' }, comment] })).toEqual(comment)
  expect(commentOf({ events: [{ id: 6, type: 'VoiceComment' }] })).toBeUndefined()
  expect(writtenComment(comment)).toEqual({
    id: 7,
    files: [
      { name: 'a.pdf', size: 3 },
      { name: 'b.pdf', size: 0 },
    ],
  })
  expect(writtenComment({ id: 7, type: 'Comment', attachments: null })).toEqual({ id: 7 })
})

describe('the list of saves is read', () => {
  type Page = { days: number[]; more?: boolean; cursor?: string | null }
  function zendeskWith(pages: Page[]) {
    const asked: (string | null)[] = []
    const send = async ({ url }: { url: string }) => {
      const { days, more, cursor } = pages[asked.length] ?? { days: [] }
      asked.push(new URL(url, 'https://acme.zendesk.com').searchParams.get('page[after]'))
      const audits = days.map((day) => audit({ id: day, created_at: `2026-03-0${day}T10:00:00Z` }))
      const meta = more === undefined ? {} : { meta: { has_more: more, after_cursor: cursor } }
      return { status: 200, text: JSON.stringify({ audits, ...meta }), header: () => undefined }
    }
    return { zendesk: { send }, asked }
  }

  it.each<[string, Page[], string | undefined, (string | null)[]]>([
    [
      'to the end',
      [
        { days: [9, 8], more: true, cursor: 'a' },
        { days: [7], more: false },
      ],
      undefined,
      [null, 'a'],
    ],
    [
      'to the page with something older',
      [{ days: [9, 5], more: true, cursor: 'a' }, { days: [4] }],
      '2026-03-06T00:00:00Z',
      [null],
    ],
    [
      'on while all is newer',
      [
        { days: [9, 8], more: true, cursor: 'a' },
        { days: [5], more: true, cursor: 'b' },
      ],
      '2026-03-06T00:00:00Z',
      [null, 'a'],
    ],
    ['once where no cursors are given', [{ days: [9] }], undefined, [null]],
    ['no further without a cursor', [{ days: [9], more: true, cursor: null }], undefined, [null]],
    ['no further than an empty page', [{ days: [], more: true, cursor: 'a' }], undefined, [null]],
  ])('%s', async (_name, pages, backTo, expected) => {
    const { zendesk, asked } = zendeskWith(pages)
    const read = await readAudits(zendesk, TICKET, backTo === undefined ? undefined : new Date(backTo))
    expect(asked).toEqual(expected)
    expect(read.map(({ id }) => id)).toEqual(pages.slice(0, asked.length).flatMap(({ days }) => days))
  })
})
