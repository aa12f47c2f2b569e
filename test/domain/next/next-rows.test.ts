import { describe, expect, it } from 'vitest'
import { type NextChange, type NextRow, nextRow, nextRows } from '../../../src/domain/next/next-rows.ts'
import { nextStep, type Situation, type ThreadFacts } from '../../../src/domain/next/next-step.ts'
import { en } from '../../support/sentences.ts'

const now = new Date('2026-11-30T12:00:00Z')
const hoursFromNow = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const none = { exceptions: 0, promises: 0, documentRequests: 0 }
const said = (side: 'us' | 'partner', hoursAgo: number) => ({
  at: hoursFromNow(-hoursAgo),
  actor: { side },
  automatic: false,
})

type World = Situation<ThreadFacts>

const waiting: ThreadFacts = {
  partner: { id: 'northwind' },
  state: 'awaiting-partner',
  updatedAt: hoursFromNow(-3),
  restricted: false,
  openItems: none,
  clock: { dueAt: hoursFromNow(20), warnAt: hoursFromNow(10) },
  latest: said('us', 3),
}
const replied: ThreadFacts = {
  ...waiting,
  state: 'awaiting-us',
  latest: said('partner', 2),
  clock: { dueAt: hoursFromNow(20), warnAt: hoursFromNow(10), answeredAt: hoursFromNow(-2) },
}
const answeredAt = hoursFromNow(-1)
const promise = (dueOn: string) => ({
  owed: [{ kind: 'promise' as const, dueOn }],
  openItems: { ...none, promises: 1 },
})
const wanted = { owed: [{ kind: 'document' as const }], openItems: { ...none, documentRequests: 1 } }

/** What has to be so for each state to come about, where a customer asks. */
const situations: Record<`${NextRow['state']}/${NextRow['side']}` | string, Partial<World>> = {
  'not-escalated/us': {},
  'asked-elsewhere/us': { related: [waiting] },
  'asked-elsewhere/partner': { related: [replied] },
  'approval/us': { threads: [{ ...replied, toDecide: [{}] }] },
  'question/partner': { threads: [{ ...replied, openQuestion: { at: hoursFromNow(-2) } }] },
  'partner-replied/partner': { threads: [replied] },
  'our-turn/us': { threads: [{ ...replied, latest: said('us', 2) }] },
  'overdue/partner': { threads: [{ ...waiting, clock: { dueAt: hoursFromNow(-1), warnAt: hoursFromNow(-9) } }] },
  'promise-due/partner': { threads: [{ ...replied, ...promise('2026-11-30') }], customerAnsweredAt: answeredAt },
  'due-soon/partner': { threads: [{ ...waiting, clock: { dueAt: hoursFromNow(2), warnAt: hoursFromNow(-1) } }] },
  'missing-document/partner': { threads: [{ ...replied, ...wanted }], customerAnsweredAt: answeredAt },
  'customer-answered/us': { threads: [{ ...replied, ...promise('2026-12-04') }], customerAnsweredAt: answeredAt },
  'nothing-open/us': { threads: [replied], customerAnsweredAt: answeredAt },
  'waiting/partner': { threads: [waiting] },
  'closed/us': { threads: [{ ...waiting, state: 'resolved' }] },
}
/** Its own people are not told what it said: with them these come about in another way. */
const withOwnPeople: typeof situations = {
  'promise-due/partner': { threads: [{ ...waiting, clock: { ...running(), answeredAt }, ...promise('2026-11-30') }] },
  'missing-document/partner': { threads: [{ ...waiting, clock: { ...running(), answeredAt }, ...wanted }] },
}

function running() {
  return { dueAt: hoursFromNow(20), warnAt: hoursFromNow(10) }
}

function situationOf({ state, side, requester }: NextRow): World {
  const key = `${state}/${side}`
  const partner = { customer: undefined, partner: 'northwind', 'other-partner': 'bluefreight' }[requester]
  const told = (requester === 'partner' ? withOwnPeople[key] : undefined) ?? situations[key]
  if (!told) throw new Error(`Nobody says how ${key} comes about.`)
  return {
    threads: [],
    related: [],
    suggestedPartner: 'northwind',
    requesterPartner: partner,
    customerAnsweredAt: undefined,
    now,
    ...told,
  }
}

