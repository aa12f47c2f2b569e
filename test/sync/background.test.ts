import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { ThreadId, TicketId } from '../../src/domain/ids.ts'
import { queueMessage } from '../../src/domain/outbox.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { runInBackground } from '../../src/sync/background.ts'
import { openOutbox } from '../../src/sync/outbox.ts'
import { sayPresence } from '../../src/sync/presence.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { type Browser, openBrowser } from '../support/simulation/browser.ts'
import { browserPage, type Mishap, type Step } from '../support/simulation/browser-page.ts'
import { chanceOf } from '../support/simulation/chance.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
type Change = NonNullable<Parameters<typeof smallCase>[1]>

async function quietSides(change: Change = { serverDelivers: false }): Promise<BothSides> {
  const sides = await bothSides(simulatedTime(START), smallCase(START, change))
  onTestFinished(sides.close)
  return sides
}

/** An agent who is signed in and looks at something else. */
async function signInElsewhere(
  sides: BothSides,
  agent: number,
  onStep: (step: Step) => Mishap | undefined = () => undefined,
  browser: Browser = openBrowser(),
) {
  const chance = chanceOf(agent)
  const notices: string[] = []
  const page = browserPage(sides, await sides.signIn(agent), {
    agent,
    latencyMs: () => 50,
    mishap: onStep,
  })
  const background = runInBackground({
    ...page,
    ...browser,
    channel: browser.openChannel(),
    zendesk: { ...page.zendesk, notify: (message) => void notices.push(message), onPush: () => () => undefined },
    random: chance.next,
    t: createTranslator('en'),
    translatorFor: (locale) => createTranslator(locale, 'UTC'),
  })
  background.setVisible(true)
  onTestFinished(() => {
    background.stop()
    page.close()
  })
  return { background, notices }
}

const post = ({ grid }: BothSides, text = 'They ship on Friday.') =>
  grid.postAsPartner({ thread: THREAD, person: PERSON, text, files: [] })
const told = async (sides: BothSides) => (await sides.notes(TICKET)).map(({ body }) => body)

it.each([0, 13_000, 27_000, 39_900])(
  'has the note there within a minute while an agent is signed in elsewhere (%i ms after a look)',
  async (offsetMs) => {
    const sides = await quietSides()
    const { notices } = await signInElsewhere(sides, people.agent)
    await sides.time.pass(60_000 + offsetMs)
    post(sides)
    await sides.time.pass(60_000)
    expect(await told(sides)).toEqual([expect.stringContaining('They ship on Friday.')])
    expect(notices).toEqual(['A partner replied on ticket #1: Short delivery 1'])
  },
)

it('tells of a ticket that the agent sees once its tab is closed, and not before', async () => {
  const sides = await quietSides()
  const browser = openBrowser()
  const { notices } = await signInElsewhere(sides, people.agent, undefined, browser)
  const shown = { page: 'the ticket’s tab', ticket: TICKET, visible: true }
  const leave = sayPresence(browser.openChannel(), shown, sides.time)
  await sides.time.pass(60_000)
  post(sides)
  await sides.time.pass(10 * 60_000)
  expect(notices).toEqual([])

  leave()
  await sides.time.pass(60_000)
  post(sides, 'On Monday after all.')
  await sides.time.pass(60_000)
  expect(notices).toEqual(['A partner replied on ticket #1: Short delivery 1'])
})

it('looks less often once no ticket is in view', async () => {
  const sides = await quietSides()
  const browser = openBrowser()
  let reads = 0
  await signInElsewhere(
    sides,
    people.agent,
    (step) => {
      reads += step.kind === 'request' && /\/events\?/.test(step.request.url) ? 1 : 0
      return undefined
    },
    browser,
  )
  const shown = { page: 'the ticket’s tab', ticket: TICKET, visible: true }
  const leave = sayPresence(browser.openChannel(), shown, sides.time)
  await sides.time.pass(60_000)
  reads = 0
  await sides.time.pass(120_000)
  expect(reads).toBeGreaterThan(10)
  leave()
  await sides.time.pass(60_000)
  reads = 0
  await sides.time.pass(120_000)
  expect(reads).toBeLessThanOrEqual(3)
})

