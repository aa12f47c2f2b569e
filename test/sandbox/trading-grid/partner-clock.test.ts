import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkingTime, workingTimeBetween } from '../../../sandbox/trading-grid/business-hours.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  changeThread,
  postMessage,
  readThread,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const MINUTE = 60_000

/** Asks the calendar for every single minute. */
function oracle(hours: Parameters<typeof addWorkingTime>[0]) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: hours.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  return (at: number): boolean => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const time = `${part.hour}:${part.minute}`
    const day = weekdays.findIndex((weekday) => part.weekday?.startsWith(weekday)) + 1
    const open = hours.days.includes(day) && !hours.holidays.includes(`${part.year}-${part.month}-${part.day}`)
    return open && time >= hours.opens && time < hours.closes
  }
}

it('counts working time like somebody who looks at the clock every minute, in any zone, over time changes and holidays', () => {
  const calendar = fc.record({
    timeZone: fc.constantFrom(
      'America/Chicago',
      'Europe/Berlin',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
      'Asia/Tokyo',
    ),
    days: fc.constantFrom<number[][]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [7, 1, 2, 3, 4]),
    opens: fc.constantFrom('00:00', '07:30', '09:00'),
    closes: fc.constantFrom('12:00', '17:00', '23:59'),
    holidays: fc.constantFrom<string[][]>([], ['2026-03-30', '2026-11-02'], ['2026-12-25']),
  })
  // Around the weeks in which clocks change on either half of the earth.
  const start = fc
    .tuple(
      fc.constantFrom('2026-03-05', '2026-03-27', '2026-04-03', '2026-10-02', '2026-10-23', '2026-10-30', '2026-12-23'),
      fc.nat(4 * 1440),
    )
    .map(([day, minute]) => new Date(Date.parse(`${day}T00:00:00Z`) + minute * MINUTE))
  fc.assert(
    fc.property(calendar, start, fc.integer({ min: 1, max: 1500 }), (hours, from, minutes) => {
      const isOpen = oracle(hours)
      const due = addWorkingTime(hours, from, minutes * MINUTE)
      let counted = 0
      for (let at = from.getTime(); at < due.getTime(); at += MINUTE) counted += isOpen(at) ? 1 : 0
      expect(counted).toBe(minutes)
      // Not a minute later than necessary.
      expect(isOpen(due.getTime() - MINUTE)).toBe(true)
      expect(workingTimeBetween(hours, from, due)).toBe(minutes * MINUTE)
    }),
    { numRuns: 100 },
  )
}, 30_000)

it('counts through the night where a shift ends on the next day', () => {
  const hours = { timeZone: 'UTC', days: [1], opens: '22:00', closes: '06:00', holidays: [] }
  expect(addWorkingTime(hours, new Date('2026-11-24T04:00:00Z'), 3 * 60 * MINUTE)).toEqual(
    new Date('2026-11-30T23:00:00Z'),
  )
})

it('counts plain time for a calendar that never opens', () => {
  const hours = { timeZone: 'UTC', days: [], opens: '09:00', closes: '17:00', holidays: [] }
  expect(addWorkingTime(hours, new Date('2026-11-23T00:00:00Z'), 60 * MINUTE)).toEqual(new Date('2026-11-23T01:00:00Z'))
})

const message = { quotes: [], documents: [], attachments: [], ticket: TICKET, agent: AGENT }

