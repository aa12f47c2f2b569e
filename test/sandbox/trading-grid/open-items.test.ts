import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { readCase } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { recordException } from '../../../src/trading-grid/contract/operations/exception-operations.ts'
import { changeThread, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { AGENT, littleWorld, newKey } from './little-world.ts'

const NOW = new Date('2026-11-23T16:00:00Z')

/** The story’s partners, documents and threads, spoken to with the little world’s token. */
const storyWorld = () =>
  littleWorld((little) => ({
    ...story(NOW).tradingGrid,
    credentials: little.credentials,
    installations: little.installations,
  }))

describe('what is open in a thread', () => {
  it('is counted whatever its state says, and goes down with what is resolved', async () => {
    const { ask } = storyWorld()
    const read = () => ask(readThread, { path: { thread: 'thr_1042' }, query: { agent: AGENT.id } })
    const before = await read()
    expect(before.openItems).toMatchObject({ promises: 1 })

    const record = (state: 'escalated' | 'resolved', version: number) =>
      ask(recordException, {
        path: { cause: 'short-shipment/NORTHWIND/4500000987/1/test' },
        body: {
          idempotencyKey: newKey(),
          agent: AGENT,
          version,
          kind: 'short-shipment',
          references: [{ kind: 'order', value: '4500000987' }],
          summary: 'Line 1 is short.',
          state,
          thread: before.id,
        },
      })
    const recorded = await record('escalated', 0)
    const open = (before.openItems?.exceptions ?? 0) + 1
    expect((await read()).openItems?.exceptions).toBe(open)

    await ask(changeThread, {
      path: { thread: before.id },
      body: { idempotencyKey: newKey(), agent: AGENT, version: (await read()).version, state: 'resolved' },
    })
    expect(await read()).toMatchObject({ state: 'resolved', openItems: { promises: 1, exceptions: open } })
    await record('resolved', recorded.version)
    expect((await read()).openItems?.exceptions).toBe(open - 1)
  })
})

describe('what waits for an agent’s decision', () => {
  const waitsFor = async (agent: number) => {
    const { ask } = storyWorld()
    return (await ask(readThread, { path: { thread: 'thr_1029' }, query: { agent } })).toDecide
  }

  it('is told to whoever may decide it, with subject, amount and who asked', async () => {
    expect(await waitsFor(agents.henrik.id)).toEqual([
      {
        approval: 'apr_1029_1',
        subject: 'Accept the settlement: repay $750.00',
        amount: { amount: '750.00', currency: 'USD' },
        role: 'Team lead',
        requestedBy: 'Priya Raman',
      },
    ])
    expect(await waitsFor(agents.nadia.id)).toMatchObject([{ role: 'Finance' }])
  })

  it.each([
    ['whoever asked for it', agents.priya.id],
    ['an approver whose limit does not reach', agents.jordan.id],
    ['somebody who is no approver', AGENT.id],
  ])('is not told to %s', async (_, agent) => {
    expect(await waitsFor(agent)).toBeUndefined()
  })
})

it('says of each piece of evidence whether the partner’s page shows it', async () => {
  const { ask, grid } = storyWorld()
  const { details } = await ask(readCase, { path: { thread: 'thr_1029' } })
  if (details.kind !== 'dispute') throw new Error('not a dispute')
  const page = await grid.fetch(
    new Request('https://trading-grid.example/partner/ptr_contoso/Erin%20Walsh/threads/thr_1029'),
  )
  const shown = await page.text()
  const told = details.evidence.map(({ name, partnerAccess }) => [name, partnerAccess, shown.includes(name)])
  expect(told.filter(([, access]) => access === 'thread').length).toBeGreaterThan(0)
  expect(told.filter(([, access]) => access === 'exchanged').length).toBeGreaterThan(0)
  for (const [name, access, isShown] of told) expect([name, isShown]).toEqual([name, access === 'thread'])
})
