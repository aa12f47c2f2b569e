import { expect, it } from 'vitest'
import {
  changeOnboarding,
  checkRequiredDocument,
  readCase,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { readPartner } from '../../../src/trading-grid/contract/operations/partner-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { check, onboardingWorld } from './little-onboarding.ts'

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
