import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  addEvidence,
  addStep,
  changeDispute,
  changeStep,
  propose,
  readCase,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { changeThread, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { AGENT, littleWorld, newKey } from './little-world.ts'

const written = () => ({ idempotencyKey: newKey(), agent: AGENT })

async function threadOf(kind: 'onboarding' | 'dispute' | 'general') {
  const world = littleWorld((story) => ({
    ...story,
    partners: story.partners.map((partner) => ({
      ...partner,
      onboarding: { ...partner.onboarding, state: 'testing' as const },
    })),
  }))
  const { thread } = await world.escalateOrder({ kind })
  const path = { thread: thread.id }
  const address = world.partner.thread(thread)
  const send = async (action: string, fields: Record<string, string>, files: File[] = []): Promise<string> => {
    const form = new FormData()
    form.set('key', newKey())
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const file of files) form.append('files', file)
    const url = new URL(`${address}/${action}`, 'https://trading-grid.example')
    const sent = await world.grid.fetch(new Request(url, { method: 'POST', body: form }))
    expect(sent.status).toBe(303)
    return world.partner.text(sent.headers.get('location') ?? '')
  }
  const read = () => world.ask(readCase, { path })
  const onboarding = async () => {
    const { details } = await read()
    if (details.kind !== 'onboarding') throw new Error('not an onboarding')
    return details
  }
  const dispute = async () => {
    const { details } = await read()
    if (details.kind !== 'dispute') throw new Error('not a dispute')
    return details
  }
  const events = async () => (await world.ask(readEvents, { path })).items
  const page = () => world.partner.text(address)
  const state = async () => (await world.ask(readThread, { path, query: { agent: AGENT.id } })).state
  return { ...world, path, send, onboarding, dispute, events, page, state }
}

it('shows a partner its own steps and none of ours', async () => {
  const { ask, path, page } = await threadOf('onboarding')
  const step = { ...written(), area: 'process' as const, title: 'Ask legal about their margin', owner: 'us' as const }
  await ask(addStep, { path, body: step })
  const shown = await page()
  expect(shown).toContain('Send the required documents')
  expect(shown).not.toContain('Release for production')
  expect(shown).not.toContain('legal about')
})

it('lets a partner do its step, once, and tells whoever had it open before that it has changed', async () => {
  const { send, onboarding, events, page, state } = await threadOf('onboarding')
  const step = { step: 'profile', version: '1', state: 'done' }
  await send('steps', step)
  expect((await onboarding()).steps.find(({ id }) => id === 'profile')).toMatchObject({
    state: 'done',
    ownerName: 'Dana Reyes',
    version: 2,
  })
  expect(await state()).toBe('awaiting-us')
  expect(await send('steps', { ...step, state: 'waiting', text: 'We need a login' })).toContain('changed meanwhile')
  expect((await events()).filter(({ type }) => type === 'step-changed')).toMatchObject([
    { audience: 'shared', actor: { side: 'partner', proof: 'authenticated' } },
  ])
  expect(await page()).toContain('Dana Reyes')
})

it('does not let a partner touch a step of ours', async () => {
  const { send, onboarding } = await threadOf('onboarding')
  expect(await send('steps', { step: 'go-live', version: '1', state: 'done' })).toContain('not known')
  expect((await onboarding()).steps.find(({ id }) => id === 'go-live')?.state).toBe('to-do')
})

it('tells a partner what is missing in its step', async () => {
  const { ask, path, page } = await threadOf('onboarding')
  const body = { ...written(), version: 1, state: 'waiting' as const, missing: 'The 856 has no carton level.' }
  await ask(changeStep, { path: { ...path, step: 'profile' }, body })
  expect(await page()).toContain('The 856 has no carton level.')
})

it('takes a required document and says that it is being checked', async () => {
  const { send, onboarding, events } = await threadOf('onboarding')
  const page = await send('required-documents', { kind: 'agreement' }, [new File(['signed'], 'agreement.pdf')])
  expect(page).toContain('received, we are checking it')
  const [agreement] = (await onboarding()).requiredDocuments
  expect(agreement).toMatchObject({ kind: 'agreement', state: 'received' })
  expect((await events()).find(({ type }) => type === 'document-received')).toMatchObject({ audience: 'shared' })
  expect(await send('required-documents', { kind: 'agreement' })).toContain('Choose a file')
})

it('lets a partner propose, take it back, and answer ours with another one', async () => {
  const { ask, path, send, dispute, page } = await threadOf('dispute')
  await send('proposals', { kind: 'credit', amount: '1,240.00', currency: 'usd', text: 'Repay all of it.' })
  const [theirs] = (await dispute()).proposals
  expect(theirs).toMatchObject({
    amount: { amount: '1240.00', currency: 'USD' },
    by: { side: 'partner' },
    state: 'open',
  })
  expect(await send('proposal-answers', { proposal: theirs?.id ?? '', state: 'accepted' })).toContain('other side')
  await send('proposal-answers', { proposal: theirs?.id ?? '', state: 'withdrawn' })

  const amount = { amount: '500.00', currency: 'USD' }
  await ask(propose, { path, body: { ...written(), kind: 'credit', amount, text: 'We meet in the middle.' } })
  expect(await page()).toContain('Credit: 500.00 USD')
  const ours = (await dispute()).proposals[1]?.id ?? ''
  await send('proposals', { kind: 'credit', amount: '750', currency: 'USD', text: 'Rather this.', counterTo: ours })
  expect((await dispute()).proposals.map(({ state }) => state)).toEqual(['withdrawn', 'countered', 'open'])
  expect(await send('proposal-answers', { proposal: ours, state: 'accepted' })).toContain('countered already')
})

