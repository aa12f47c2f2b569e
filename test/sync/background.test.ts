import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { queueMessage } from '../../src/domain/drafts/outbox.ts'
import { ThreadId, TicketId } from '../../src/domain/ids.ts'
import { openOutbox } from '../../src/sync/outbox/outbox.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import type { BothSides } from '../support/simulation/both-sides.ts'
import { openBrowser } from '../support/simulation/browser.ts'
import { browserPage, type Mishap, type Step } from '../support/simulation/browser-page.ts'
import { THREAD, TICKET } from '../support/simulation/small-case.ts'
import { post, quietSides, START, signInElsewhere, told } from './background-agent.ts'

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
