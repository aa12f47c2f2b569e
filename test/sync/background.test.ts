import { expect, it, onTestFinished } from 'vitest'
import { createTranslator } from '../../src/i18n/translator.ts'
import { runInBackground } from '../../src/sync/background.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { openBrowser } from '../support/simulation/browser.ts'
import { browserPage, type Step } from '../support/simulation/browser-page.ts'
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
async function signInElsewhere(sides: BothSides, agent: number, onStep: (step: Step) => void = () => undefined) {
  const browser = openBrowser()
  const chance = chanceOf(agent)
  const notices: string[] = []
  const mishap = (step: Step) => onStep(step)
  const page = browserPage(sides, await sides.signIn(agent), {
    agent,
    latencyMs: () => 50,
    mishap: (step) => {
      mishap(step)
      return undefined
    },
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
