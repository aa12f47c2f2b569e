import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { TicketId } from '../../src/domain/ids.ts'
import { readStamp, waitForStableStamp } from '../../src/zendesk/ticket-stamp.ts'

const TICKET = z.parse(TicketId, 1)

type Answer = { saved: string; date?: string; followUps?: number[] | null }

/** Zendesk with these answers, the last one for good, and a clock that only waiting moves. */
function zendeskWith(answers: Answer[], waited: number[] = []) {
  let asked = 0
  let now = Date.parse('2026-03-02T09:00:00Z')
  const send = async () => {
    const { saved, date, followUps } = answers[Math.min(asked, answers.length - 1)] ?? { saved: '' }
    asked += 1
    const ticket = { status: 'open', updated_at: `2026-03-02T10:00:${saved}Z`, followup_ids: followUps }
    return { status: 200, text: JSON.stringify({ ticket }), header: () => date && `Mon, 02 Mar 2026 10:00:${date} GMT` }
  }
  const clock = {
    now: () => new Date(now),
    wait: async (ms: number) => {
      waited.push(ms)
      now += ms
    },
  }
  return { zendesk: { send }, clock, waited, asked: () => asked }
}

describe('a stamp means one save only when its second is over', () => {
  it.each<[string, Answer[], { stamp: string; waits: number[] }]>([
    ['long over', [{ saved: '00', date: '30' }], { stamp: '00', waits: [] }],
    ['just over', [{ saved: '00', date: '02' }], { stamp: '00', waits: [] }],
    [
      'this very second',
      [
        { saved: '07', date: '07' },
        { saved: '07', date: '09' },
      ],
      { stamp: '07', waits: [2000] },
    ],
    [
      'the second before',
      [
        { saved: '07', date: '08' },
        { saved: '07', date: '09' },
      ],
      { stamp: '07', waits: [1000] },
    ],
    [
      'saved again meanwhile',
      [
        { saved: '07', date: '08' },
        { saved: '09', date: '09' },
        { saved: '09', date: '11' },
      ],
      { stamp: '09', waits: [1000, 2000] },
    ],
    [
      'a clock that is behind the stamp',
      [
        { saved: '07', date: '06' },
        { saved: '07', date: '09' },
      ],
      { stamp: '07', waits: [2000] },
    ],
    ['no clock of Zendesk’s: seen for as long', [{ saved: '07' }], { stamp: '07', waits: [2000] }],
    [
      'no clock, and saved again meanwhile',
      [{ saved: '07' }, { saved: '08' }, { saved: '08' }],
      { stamp: '08', waits: [2000, 2000] },
    ],
  ])('%s', async (_name, answers, { stamp, waits }) => {
    const { zendesk, clock, waited } = zendeskWith(answers)
    const read = await waitForStableStamp(zendesk, TICKET, clock)
    expect(read.updatedAt).toBe(`2026-03-02T10:00:${stamp}Z`)
    expect(waited).toEqual(waits)
  })

  it('asks what happened meanwhile before each further look, and stops where that says so', async () => {
    const { zendesk, clock, asked } = zendeskWith([{ saved: '07', date: '07' }])
    const stopped = waitForStableStamp(zendesk, TICKET, clock, () => Promise.reject(new Error('enough')))
    await expect(stopped).rejects.toThrow('enough')
    expect(asked()).toBe(1)
  })
})

it.each<[string, number[] | null | undefined, number[]]>([
  ['some', [7, 8], [7, 8]],
  ['none', [], []],
  ['null, as for most tickets', null, []],
  ['nothing', undefined, []],
])('follow-ups of a ticket that lists %s', async (_name, listed, expected) => {
  const { zendesk } = zendeskWith([{ saved: '00', ...(listed === undefined ? {} : { followUps: listed }) }])
  expect((await readStamp(zendesk, TICKET)).followUps).toEqual(expected)
})
