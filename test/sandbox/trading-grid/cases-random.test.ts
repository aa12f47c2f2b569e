import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  addEvidence,
  answerProposal,
  changeDispute,
  propose,
  readCase,
  withdrawEvidence,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { changeThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const SECRET = 'only-among-ourselves'
const index = fc.nat(3)
const step = fc.oneof(
  fc.record({ kind: fc.constant('propose' as const), counter: fc.option(index), retries: fc.nat(2) }),
  fc.record({ kind: fc.constant('partner-proposes' as const), counter: fc.option(index), retries: fc.nat(1) }),
  fc.record({
    kind: fc.constantFrom('answer' as const, 'partner-answers' as const),
    of: index,
    state: fc.constantFrom('accepted' as const, 'declined' as const, 'withdrawn' as const),
    stale: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('evidence' as const), commentId: fc.integer({ min: 1, max: 4 }), retries: fc.nat(2) }),
  fc.record({ kind: fc.constant('withdraw' as const), of: index, retries: fc.nat(1) }),
  fc.record({ kind: fc.constant('facts' as const), stale: fc.boolean(), retries: fc.nat(1) }),
  fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom('resolved' as const, 'open' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
type World = ReturnType<typeof littleWorld>

it('never takes back an end, never loses evidence, and tells the partner nothing internal, whatever is done and sent again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const world = littleWorld()
      const { thread } = await world.escalateOrder({ kind: 'dispute' })
      let before = await look(world, thread.id)
      for (const taken of steps) {
        const accepted = await take(world, thread.id, taken)
        const after = await look(world, thread.id)
        mustFollow(before, after, accepted)
        before = after
      }
      const { items } = await world.ask(readEvents, { path: { thread: thread.id } })
      expect(items.map(({ seq }) => seq)).toEqual(items.map((_, position) => position + 1))
      const page = await world.partner.text(world.partner.thread(thread))
      expect(page).not.toContain(SECRET)
    }),
    { numRuns: 50 },
  )
}, 120_000)

async function look(world: World, thread: string) {
  const { details, version } = await world.ask(readCase, { path: { thread } })
  if (details.kind !== 'dispute') throw new Error('not a dispute')
  return { ...details, version }
}
type Seen = Awaited<ReturnType<typeof look>>

function mustFollow(before: Seen, after: Seen, accepted: boolean | undefined): void {
  if (accepted === true) expect(after.version).toBeGreaterThan(before.version)
  if (accepted === false) expect(after).toEqual(before)
  for (const proposal of before.proposals) {
    const now = after.proposals.find(({ id }) => id === proposal.id)
    if (proposal.state === 'open') expect(now).toMatchObject({ text: proposal.text, by: proposal.by })
    else expect(now).toEqual(proposal)
  }
  for (const piece of before.evidence) {
    const now = after.evidence.find(({ id }) => id === piece.id)
    expect(now?.sha256).toBe(piece.sha256)
    if (piece.state === 'withdrawn') expect(now).toEqual(piece)
  }
  const present = after.evidence.flatMap(({ state, source }) =>
    state === 'present' && source.kind === 'comment' ? [source.commentId] : [],
  )
  expect(new Set(present).size).toBe(present.length)
}

/** @returns whether it was let through; undefined where it may have changed nothing */
async function take(world: World, thread: string, taken: Step): Promise<boolean | undefined> {
  const seen = await look(world, thread)
  const written = { idempotencyKey: newKey(), agent: AGENT }
  const path = { thread }
  const proposalAt = (position: number) => seen.proposals[position]?.id ?? 'none'
  const counter = (position: number | null) => (position === null ? {} : { counterTo: proposalAt(position) })
  world.clock.advance(1_000)
  switch (taken.kind) {
    case 'propose': {
      const amount = { amount: '5.00', currency: 'USD' }
      const body = { ...written, kind: 'credit' as const, amount, text: 'Ours', ...counter(taken.counter) }
      return again(() => world.send(propose, { path, body }), taken.retries)
    }
    case 'answer': {
      const proposal = seen.proposals[taken.of]
      const version = (proposal?.version ?? 1) + (taken.stale ? 1 : 0)
      const body = { ...written, version, state: taken.state }
      const may = proposal?.state === 'open' && !taken.stale
      const isOwn = proposal?.by.side === 'us'
      const through = await again(
        () => world.send(answerProposal, { path: { ...path, proposal: proposalAt(taken.of) }, body }),
        1,
      )
      if (through) expect(may && isOwn === (taken.state === 'withdrawn')).toBe(true)
      return through
    }
    case 'evidence': {
      const comment = { commentId: taken.commentId, author: 'Sam', at: '2026-11-20T10:00:00.000Z', public: true }
      const comments = [{ ...comment, ticket: TICKET, text: SECRET }]
      const isThere = seen.evidence.some(
        ({ state, source }) => state === 'present' && source.kind === 'comment' && source.commentId === taken.commentId,
      )
      const body = { ...written, documents: [], comments }
      const through = await again(() => world.send(addEvidence, { path, body }), taken.retries)
      return through && isThere ? undefined : through
    }
    case 'withdraw': {
      const body = { ...written, reason: SECRET }
      const evidence = seen.evidence[taken.of]?.id ?? 'none'
      return again(() => world.send(withdrawEvidence, { path: { ...path, evidence }, body }), taken.retries)
    }
    case 'facts': {
      const version = seen.version + (taken.stale ? 1 : 0)
      const body = { ...written, version, reason: 'other' as const, code: { list: 'peppol' as const, value: SECRET } }
      return again(() => world.send(changeDispute, { path, body }), taken.retries)
    }
    case 'state': {
      await world.send(changeThread, {
        path,
        body: { ...written, version: seen.version, state: taken.state, reason: SECRET },
      })
      return undefined
    }
    default: {
      const form = new FormData()
      const fields =
        taken.kind === 'partner-proposes'
          ? { kind: 'reverse', text: 'Theirs', ...counter(taken.counter) }
          : { proposal: proposalAt(taken.of), state: taken.state }
      for (const [name, value] of Object.entries({ key: written.idempotencyKey, ...fields })) form.set(name, value)
      const action = taken.kind === 'partner-proposes' ? 'proposals' : 'proposal-answers'
      const url = new URL(`${world.partner.thread({ id: thread })}/${action}`, 'https://trading-grid.example')
      await world.grid.fetch(new Request(url, { method: 'POST', body: form }))
      return undefined
    }
  }
}

/** The same request again gets the same answer. */
async function again(send: () => Promise<Response>, retries: number): Promise<boolean> {
  const first = await send()
  expect([200, 201, 404, 409, 422]).toContain(first.status)
  const body = await first.text()
  for (let retry = 0; retry < retries && first.ok; retry += 1) expect(await (await send()).text()).toBe(body)
  return first.ok
}
