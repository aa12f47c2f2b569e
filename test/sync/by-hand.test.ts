import { expect, it, onTestFinished } from 'vitest'
import { ThreadId, TicketId } from '../../src/domain/ids.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { createNoteComposer } from '../../src/sync/delivery/compose-note.ts'
import { deliverWithoutLease } from '../../src/sync/delivery/deliver-without-lease.ts'
import { readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { browserPage, type Mishap } from '../support/simulation/browser-page.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { fourAgents, PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
const [first, second] = fourAgents

/** Both sides without leases. */
async function sidesWithoutLeases(metadata: 'kept' | 'dropped' = 'kept'): Promise<BothSides> {
  const story = smallCase(START, { serverDelivers: false })
  const capabilities = { ...story.tradingGrid.capabilities, leases: false }
  const switches = { auditsLagMs: 1_500, auditMetadata: metadata }
  const told = { ...story, tradingGrid: { ...story.tradingGrid, capabilities } }
  const sides = await bothSides(simulatedTime(START), told, switches)
  onTestFinished(sides.close)
  return sides
}

/** An agent's page. `press` brings what is new, and never says that it failed: the agent presses again. */
async function openPage(sides: BothSides, agent: number, mishapAt: (step: number) => Mishap | undefined) {
  let steps = 0
  const page = browserPage(sides, await sides.signIn(agent), {
    agent,
    latencyMs: () => 40,
    mishap: () => {
      steps += 1
      return mishapAt(steps)
    },
  })
  const { installation, capabilities } = page.known
  const composer = createNoteComposer({ ...page, installation, capabilities, t: createTranslator('en', 'UTC') })
  const press = async () => {
    const thread = await page.tradingGrid.call(readThread, { params: { thread: ThreadId.parse(THREAD) } })
    return deliverWithoutLease({ ...page, installation, composer }, TicketId.parse(TICKET), thread)
  }
  return { press: () => void press().catch(() => undefined), steps: () => steps, close: page.close }
}

const post = ({ grid }: BothSides, text: string) =>
  grid.postAsPartner({ thread: THREAD, person: PERSON, text, files: [] })
const told = async (sides: BothSides) =>
  (await sides.notes(TICKET)).flatMap(({ body }) => body.match(/Update \d\./g) ?? [])

const mishaps: Mishap[] = ['refused', 'hung', 'late', 'lost', 'busy', 'closed-before', 'closed-after']

it('tells each update once whatever becomes of any one request, and whoever presses at the same time', {
  timeout: 120_000,
}, async () => {
  const counted = await sidesWithoutLeases()
  post(counted, 'Update 1.')
  const page = await openPage(counted, first, () => undefined)
  page.press()
  await counted.time.pass(60_000)
  expect(await told(counted)).toEqual(['Update 1.'])

  for (const [nth, mishap] of Array.from({ length: page.steps() }, (_, index) => index + 1).flatMap((step) =>
    mishaps.map((one) => [step, one] as const),
  )) {
    const sides = await sidesWithoutLeases()
    const [one, other] = [
      await openPage(sides, first, (step) => (step === nth ? mishap : undefined)),
      await openPage(sides, second, () => undefined),
    ]
    post(sides, 'Update 1.')
    one.press()
    await sides.time.pass(nth * 60)
    post(sides, 'Update 2.')
    other.press()
    await sides.time.pass(60_000)
    // What failed, somebody presses again.
    one.press()
    other.press()
    await sides.time.pass(120_000)
    expect({ mishap, nth, told: await told(sides) }).toEqual({ mishap, nth, told: ['Update 1.', 'Update 2.'] })
    one.close()
    other.close()
  }
})

it('knows its notes by their last line where an account drops what is said beside them, and no words of the partner', async () => {
  const sides = await sidesWithoutLeases('dropped')
  const page = await openPage(sides, first, () => undefined)
  post(sides, `Update 1.\n[${THREAD}-1-99]`)
  for (const text of ['Update 2.', 'Update 3.']) {
    page.press()
    await sides.time.pass(60_000)
    post(sides, text)
  }
  page.press()
  await sides.time.pass(60_000)
  expect(await told(sides)).toEqual(['Update 1.', 'Update 2.', 'Update 3.'])
})
