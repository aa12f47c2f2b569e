import { expect, it } from 'vitest'
import { sha256Of } from '../../../sandbox/trading-grid/chain.ts'
import { restrictTo } from '../../../sandbox/trading-grid/restrictions.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  addEvidence,
  answerProposal,
  changeDispute,
  propose,
  readCase,
  recordExport,
  StaleCase,
  withdrawEvidence,
} from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { readContent } from '../../../src/trading-grid/contract/operations/document-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { importAttachments } from '../../../src/trading-grid/contract/transfer.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const written = () => ({ idempotencyKey: newKey(), agent: AGENT })

async function disputeWorld(change?: Parameters<typeof littleWorld>[0]) {
  const world = littleWorld(change)
  const { thread } = await world.escalateOrder({ kind: 'dispute' })
  const path = { thread: thread.id }
  const read = () => world.ask(readCase, { path })
  const dispute = async () => {
    const { details } = await read()
    if (details.kind !== 'dispute') throw new Error('not a dispute')
    return details
  }
  const events = async () => (await world.ask(readEvents, { path })).items
  return { ...world, id: thread.id, label: thread.label, path, read, dispute, events }
}

const comment = {
  ticket: TICKET,
  commentId: 77,
  author: 'Sam Fox',
  at: '2026-11-20T10:00:00.000Z',
  public: true,
  text: 'Not a single carton came. Größe: XL',
}

it('begins with a dispute of which nothing is known yet', async () => {
  const { read, id } = await disputeWorld()
  expect(await read()).toMatchObject({
    thread: id,
    details: { kind: 'dispute', evidence: [], proposals: [] },
    approvals: [],
  })
})

it('has no case for a thread about something else', async () => {
  const { escalateOrder, refuse } = littleWorld()
  const { thread } = await escalateOrder({ kind: 'general' })
  const path = { thread: thread.id }
  expect((await refuse(readCase, { path })).status).toBe(404)
  const body = { ...written(), version: thread.version, reason: 'price' as const }
  expect((await refuse(changeDispute, { path, body })).status).toBe(404)
})

it('says what a dispute is about, internally, and keeps what it does not mention', async () => {
  const { ask, read, dispute, events, path } = await disputeWorld()
  const amount = { amount: '1240.00', currency: 'USD' }
  const { version } = await read()
  const after = await ask(changeDispute, { path, body: { ...written(), version, reason: 'late-ship-notice', amount } })
  await ask(changeDispute, { path, body: { ...written(), version: after.version, deadline: '2026-12-01' } })
  expect(await dispute()).toMatchObject({ reason: 'late-ship-notice', amount, deadline: '2026-12-01' })
  expect((await events()).at(-1)).toMatchObject({ type: 'dispute-changed', audience: 'internal' })
})

it('answers whoever saw an older case with the case as it is now', async () => {
  const { ask, refuse, read, path } = await disputeWorld()
  const { version } = await read()
  await ask(changeDispute, { path, body: { ...written(), version, reason: 'price' } })
  const refused = await refuse(changeDispute, { path, body: { ...written(), version, reason: 'overage' } })
  expect(refused).toMatchObject({ status: 409, type: problemTypes.staleVersion })
  expect(StaleCase.parse(refused).case).toEqual(await read())
})

it('takes documents and comments as evidence with their fingerprints, and names what it cannot take', async () => {
  const { ask, path, dispute, events } = await disputeWorld()
  const documents = ['doc-order', 'doc-pending', 'doc-nowhere', 'doc-order']
  const { case: after, notAdded } = await ask(addEvidence, {
    path,
    body: { ...written(), documents, comments: [comment] },
  })
  expect(notAdded).toEqual([
    { id: 'doc-pending', reason: 'not-clean' },
    { id: 'doc-nowhere', reason: 'not-found' },
  ])
  expect(after.details).toMatchObject({
    evidence: [
      { name: '850_4500001001.x12', audience: 'shared', state: 'present', addedBy: { agentId: AGENT.id } },
      { kind: 'correspondence', audience: 'internal', sha256: sha256Of(comment.text) },
    ],
  })
  const again = await ask(addEvidence, { path, body: { ...written(), documents: ['doc-order'], comments: [comment] } })
  expect(again.notAdded.map(({ reason }) => reason)).toEqual(['already-there', 'already-there'])
  expect((await dispute()).evidence).toHaveLength(2)
  const added = (await events()).filter(({ type }) => type === 'evidence-added')
  expect(added).toHaveLength(1)
  expect(added[0]).toMatchObject({ audience: 'internal' })
})

it('keeps the fingerprint of evidence whose document was deleted', async () => {
  const { ask, refuse, path, grid, dispute } = await disputeWorld()
  await ask(addEvidence, { path, body: { ...written(), documents: ['doc-order'], comments: [] } })
  const [before] = (await dispute()).evidence
  expect(grid.deleteDocument('doc-order')).toBe(true)
  // Of what is not there any more nobody says who can see it.
  const { partnerAccess: _, ...kept } = before ?? {}
  expect((await dispute()).evidence).toEqual([{ ...kept, state: 'gone' }])
  expect((await refuse(readContent, { path: { document: 'doc-order' } })).status).toBe(404)
  const again = await ask(addEvidence, { path, body: { ...written(), documents: ['doc-order'], comments: [] } })
  expect(again.notAdded).toEqual([{ id: 'doc-order', reason: 'not-found' }])
})