const first = (world: World, change: (thread: ThreadFacts) => ThreadFacts): World => ({
  ...world,
  threads: world.threads.map((thread, index) => (index === 0 ? change(thread) : thread)),
})

const justNow = (side: 'us' | 'partner') => said(side, 0.1)
const happens: Record<NextChange, (world: World) => World> = {
  escalated: (world) => ({ ...world, threads: [waiting, ...world.threads] }),
  joined: (world) => ({ ...world, threads: [...world.related, waiting, ...world.threads], related: [] }),
  decided: (world) => first(world, ({ toDecide, ...thread }) => thread),
  'we-wrote': (world) =>
    first(world, ({ openQuestion, ...thread }) => ({
      ...thread,
      state: 'awaiting-partner',
      latest: justNow('us'),
      clock: running(),
    })),
  'partner-wrote': (world) =>
    first(world, (thread) => ({
      ...thread,
      state: 'awaiting-us',
      latest: justNow('partner'),
      clock: { ...running(), answeredAt: hoursFromNow(-0.1) },
    })),
  'partner-asked': (world) =>
    first(world, (thread) => ({
      ...thread,
      state: 'awaiting-us',
      latest: justNow('partner'),
      openQuestion: { at: hoursFromNow(-0.1) },
    })),
  'customer-answered': (world) => ({ ...world, customerAnsweredAt: hoursFromNow(-0.1) }),
  'customer-wrote': (world) => ({ ...world, customerAnsweredAt: undefined }),
  'clock-extended': (world) => first(world, (thread) => ({ ...thread, clock: running() })),
  'promise-kept': (world) => first(world, ({ owed, ...thread }) => ({ ...thread, openItems: none })),
  'document-received': (world) => first(world, ({ owed, ...thread }) => ({ ...thread, openItems: none })),
  'all-done': (world) => first(world, ({ owed, ...thread }) => ({ ...thread, openItems: none })),
  resolved: (world) => first(world, (thread) => ({ ...thread, state: 'resolved' })),
}

const nameOf = ({ state, side, requester }: NextRow) => `${state}, ${side}, asked by ${requester}`

describe.each(nextRows.map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
  it('is what is next, and nothing else is', () => {
    expect(nextStep(situationOf(row)).row).toEqual(row)
  })

  it.each(row.until)('goes away once: %s', (change) => {
    const after = nextStep(happens[change](situationOf(row)))
    expect(nameOf(after.row)).not.toBe(nameOf(row))
  })

  it('has its sentence and the words of its buttons', () => {
    for (const key of [`next.${row.text}`, ...[row.button, ...row.also].map((act) => `next.do.${act}`)]) {
      expect(en(key), key).toBeTruthy()
    }
    expect(row.also).not.toContain(row.button)
  })
})

it('names no change that never ends anything', () => {
  const named = new Set(nextRows.flatMap(({ until }) => until))
  expect([...named].sort()).toEqual(Object.keys(happens).sort())
})

it('never offers to tell a partner’s own people what the partner said', () => {
  const offered = nextRows.filter(
    ({ requester, button, also }) => requester === 'partner' && [button, ...also].includes('answer-customer'),
  )
  expect(offered).toEqual([])
})

describe('of several threads', () => {
  const world = (threads: ThreadFacts[]): World => ({
    threads,
    related: [],
    suggestedPartner: undefined,
    requesterPartner: undefined,
    customerAnsweredAt: undefined,
    now,
  })
  const overdue = situations['overdue/partner']?.threads?.at(0) ?? waiting

  it('what waits for this agent comes before everything else', () => {
    const decide = { ...waiting, toDecide: [{}] }
    expect(nextStep(world([overdue, replied, decide]))).toMatchObject({ row: { state: 'approval' }, thread: decide })
  })

  it('an answer that nobody passed on comes before a partner that is late', () => {
    expect(nextStep(world([overdue, replied])).row).toEqual(nextRow('partner-replied', 'partner', 'customer'))
  })

  it('a closed one is passed over while another is open', () => {
    expect(nextStep(world([{ ...waiting, state: 'resolved' }, overdue])).row.state).toBe('overdue')
  })

  it('an answer to the customer before the partner’s last word answers nothing', () => {
    const early = { ...world([replied]), customerAnsweredAt: hoursFromNow(-2.5) }
    expect(nextStep(early).row.state).toBe('partner-replied')
  })
})