it('tells nobody old news when another window of the browser takes over', async () => {
  const sides = await quietSides()
  const browser = openBrowser()
  const first = await signInElsewhere(sides, people.agent, undefined, browser)
  const second = await signInElsewhere(sides, people.agent, undefined, browser)
  await sides.time.pass(60_000)
  post(sides)
  await sides.time.pass(60_000)
  expect([first.notices.length, second.notices.length]).toEqual([1, 0])

  await sides.time.pass(3_600_000)
  first.background.setVisible(false)
  await sides.time.pass(10 * 60_000)
  expect([first.notices.length, second.notices.length]).toEqual([1, 0])

  post(sides, 'On Monday after all.')
  await sides.time.pass(60_000)
  expect([first.notices.length, second.notices.length]).toEqual([1, 1])
  first.background.setVisible(true)
  second.background.setVisible(false)
  await sides.time.pass(10 * 60_000)
  expect([first.notices.length, second.notices.length]).toEqual([1, 1])
})

it.each([
  ['the Trading Grid is out of order for a moment', /\/deliveries\?/],
  ['Zendesk is out of order for a moment', /^\/api\/v2\/tickets\/show_many/],
])('tells of a partner’s answer, once, also when %s', async (_, fails) => {
  const sides = await quietSides()
  let refusals = 0
  const { notices } = await signInElsewhere(sides, people.agent, (step) => {
    if (step.kind !== 'request' || !fails.test(step.request.url) || refusals === 0) return undefined
    refusals -= 1
    return 'busy'
  })
  await sides.time.pass(60_000)
  refusals = 2
  post(sides)
  await sides.time.pass(5 * 60_000)
  expect(refusals).toBe(0)
  expect(notices).toEqual(['A partner replied on ticket #1: Short delivery 1'])
})

it('is patient with a Trading Grid that asks for time, however much news comes', async () => {
  const sides = await quietSides()
  const asked: number[] = []
  let isDown = false
  await signInElsewhere(sides, people.agent, (step) => {
    if (step.kind !== 'request' || !/\/deliveries\?/.test(step.request.url) || !isDown) return undefined
    asked.push(sides.time.clock.now().getTime())
    return 'busy'
  })
  await sides.time.pass(60_000)
  isDown = true
  for (let minute = 0; minute < 30; minute += 1) {
    post(sides)
    await sides.time.pass(60_000)
  }
  // Once in five minutes by then, beside the time left to sidebars.
  const late = asked.filter((at) => at > sides.time.clock.now().getTime() - 15 * 60_000)
  expect(late.length).toBeGreaterThan(0)
  expect(late.length).toBeLessThanOrEqual(3)
})

it('brings what was left from before anybody signed in', async () => {
  const sides = await quietSides()
  post(sides)
  await sides.time.pass(3_600_000)
  expect(await told(sides)).toEqual([])
  await signInElsewhere(sides, people.agent)
  await sides.time.pass(60_000)
  expect(await told(sides)).toHaveLength(1)
})

it('leaves it to the server while nobody is signed in', async () => {
  const sides = await quietSides({ serverDelivers: true })
  post(sides)
  for (let second = 0; second < 30; second++) {
    await sides.time.pass(1_000)
    await sides.grid.tick()
  }
  expect(await told(sides)).toHaveLength(1)
})

it('fetches nothing of a ticket that the agent may not read', async () => {
  const sides = await quietSides()
  const asked: string[] = []
  await signInElsewhere(sides, people.restricted, (step) => {
    if (step.kind === 'request') asked.push(step.request.url)
    return undefined
  })
  post(sides)
  await sides.time.pass(10 * 60_000)
  expect(asked.filter((url) => url.includes('leases'))).toEqual([])
  expect(await told(sides)).toEqual([])
})

it('does not let a light agent’s refusal keep another agent’s note out', async () => {
  const sides = await quietSides()
  await signInElsewhere(sides, people.light)
  post(sides)
  await sides.time.pass(2 * 60_000)
  expect(await told(sides)).toEqual([])
  await signInElsewhere(sides, people.agent)
  await sides.time.pass(60_000)
  expect(await told(sides)).toHaveLength(1)
})