it('lets a partner accept a proposal, and only once', async () => {
  const { ask, path, send, dispute, state } = await threadOf('dispute')
  const amount = { amount: '500.00', currency: 'USD' }
  await ask(propose, { path, body: { ...written(), kind: 'credit', amount, text: 'We meet in the middle.' } })
  const ours = (await dispute()).proposals[0]?.id ?? ''
  await send('proposal-answers', { proposal: ours, state: 'accepted' })
  expect(await send('proposal-answers', { proposal: ours, state: 'declined' })).toContain('accepted already')
  expect((await dispute()).proposals[0]?.state).toBe('accepted')
  expect(await state()).toBe('awaiting-us')
})

it('says how an amount is written instead of guessing', async () => {
  const { send, dispute } = await threadOf('dispute')
  expect(await send('proposals', { kind: 'credit', amount: 'a lot', currency: 'USD', text: 'x' })).toContain('1240.00')
  expect(await send('proposals', { kind: 'credit', amount: '', currency: 'USD', text: 'x' })).toContain('how much')
  expect((await dispute()).proposals).toEqual([])
})

it('lets a partner promise something by a day, keep it or take it back', async () => {
  const { send, events } = await threadOf('general')
  const promise = { does: 'ship', dueOn: '2026-11-27', what: '40 cartons', text: '' }
  expect(await send('promises', promise)).toContain('Ship the rest: 40 cartons')
  await send('promises', { does: 'invoice', dueOn: '2026-11-30' })
  expect(await send('promises', { ...promise, dueOn: '2026-11-01' })).toContain('passed')
  const made = (await events()).flatMap((event) => (event.type === 'promise' && event.body ? [event.body] : []))
  expect(made).toMatchObject([
    { action: 'Ship the rest: 40 cartons', dueOn: '2026-11-27', state: 'open' },
    { action: 'Resend the corrected invoice', state: 'open' },
  ])
  await send('promise-ends', { promise: made[0]?.promise ?? '', state: 'kept' })
  await send('promise-ends', { promise: made[1]?.promise ?? '', state: 'withdrawn' })
  expect(await send('promise-ends', { promise: made[0]?.promise ?? '', state: 'withdrawn' })).toContain('kept already')
  expect((await events()).filter(({ type }) => type === 'promise').map((event) => event.body)).toMatchObject([
    {},
    {},
    { state: 'kept' },
    { state: 'withdrawn' },
  ])
})

it('shows a partner what it promised also after the conversation was resolved, and takes its word for it', async () => {
  const { ask, path, send, page, events, state } = await threadOf('general')
  await send('promises', { does: 'ship', dueOn: '2026-11-27', what: '40 cartons', text: '' })
  await send('promises', { does: 'invoice', dueOn: '2026-11-30' })
  const { version } = await ask(readThread, { path, query: { agent: AGENT.id } })
  const outcome = { kind: 'shipped' as const, text: '' }
  await ask(changeThread, { path, body: { ...written(), version, state: 'resolved', reason: 'Agreed.', outcome } })
  const shown = await page()
  expect(shown).toContain('Done: Ship the rest: 40 cartons')
  expect(shown).not.toContain('Promise something by a day')

  const made = (await events()).flatMap((event) => (event.type === 'promise' && event.body ? [event.body] : []))
  for (const { promise } of made) await send('promise-ends', { promise, state: 'kept' })
  expect(await page()).not.toContain('id="promises"')
  expect((await events()).filter(({ type }) => type === 'promise').map((event) => event.body)).toMatchObject([
    {},
    {},
    { state: 'kept' },
    { state: 'kept' },
  ])
  expect(await state()).toBe('resolved')
})

it('refuses bank details in any form, says where they belong, and keeps the rest of the words', async () => {
  const { send, events, page } = await threadOf('dispute')
  const before = (await events()).length
  const text = 'Please repay to DE89 3704 0044 0532 0130 00 by Friday'
  for (const action of ['posts', 'proposals', 'promises']) {
    const shown = await send(action, { kind: 'credit', amount: '5', currency: 'USD', dueOn: '2026-11-27', text })
    expect(shown).toContain('Payment details')
    expect(shown).toContain('by Friday')
    expect(shown).not.toContain('0532 0130')
  }
  expect(await events()).toHaveLength(before)
  expect(await page()).not.toContain('DE89')
})

it('shows nothing of what is internal in a dispute', async () => {
  const { ask, path, page, dispute } = await threadOf('dispute')
  const { version } = await ask(readCase, { path })
  const amount = { amount: '98765.43', currency: 'USD' }
  await ask(changeDispute, { path, body: { ...written(), version, reason: 'terms', amount, deadline: '2026-12-24' } })
  const comment = {
    ticket: { account: 'acme', id: 1 },
    commentId: 5,
    author: 'Sam',
    at: '2026-11-20T10:00:00.000Z',
    public: true,
    text: 'Between us: they are right',
  }
  await ask(addEvidence, { path, body: { ...written(), documents: ['doc-invoice-a'], comments: [comment] } })
  expect((await dispute()).evidence).toHaveLength(2)
  const shown = await page()
  for (const secret of ['98765', 'Between us', '810_55010', '24 Dec']) expect(shown).not.toContain(secret)
})
