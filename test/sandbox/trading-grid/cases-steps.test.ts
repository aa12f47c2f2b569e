import { expect, it } from 'vitest'
import {
  addStep,
  changeStep,
  checkRequiredDocument,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { readPartner } from '../../../src/trading-grid/contract/operations/partner-operations.ts'
import { changeThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { check, onboardingWorld, written } from './little-onboarding.ts'
import { AGENT } from './little-world.ts'

it('renews in the profile the certificate that was accepted', async () => {
  const { ask, path } = await onboardingWorld({
    state: 'approved',
    certificates: [{ name: 'AS2 signing', expiresAt: '2026-11-20T10:00:00.000Z' }],
  })
  await ask(checkRequiredDocument, { path, body: { ...check('certificate'), expiresOn: '2027-11-20' } })
  const { onboarding } = await ask(readPartner, { path: { partner: 'northwind' } })
  expect(onboarding.certificates).toEqual([{ name: 'AS2 signing', expiresAt: '2027-11-20T23:59:59.000Z' }])
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
