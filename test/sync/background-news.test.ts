import { expect, it } from 'vitest'
import { sayPresence } from '../../src/sync/feed/presence.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import { openBrowser } from '../support/simulation/browser.ts'
import { TICKET } from '../support/simulation/small-case.ts'
import { post, quietSides, signInElsewhere, told } from './background-agent.ts'

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
