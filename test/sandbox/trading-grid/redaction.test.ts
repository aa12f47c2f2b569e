import { expect, it } from 'vitest'
import { writeLegalHold } from '../../../sandbox/trading-grid/legal-holds.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import {
  changeMessage,
  postMessage,
  readThread,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { mustVerify } from '../../../tools/guarantees/trail.ts'
import { ANA, littleDispute, wanted } from './little-dispute.ts'
import { AGENT, newKey, TICKET } from './little-world.ts'

const redaction = (seq: number) => ({ kind: 'redact' as const, seq, reason: 'A customer’s health.' })

async function said(text: string) {
  const dispute = await littleDispute()
  const body = {
    idempotencyKey: newKey(),
    agent: AGENT,
    ticket: TICKET,
    text,
    quotes: [],
    documents: [],
    attachments: [],
  }
  const path = { thread: dispute.thread.id }
  const answer = await dispute.send(postMessage, { path, body })
  const { event } = await dispute.ask(postMessage, { path, body })
  expect(answer.status).toBe(201)
  return { ...dispute, body, path, seq: event.seq }
}

it('takes words and salt away, wherever they are kept, and the chain still verifies', async () => {
  const { act, ask, send, body, path, seq, db, partner, thread } = await said('He has the flu, says his wife.')
  const edit = { kind: 'edit' as const, text: 'She says it is the flu.' }
  const change = { path: { ...path, seq }, body: { idempotencyKey: newKey(), agent: AGENT, change: edit } }
  const edited = await ask(changeMessage, change)
  expect(await partner.text(partner.thread(thread))).toContain('flu')

  const end = await act(redaction(seq), ANA)
  const { items } = await ask(readEvents, { path })
  const redactions = items.filter(({ type }) => type === 'redacted')
  expect(redactions.map(({ body: words }) => words)).toEqual([
    { seq, reason: 'A customer’s health.' },
    { seq: edited.event.seq, reason: 'A customer’s health.' },
  ])
  expect(redactions[0]).toMatchObject({ actor: { proof: 'witnessed' }, audience: 'internal' })
  expect(end).toMatchObject({ state: 'done', seq: redactions[0]?.seq })
  const trail = await (await send(readEvents, { path })).json()
  mustVerify(trail.items)
  expect(trail.items[seq - 1]).not.toHaveProperty('salt')

  expect(JSON.stringify(trail)).not.toContain('flu')
  expect(await (await send(postMessage, { path, body })).text()).not.toContain('flu')
  expect(await (await send(changeMessage, change)).text()).not.toContain('flu')
  const summary = await ask(readThread, { path, query: { agent: AGENT.id } })
  expect(JSON.stringify(summary)).not.toContain('flu')
  expect(await partner.text(partner.thread(thread))).not.toContain('flu')
  const Text = { parse: (row: unknown) => JSON.stringify(row) }
  expect(db.rows(Text, 'SELECT * FROM answers').join()).not.toContain('flu')
})

it('redacts nothing under a legal hold', async () => {
  const { start, waiting, writeNote, witness, seq, db, thread, ask, path } = await said('Keep me.')
  const act = await waiting(redaction(seq))
  writeLegalHold({ db }, thread.id, { since: '2026-11-01T00:00:00.000Z', reason: 'Case 12 CV 345' })
  writeNote(act, ANA)
  expect((await witness(act)).act).toMatchObject({
    because: 'legal-hold',
    detail: expect.stringContaining('12 CV 345'),
  })
  expect(await start(redaction(seq))).toMatchObject({ state: 'refused', because: 'legal-hold' })
  const { items } = await ask(readEvents, { path })
  expect(items.find((event) => event.seq === seq)?.body).toMatchObject({ text: 'Keep me.' })
  expect((await witness(act)).thread.legalHold).toMatchObject({ reason: 'Case 12 CV 345' })
})

it('redacts no decision, no redaction, and nothing twice', async () => {
  const { act, start, seq } = await said('Gone soon.')
  const first = await act(redaction(seq), ANA)
  expect(await start(redaction(seq))).toMatchObject({ because: 'nothing-to-decide' })
  expect(await start(redaction(999))).toMatchObject({ because: 'nothing-to-decide' })
  const asked = await act(wanted(), ANA)
  for (const end of [first, asked]) {
    if (end.state !== 'done') throw new Error('Both are done.')
    expect(await start(redaction(end.seq))).toMatchObject({
      because: 'nothing-to-decide',
      detail: expect.stringMatching(/decision/),
    })
  }
})

it('logs an export behind its cut', async () => {
  const { act, start, ask, thread } = await littleDispute()
  const { lastSeq } = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const sha256 = 'ab'.repeat(32)
  expect(await start({ kind: 'export', throughSeq: lastSeq + 1, sha256 })).toMatchObject({
    because: 'nothing-to-decide',
  })
  const end = await act({ kind: 'export', throughSeq: lastSeq, sha256 }, ANA)
  expect(end).toMatchObject({ state: 'done', seq: lastSeq + 1 })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items.at(-1)).toMatchObject({ type: 'exported', audience: 'internal', body: { throughSeq: lastSeq, sha256 } })
})