it('asks nothing while the browser is out of sight, and catches up when it comes back', async () => {
  const sides = await quietSides()
  let asked = 0
  const { background } = await signInElsewhere(sides, people.agent, (step) => {
    asked += step.kind === 'request' ? 1 : 0
    return undefined
  })
  await sides.time.pass(60_000)
  background.setVisible(false)
  post(sides)
  asked = 0
  await sides.time.pass(3_600_000)
  expect(asked).toBe(0)
  background.setVisible(true)
  await sides.time.pass(60_000)
  expect(await told(sides)).toHaveLength(1)
})

it.each([
  ['automations are paused', { automationsPaused: true }],
  ['notes are written on demand', { notes: 'on-demand' as const }],
])('writes nothing by itself while %s', async (_, installation) => {
  const sides = await quietSides({ serverDelivers: false, installation })
  await signInElsewhere(sides, people.agent)
  post(sides)
  await sides.time.pass(10 * 60_000)
  expect(await told(sides)).toEqual([])
})

it('never brings our own words back as a note', async () => {
  const sides = await quietSides()
  await signInElsewhere(sides, people.agent)
  const sent = await sides.askGrid('POST', `/threads/${THREAD}/messages`, {
    idempotencyKey: 'our-own-words-0001',
    agent: { id: people.agent, name: 'Alma Agent' },
    ticket: { account: sides.account, id: TICKET },
    text: 'Any news?',
    quotes: [],
    documents: [],
    attachments: [],
  })
  expect(sent).toMatchObject({ thread: { lastSeq: 2 } })
  await sides.time.pass(10 * 60_000)
  expect(await told(sides)).toEqual([])
})

it.each([undefined, 'refused', 'lost', 'hung'] as const)(
  'sends once what was queued in a tab that is gone, before any ticket is opened (the first attempt is %s)',
  async (firstAttempt) => {
    const sides = await quietSides()
    const browser = openBrowser()
    const sent: string[] = []
    const onStep = (step: Step): Mishap | undefined => {
      if (step.kind !== 'request' || !/\/messages\b/.test(step.request.url)) return undefined
      sent.push(step.request.url)
      return sent.length === 1 ? firstAttempt : undefined
    }
    // The tab that the agent wrote in: it queued the message, and was killed before it could send it.
    const killed = browserPage(sides, await sides.signIn(people.agent), { agent: people.agent })
    const words = 'Which dock is truck 7 booked for?'
    const message = {
      key: 'queued-in-a-killed-tab',
      thread: ThreadId.parse(THREAD),
      ticket: TicketId.parse(TICKET),
      agent: { id: people.agent, name: 'Alma Agent' },
      text: words,
      documents: [],
      files: [],
    }
    openOutbox({ ...killed, ...browser }).add(queueMessage(message, START.getTime()))
    killed.close()

    const { background } = await signInElsewhere(sides, people.agent, onStep, browser)
    // Another window of the same browser has a background of its own.
    await signInElsewhere(sides, people.agent, onStep, browser)
    await sides.time.pass(60_000)
    expect(await saidByUs(sides)).toEqual(['Where are the other 40 cartons?', words])

    background.stop()
    await sides.time.pass(10 * 60_000)
    expect(await saidByUs(sides)).toEqual(['Where are the other 40 cartons?', words])
  },
)

const Said = z.object({
  items: z.array(
    z.looseObject({
      type: z.string(),
      actor: z.looseObject({ side: z.string() }),
      body: z.looseObject({ text: z.optional(z.string()) }),
    }),
  ),
})

/** What we said in the thread, oldest first. */
async function saidByUs(sides: BothSides): Promise<string[]> {
  const { items } = z.parse(Said, await sides.askGrid('GET', `/threads/${THREAD}/events`))
  return items.filter(({ type, actor }) => type === 'message' && actor.side === 'us').map(({ body }) => body.text ?? '')
}
