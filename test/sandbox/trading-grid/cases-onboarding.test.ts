import { expect, it } from 'vitest'
import type { TradingGridStory } from '../../../sandbox/story/story.ts'
import {
  addStep,
  changeOnboarding,
  changeStep,
  checkRequiredDocument,
  readCase,
} from '../../../src/trading-grid/contract/case-operations.ts'
import type { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { readPartner } from '../../../src/trading-grid/contract/partner-operations.ts'
import type { OnboardingState } from '../../../src/trading-grid/contract/partner-summary.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { changeThread } from '../../../src/trading-grid/contract/thread-operations.ts'
import { AGENT, littleWorld, newKey } from './little-world.ts'

const written = () => ({ idempotencyKey: newKey(), agent: AGENT })
type Partner = TradingGridStory['partners'][number]

async function onboardingWorld(
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

const check = (kind: DocumentKind) => ({
  ...written(),
  kind,
  document: 'doc-order',
  state: 'accepted' as const,
})

it('begins with steps in three areas, tests of what is not in production, and the documents of the segment', async () => {
  const { details } = await onboardingWorld()
  const { state, steps, requiredDocuments } = await details()
  expect(state).toBe('testing')
  expect(new Set(steps.map(({ area }) => area))).toEqual(new Set(['access', 'documents', 'process']))
  expect(steps.find(({ id }) => id === 'test-856')).toMatchObject({ state: 'waiting', owner: 'partner' })
  expect(steps.some(({ id }) => id === 'test-850')).toBe(false)
  expect(steps.filter(({ needsApproval }) => needsApproval)).toHaveLength(1)
  expect(requiredDocuments.map(({ kind, state: standing }) => [kind, standing])).toEqual([
    ['agreement', 'missing'],
    ['certificate', 'missing'],
    ['other', 'missing'],
    ['photo', 'missing'],
  ])
})

it('says what the profile tells: an invitation that expired', async () => {
  const { details } = await onboardingWorld({
    state: 'invited',
    invitation: { state: 'expired', sentAt: '2026-11-01T10:00:00.000Z', expiresAt: '2026-11-15T10:00:00.000Z' },
  })
  const { state, steps } = await details()
  expect(state).toBe('expired')
  expect(steps.find(({ id }) => id === 'invitation')).toMatchObject({
    state: 'waiting',
    missing: 'The invitation expired on 2026-11-15.',
  })
})

it('asks who is live only for what has run out', async () => {
  const { details } = await onboardingWorld({
    state: 'approved',
    certificates: [{ name: 'AS2 signing', expiresAt: '2026-11-20T10:00:00.000Z' }],
  })
  const { state, steps, requiredDocuments } = await details()
  expect(state).toBe('expired')
  expect(steps.map(({ id }) => id)).toEqual(['certificate', 'connection', 'test-message'])
  expect(requiredDocuments).toMatchObject([{ kind: 'certificate', title: 'AS2 signing', state: 'expired' }])
})

it('renews in the profile the certificate that was accepted', async () => {
  const { ask, path } = await onboardingWorld({
    state: 'approved',
    certificates: [{ name: 'AS2 signing', expiresAt: '2026-11-20T10:00:00.000Z' }],
  })
  await ask(checkRequiredDocument, { path, body: { ...check('certificate'), expiresOn: '2027-11-20' } })
  const { onboarding } = await ask(readPartner, { path: { partner: 'northwind' } })
  expect(onboarding.certificates).toEqual([{ name: 'AS2 signing', expiresAt: '2027-11-20T23:59:59.000Z' }])
})

it('approves only when every step is done, approved where it must be, and every document is accepted', async () => {
  const { ask, refuse, move, finish, details, events, path } = await onboardingWorld()
  const refused = await refuse(changeOnboarding, await move('approved'))
  expect(refused).toMatchObject({ status: 409, type: problemTypes.stateForbids })
  for (const what of ['Test 856', 'Release for production', 'Trading partner agreement']) {
    expect(refused.detail).toContain(what)
  }
  await finish()
  await ask(changeOnboarding, await move('approved'))
  expect((await details()).state).toBe('approved')
  expect((await events()).at(-1)).toMatchObject({
    type: 'onboarding-changed',
    body: { from: 'testing', to: 'approved' },
  })
  const partner = await ask(readPartner, { path: { partner: 'northwind' } })
  expect(partner.onboarding.state).toBe('approved')
  expect(partner.documentSets.map(({ set, state }) => [set, state])).toEqual([
    ['850', 'production'],
    ['856', 'production'],
    ['810', 'production'],
    ['820', 'off'],
  ])
  expect((await ask(readCase, { path })).details).toMatchObject({ state: 'approved' })
})

it('lets nobody finish or skip a step that needs an approval without it', async () => {
  const { refuse, ask, path, details, approve } = await onboardingWorld()
  const step = (await details()).steps.find(({ needsApproval }) => needsApproval)
  if (!step) throw new Error('no such step')
  const to = (state: 'done' | 'skipped') => ({
    path: { ...path, step: step.id },
    body: { ...written(), version: step.version, state },
  })
  expect((await refuse(changeStep, to('done'))).type).toBe(problemTypes.stateForbids)
  expect((await refuse(changeStep, to('skipped'))).detail).toContain('needs an approval')
  approve(step.id)
  expect((await ask(changeStep, to('done'))).details).toBeDefined()
})

it('does not approve when an accepted document has run out meanwhile', async () => {
  const { ask, refuse, move, finish, details, clock, path } = await onboardingWorld()
  await finish()
  await ask(checkRequiredDocument, { path, body: { ...check('certificate'), expiresOn: '2026-11-30' } })
  clock.advance(10 * 86_400_000)
  expect((await details()).requiredDocuments.find(({ kind }) => kind === 'certificate')?.state).toBe('expired')
  expect((await refuse(changeOnboarding, await move('approved'))).detail).toContain('has expired')
})

it('invites again whose invitation expired or who was turned down, with a new invitation', async () => {
  const { ask, refuse, move, details, events } = await onboardingWorld()
  await ask(changeOnboarding, await move('rejected', 'No insurance'))
  expect((await events()).at(-1)).toMatchObject({ audience: 'internal', body: { reason: 'No insurance' } })
  expect((await refuse(changeOnboarding, await move('testing'))).type).toBe(problemTypes.stateForbids)
  await ask(changeOnboarding, await move('invited'))
  expect((await events()).at(-1)).toMatchObject({ audience: 'shared' })
  const partner = await ask(readPartner, { path: { partner: 'northwind' } })
  expect(partner.onboarding).toMatchObject({ state: 'invited', invitation: { state: 'active' } })
  expect((await details()).state).toBe('invited')
})

it('lets an invitation run out by itself, once', async () => {
  const { ask, move, details, events, clock, grid } = await onboardingWorld({ state: 'new' })
  await ask(changeOnboarding, await move('invited'))
  clock.advance(13 * 86_400_000)
  await grid.tick()
  expect((await details()).state).toBe('invited')
  clock.advance(86_400_000)
  await grid.tick()
  await grid.tick()
  expect((await details()).state).toBe('expired')
  const changes = (await events()).filter(({ type }) => type === 'onboarding-changed')
  expect(changes).toMatchObject([{ actor: { side: 'us' } }, { actor: { side: 'system' }, automatic: true }])
  const { onboarding } = await ask(readPartner, { path: { partner: 'northwind' } })
  expect(onboarding).toMatchObject({ state: 'expired', invitation: { state: 'expired' } })
})

it('changes a step for whoever saw it as it is, and shares it where the partner does it', async () => {
  const { ask, refuse, path, details, events } = await onboardingWorld()
  const added = { ...written(), area: 'process' as const, title: 'Agree on labels', owner: 'us' as const }
  await ask(addStep, { path, body: added })
  expect((await events()).at(-1)).toMatchObject({ type: 'step-changed', audience: 'internal' })
  const step = (await details()).steps.find(({ title }) => title === 'Agree on labels')
  expect(step).toMatchObject({ owner: 'us', ownerName: AGENT.name, state: 'to-do', version: 1 })
  const change = { ...written(), version: 1, owner: 'partner' as const, missing: 'A sample', dueOn: '2026-12-04' }
  const stepPath = { ...path, step: step?.id ?? '' }
  await ask(changeStep, { path: stepPath, body: change })
  expect((await events()).at(-1)).toMatchObject({ audience: 'shared', body: { text: 'A sample', dueOn: '2026-12-04' } })
  const after = (await details()).steps.find(({ id }) => id === step?.id)
  expect(after).toMatchObject({ owner: 'partner', missing: 'A sample', version: 2 })
  expect(after).not.toHaveProperty('ownerName')
  const stale = await refuse(changeStep, { path: stepPath, body: { ...written(), version: 1, state: 'done' as const } })
  expect(stale.type).toBe(problemTypes.staleVersion)
  await ask(changeStep, { path: stepPath, body: { ...written(), version: 2, state: 'done' as const } })
  expect((await details()).steps.find(({ id }) => id === step?.id)).not.toHaveProperty('missing')
})

it('tells the partner what does not match, and takes no document that is unknown, unscanned or out of date', async () => {
  const { ask, refuse, path, events, details } = await onboardingWorld()
  const mismatch = { what: 'Legal name', profile: 'Northwind Inc.', document: 'Northwind Ltd.' }
  const wrong = { ...check('agreement'), state: 'does-not-match' as const }
  expect((await refuse(checkRequiredDocument, { path, body: wrong })).errors?.[0]?.pointer).toBe('/mismatch')
  await ask(checkRequiredDocument, { path, body: { ...wrong, mismatch } })
  expect((await details()).requiredDocuments[0]).toMatchObject({ state: 'does-not-match', mismatch })
  expect((await events()).at(-1)).toMatchObject({
    type: 'acknowledgment',
    audience: 'shared',
    body: { status: 'does-not-match', text: expect.stringContaining('Northwind Ltd.') },
  })
  const ended = { ...check('agreement'), expiresOn: '2026-11-01' }
  expect((await refuse(checkRequiredDocument, { path, body: ended })).errors?.[0]?.pointer).toBe('/expiresOn')
  expect((await refuse(checkRequiredDocument, { path, body: check('invoice') })).errors?.[0]?.pointer).toBe('/kind')
  const unknown = { ...check('agreement'), document: 'doc-nowhere' }
  expect((await refuse(checkRequiredDocument, { path, body: unknown })).errors?.[0]?.pointer).toBe('/document')
  const unscanned = { ...check('agreement'), document: 'doc-pending' }
  expect((await refuse(checkRequiredDocument, { path, body: unscanned })).type).toBe(problemTypes.notScanned)
})

it('changes nothing more once the conversation is over', async () => {
  const { ask, refuse, path, read } = await onboardingWorld()
  const { version } = await read()
  await ask(changeThread, { path, body: { ...written(), version, state: 'withdrawn' } })
  const body = { ...written(), area: 'access' as const, title: 'One more', owner: 'us' as const }
  expect((await refuse(addStep, { path, body })).type).toBe(problemTypes.stateForbids)
})