it('runs in the partner’s hours, is not stopped by a machine, is stopped by an answer, and starts again when we ask again', async () => {
  const { escalateOrder, grid, ask, clock } = littleWorld()
  // Monday 10:00 in Chicago; 16 working hours on, Thursday being a holiday: Wednesday 10:00.
  const { thread } = await escalateOrder()
  expect(thread.clock).toMatchObject({
    startedAt: '2026-11-23T16:00:00.000Z',
    dueAt: '2026-11-25T16:00:00.000Z',
    warnAt: '2026-11-24T20:00:00.000Z',
  })
  const read = () => ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const post = { thread: thread.id, person: 'Dana Reyes', files: [] }
  clock.advance(MINUTE)
  grid.postAsPartner({ ...post, text: 'I am out of office.', automatic: true })
  expect(await read()).toMatchObject({ state: 'awaiting-partner', latest: { automatic: true } })
  expect((await read()).clock?.answeredAt).toBeUndefined()

  clock.advance(MINUTE)
  grid.postAsPartner({ ...post, text: 'It ships Friday.' })
  expect(await read()).toMatchObject({ state: 'awaiting-us', clock: { answeredAt: '2026-11-23T16:02:00.000Z' } })

  clock.advance(48 * 60 * MINUTE)
  const body = { ...message, idempotencyKey: newKey(), text: 'Which carrier?' }
  const { thread: asked } = await ask(postMessage, { path: { thread: thread.id }, body })
  expect(asked).toMatchObject({ state: 'awaiting-partner', clock: { startedAt: '2026-11-25T16:02:00.000Z' } })
  expect(asked.clock?.dueAt).toBe('2026-11-30T16:02:00.000Z')
})

it('stands still while it is paused', async () => {
  const { escalateOrder, ask, refuse, clock } = littleWorld()
  const { thread } = await escalateOrder()
  const change = (body: { version: number; paused?: boolean; reason?: string }) => ({
    path: { thread: thread.id },
    body: { idempotencyKey: newKey(), agent: AGENT, ...body },
  })
  clock.advance(4 * 60 * MINUTE)
  const { thread: paused } = await ask(
    changeThread,
    change({ version: thread.version, paused: true, reason: 'Customs' }),
  )
  expect(paused.clock).toMatchObject({ pausedSince: '2026-11-23T20:00:00.000Z', pauseReason: 'Customs' })
  expect(paused.nextReminder).toBeUndefined()
  clock.advance(24 * 60 * MINUTE)
  expect(await refuse(changeThread, change({ version: thread.version, paused: false }))).toMatchObject({
    status: 409,
    type: problemTypes.staleVersion,
    thread: { version: paused.version },
  })
  const { thread: running } = await ask(changeThread, change({ version: paused.version, paused: false }))
  expect(running.clock?.pausedSince).toBeUndefined()
  // One working day later than before, and Thursday is a holiday.
  expect(running.clock?.dueAt).toBe('2026-11-27T16:00:00.000Z')
})

it('reminds after 48 hours, then daily, at most four times, and never all at once', async () => {
  const { escalateOrder, ask, clock, grid } = littleWorld()
  const { thread } = await escalateOrder()
  expect(thread.nextReminder).toEqual({ at: '2026-11-25T16:00:00.000Z', number: 1, of: 4 })
  const sent = async () => {
    const { items } = await ask(readEvents, { path: { thread: thread.id } })
    return items.filter(({ type }) => type === 'reminder-sent').map(({ at }) => at.slice(0, 13))
  }
  clock.advance(47 * 60 * MINUTE)
  await grid.tick()
  expect(await sent()).toEqual([])
  for (let hour = 0; hour < 8 * 24; hour += 1) {
    clock.advance(60 * MINUTE)
    await grid.tick()
  }
  expect(await sent()).toEqual(['2026-11-25T16', '2026-11-26T16', '2026-11-27T16', '2026-11-28T16'])

  const late = littleWorld()
  const { thread: other } = await late.escalateOrder()
  late.clock.advance(30 * 24 * 60 * MINUTE)
  await late.grid.tick()
  await late.grid.tick()
  const { items } = await late.ask(readEvents, { path: { thread: other.id } })
  expect(items.filter(({ type }) => type === 'reminder-sent')).toHaveLength(1)
})

it('answers a bot with no more than the capped number of automatic messages', async () => {
  const { escalateOrder, ask, clock, grid } = littleWorld()
  const { thread } = await escalateOrder()
  for (let day = 0; day < 20; day += 1) {
    clock.advance(24 * 60 * MINUTE)
    await grid.tick()
    grid.postAsPartner({
      thread: thread.id,
      person: 'Dana Reyes',
      text: 'Thank you for your message.',
      automatic: true,
      files: [],
    })
  }
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(
    items.filter(({ automatic, actor, audience }) => automatic && actor.side !== 'partner' && audience === 'shared'),
  ).toHaveLength(4)
})