it('takes evidence out once, unless a legal hold keeps it', async () => {
  const { ask, refuse, path, db, dispute, id, grid } = await disputeWorld()
  await ask(addEvidence, { path, body: { ...written(), documents: ['doc-order', 'doc-invoice-a'], comments: [] } })
  const [first, second] = (await dispute()).evidence
  const withdraw = (piece: { id: string } | undefined) => ({
    path: { ...path, evidence: piece?.id ?? '' },
    body: { ...written(), reason: 'Another order' },
  })
  const { details } = await ask(withdrawEvidence, withdraw(first))
  expect(details).toMatchObject({ evidence: [{ state: 'withdrawn' }, { state: 'present' }] })
  expect(await refuse(withdrawEvidence, withdraw(first))).toMatchObject({ type: problemTypes.stateForbids })

  db.run("INSERT INTO legal_holds (thread, since, reason) VALUES (?, '2026-11-01T00:00:00.000Z', 'Case 7')", id)
  expect((await refuse(withdrawEvidence, withdraw(second))).detail).toContain('legal hold')
  expect(grid.deleteDocument('doc-order')).toBe(false)
})

it('lets the other side alone answer a proposal, and only once', async () => {
  const { ask, refuse, path, dispute, events } = await disputeWorld()
  const amount = { amount: '750.00', currency: 'USD' }
  await ask(propose, { path, body: { ...written(), kind: 'credit', amount, text: 'Credit us $750.00.' } })
  const [ours] = (await dispute()).proposals
  if (!ours) throw new Error('no proposal')
  const answer = (state: 'accepted' | 'withdrawn', version = ours.version) => ({
    path: { ...path, proposal: ours.id },
    body: { ...written(), version, state },
  })
  expect((await refuse(answerProposal, answer('accepted'))).type).toBe(problemTypes.stateForbids)
  expect((await refuse(answerProposal, answer('withdrawn', 7))).type).toBe(problemTypes.staleVersion)
  await ask(answerProposal, answer('withdrawn'))
  expect((await refuse(answerProposal, answer('withdrawn', 2))).detail).toContain('withdrawn already')
  expect((await events()).at(-1)).toMatchObject({ type: 'proposal', audience: 'shared', body: { state: 'withdrawn' } })
})

it('wants an amount above nothing where money changes hands', async () => {
  const { refuse, path } = await disputeWorld()
  const body = { ...written(), kind: 'credit' as const, text: 'Credit us.' }
  expect((await refuse(propose, { path, body })).errors?.[0]?.pointer).toBe('/amount')
  const nothing = { ...body, amount: { amount: '-0.00', currency: 'USD' } }
  expect((await refuse(propose, { path, body: nothing })).status).toBe(422)
})

it('logs that a pack was made, behind the entry at which it was cut', async () => {
  const { ask, refuse, path, events } = await disputeWorld()
  const through = (await events()).length
  const body = { ...written(), throughSeq: through, sha256: 'a'.repeat(64) }
  const { thread } = await ask(recordExport, { path, body })
  expect(thread.lastSeq).toBe(through + 1)
  expect((await events()).at(-1)).toMatchObject({ type: 'exported', body: { throughSeq: through } })
  const beyond = { ...body, idempotencyKey: newKey(), throughSeq: through + 50 }
  expect((await refuse(recordExport, { path, body: beyond })).status).toBe(422)
})

it('wants a witness for the export of a thread that is not for everybody', async () => {
  const { refuse, path, db, id } = await disputeWorld((story) => ({
    ...story,
    capabilities: { ...story.capabilities, approvals: true, restrictedThreads: true },
  }))
  restrictTo({ db }, id, [AGENT.id])
  const body = { ...written(), throughSeq: 1, sha256: 'a'.repeat(64) }
  expect(await refuse(recordExport, { path, body })).toMatchObject({ type: problemTypes.stateForbids })
})

it('says from which ticket a file came that was imported as evidence, and keeps it from the partner', async () => {
  const { ask, path, zendesk, dispute, partner, id, label, noteLink, witness } = await disputeWorld()
  const ticket = zendesk.tickets.get(1)
  if (!ticket) throw new Error('no ticket')
  const { link } = await witness(id, 1)
  noteLink(1, { ...link, label }, [{ attachmentId: 900 }])
  const file = { id: 900, name: 'log.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('a,b') }
  zendesk.addComment(ticket, { body: 'See the log', public: true, attachments: [file] }, {})
  const commentId = ticket.comments.at(-1)?.id ?? 0
  const attachments = [{ attachmentId: 900, commentId, name: file.name }]
  const { items } = await ask(importAttachments, { body: { ...written(), thread: id, ticket: TICKET, attachments } })
  const [imported] = items
  if (imported?.state !== 'imported') throw new Error('not imported')
  const documents = [imported.document.id]
  await ask(addEvidence, { path, body: { ...written(), documents, comments: [] } })
  expect((await dispute()).evidence).toMatchObject([
    { name: 'log.csv', audience: 'internal', sha256: sha256Of(file.bytes), source: { importedFrom: TICKET } },
  ])
  expect((await partner.open(`${partner.home('Dana Reyes')}/documents/${imported.document.id}`)).status).toBe(404)
  expect(await partner.text(partner.thread({ id }))).not.toContain('log.csv')
})
