import type { TradingGridStory } from '../../../sandbox/story/story.ts'
import type { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  changeStep,
  checkRequiredDocument,
  readCase,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import type { OnboardingState } from '../../../src/trading-grid/contract/partner-summary.ts'
import { AGENT, littleWorld, newKey } from './little-world.ts'

export const written = () => ({ idempotencyKey: newKey(), agent: AGENT })
type Partner = TradingGridStory['partners'][number]

/** An onboarding of Northwind; `onboarding` is what its profile says. */
export async function onboardingWorld(
  onboarding: Partial<Partner['onboarding']> = { state: 'testing' },
  segment = 'New supplier',
) {
  const world = littleWorld((story) => ({
    ...story,
    partners: story.partners.map((partner) => ({
      ...partner,
      segment,
      onboarding: { ...partner.onboarding, ...onboarding },
      documentSets: [
        { set: '850', state: 'production' as const },
        { set: '856', state: 'testing' as const },
        { set: '810', state: 'off' as const },
        { set: '820', state: 'off' as const },
      ],
    })),
  }))
  const { thread } = await world.escalateOrder({ kind: 'onboarding' })
  const path = { thread: thread.id }
  const read = () => world.ask(readCase, { path })
  const details = async () => {
    const found = (await read()).details
    if (found.kind !== 'onboarding') throw new Error('not an onboarding')
    return found
  }
  const events = async () => (await world.ask(readEvents, { path })).items
  const move = async (state: OnboardingState, reason?: string) => ({
    path,
    body: { ...written(), version: (await read()).version, state, ...(reason === undefined ? {} : { reason }) },
  })
  const finish = async () => {
    for (const { id, version, needsApproval } of (await details()).steps) {
      if (needsApproval) approve(id)
      const state = id === 'test-820' ? 'skipped' : 'done'
      await world.ask(changeStep, { path: { ...path, step: id }, body: { ...written(), version, state } })
    }
    for (const { kind } of (await details()).requiredDocuments) {
      await world.ask(checkRequiredDocument, { path, body: check(kind) })
    }
  }
  const approve = (step: string) =>
    world.db.run(
      "INSERT INTO approvals (id, thread, request, state, expiresAt, value) VALUES ('apr-1', ?, 'req-1', 'approved', '2027-01-01', ?)",
      thread.id,
      JSON.stringify(approvalOf(step)),
    )
  return { ...world, path, read, details, events, move, finish, approve }
}

const approvalOf = (step: string) => ({
  id: 'apr-1',
  request: 'req-1',
  role: 'Onboarding lead',
  subject: 'Go live',
  step,
  reason: 'All tests are green',
  evidence: [],
  requestedBy: { side: 'us', name: AGENT.name, proof: 'witnessed' },
  requestedAt: '2026-11-23T10:00:00.000Z',
  expiresAt: '2027-01-01T00:00:00.000Z',
  state: 'approved',
  mayDecide: [],
  version: 2,
})

/** That the required document of this kind is good. */
export const check = (kind: DocumentKind) => ({
  ...written(),
  kind,
  document: 'doc-order',
  state: 'accepted' as const,
})
