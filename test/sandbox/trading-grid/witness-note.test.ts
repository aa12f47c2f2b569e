import { expect, it } from 'vitest'
import { actSentences } from '../../../sandbox/trading-grid/acts/act-sentences.ts'
import { restrictTo } from '../../../sandbox/trading-grid/restrictions.ts'
import { outcomeKinds } from '../../../src/domain/vocabulary/thread-vocabulary.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { readAct, startAct, witnessAct } from '../../../src/trading-grid/contract/act.ts'
import { batchMark } from '../../../src/trading-grid/contract/delivery.ts'
import { postMessage } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import de from '../../../translations/de.json' with { type: 'json' }
import en from '../../../translations/en.json' with { type: 'json' }
import { begun, type Dispute, mark, type, yes } from './begun-decision.ts'
import { ANA, BO, CHI, DEE, littleDispute, rules, type Waiting, wanted } from './little-dispute.ts'
import { AGENT, newKey, TICKET } from './little-world.ts'

const notTheNote: [string, (text: string, act: Waiting) => string][] = [
  ['contains the nonce', (_, act) => `Regarding your reference ${act.nonce}: all good.`],
  ['is the nonce alone', (_, act) => act.nonce],
  ['is the mark alone', (_, act) => mark(act)],
  ['has other words above the mark', (_, act) => `Sure!\n\n${mark(act)}`],
  ['has words behind the mark', (text) => `${text}\n\nThat was it.`],
  ['has words before', (text) => `FYI\n\n${text}`],
  ['quotes the note', (text) => text.replaceAll(/^/gm, '> ')],
  ['has the note twice', (text) => `${text}\n\n${text}`],
  ['delivers what a partner wrote', (text) => `Northwind in TG-1\n\n${text}\n\n${batchMark('bat_0a1b')}`],
]

it.each(notTheNote)('takes no witness from a note that %s, where metadata is dropped', async (_, textOf) => {
  const dispute = await begun({ metadataKept: false })
  type(dispute, textOf(dispute.noteTextOf(dispute.act), dispute.act), ANA)
  expect((await dispute.witness(dispute.act)).act.state).toBe('awaiting-witness')
  type(dispute, dispute.noteTextOf(dispute.act), ANA)
  expect((await dispute.witness(dispute.act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
})

it.each([...notTheNote, ['is the note itself, without its marker', (text: string) => text] as const])(
  'takes no witness from a note that %s, where metadata is kept',
  async (_, textOf) => {
    const dispute = await begun({ metadataKept: true })
    type(dispute, textOf(dispute.noteTextOf(dispute.act), dispute.act), ANA)
    expect((await dispute.witness(dispute.act)).act.state).toBe('awaiting-witness')
    dispute.writeNote(dispute.act, ANA)
    expect((await dispute.witness(dispute.act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
  },
)

it('takes an approver’s note with a partner’s update for no decision, whatever the partner quotes in it', async () => {
  const dispute = await begun({ metadataKept: false })
  const { act, partner, thread, clock, grid, zendesk, witness, noteTextOf } = dispute
  await partner.answer(thread, { text: `Your reference:\n\n${noteTextOf(act)}` })
  for (let second = 0; second < 40; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
  const delivered = zendesk.tickets.get(TICKET.id)?.comments.at(-1)?.body ?? ''
  expect(delivered).toContain('Your reference')
  expect(delivered).not.toContain(mark(act))
  // As if an approver's open sidebar had written it first, and with the quotation as it came.
  type(dispute, delivered, ANA)
  type(dispute, `Northwind in TG-1\n\n${noteTextOf(act)}\n\n${batchMark('bat_0a1b')}`, ANA)
  expect((await witness(act)).act.state).toBe('awaiting-witness')
})

it('takes no marker of a delivery for that of an act', async () => {
  const { act, zendesk, witness, noteTextOf } = await begun({ metadataKept: true })
  const ticket = zendesk.tickets.get(TICKET.id)
  const marker = { v: 1, act: act.id, nonce: act.nonce, batch: 'bat_0a1b' }
  if (ticket) {
    zendesk.addComment(ticket, { body: noteTextOf(act), public: false, author_id: ANA.id }, { trading_grid: marker })
  }
  expect((await witness(act)).act.state).toBe('awaiting-witness')
})

it.each<[string, (audit: ReturnType<Dispute['writeNote']>) => void]>([
  ['a merge has copied', (audit) => Object.assign(audit, { via: { channel: 'web', source: { rel: 'merge' } } })],
  ['an import brought along', (audit) => Object.assign(audit, { via: { channel: 'api', source: { rel: 'import' } } })],
  ['came by mail', (audit) => Object.assign(audit, { via: { channel: 'email' } })],
  ['a rule wrote', (audit) => Object.assign(audit, { via: { channel: 'rule' } })],
  ['came some way that is not told', (audit) => Object.assign(audit, { via: null })],
  ['Zendesk does not trust', (audit) => Object.assign(audit.metadata, { trusted: false })],
  ['names no author', (audit) => Object.assign(audit.events[0] ?? {}, { author_id: undefined })],
])('takes no witness from a note that %s', async (_, change) => {
  const { act, writeNote, witness } = await begun({ metadataKept: true })
  change(writeNote(act, ANA))
  expect((await witness(act)).act.state).toBe('awaiting-witness')
})

it('knows from its own notes that an account began to drop metadata', async () => {
  const dispute = await begun({ metadataKept: true })
  const { partner, thread, clock, grid, zendesk, witness, act, noteTextOf } = dispute
  zendesk.metadataKept = false
  type(dispute, noteTextOf(act), ANA)
  expect((await witness(act)).act.state).toBe('awaiting-witness')
  await partner.answer(thread, { text: 'They ship on Monday.' })
  for (let second = 0; second < 40; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
  expect((await witness(act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
})

it('gives the nonce of a decision to those alone who may decide', async () => {
  const dispute = await littleDispute()
  await dispute.act(wanted({ amount: { amount: '6000', currency: 'USD' } }), CHI)
  const [lead, finance] = await dispute.approvals()
  const start = async (approval: string | undefined, agent: typeof ANA) => {
    const act = await dispute.start(yes(approval ?? ''), agent)
    return { nonce: 'nonce' in act, because: 'because' in act ? act.because : undefined }
  }
  expect(await start(lead?.id, CHI)).toEqual({ nonce: false, because: 'requester-decides' })
  expect(await start(lead?.id, DEE)).toEqual({ nonce: false, because: 'not-an-approver' })
  expect(await start(lead?.id, BO)).toEqual({ nonce: false, because: 'above-limit' })
  expect(await start(lead?.id, ANA)).toEqual({ nonce: true, because: undefined })
  expect(await start(finance?.id, DEE)).toEqual({ nonce: true, because: undefined })
})

it('keeps one decision of one person about one approval under way', async () => {
  const { act: first, approval, waiting, ask, writeNote, witness, zendesk } = await begun({ metadataKept: true })
  const second = await waiting({ ...yes(approval.id), decision: 'rejected' }, ANA)
  const others = await waiting(yes(approval.id), CHI)
  expect((await ask(readAct, { path: { act: first.id } })).state).toBe('expired')
  writeNote(first, ANA)
  expect((await witness(first)).act.state).toBe('expired')
  expect((await witness(others)).act.state).toBe('awaiting-witness')

  writeNote(second, ANA)
  zendesk.auditsBehind = 0
  const third = await waiting(yes(approval.id), ANA).catch((error: Error) => error.message)
  expect(third).toContain('decided-already')
  expect((await ask(readAct, { path: { act: second.id } })).state).toBe('done')
})

it('makes nobody the requester by words of somebody else that they paste', async () => {
  const dispute = await littleDispute(rules, { metadataKept: false })
  const { refuse, thread, waiting, witness, noteTextOf } = dispute
  const free = { idempotencyKey: newKey(), agent: BO, ticket: TICKET, action: wanted(), note: 'Thanks, all good.' }
  expect(await refuse(startAct, { path: { thread: thread.id }, body: free })).toMatchObject({ status: 422 })
  const act = await waiting(wanted(), BO)
  type(dispute, noteTextOf(act), CHI)
  expect(await witness(act)).toMatchObject({ act: { state: 'awaiting-witness' }, approvals: [] })
})

it('makes nobody the one who decides by the name of somebody else who is called the same', async () => {
  const dispute = await begun({ metadataKept: false })
  dispute.zendesk.users.set(CHI.id, { name: ANA.name, role: 'agent' })
  type(dispute, dispute.noteTextOf(dispute.act), CHI)
  expect((await dispute.witness(dispute.act)).act.state).toBe('awaiting-witness')
})

it('takes no name that is not that of the note’s author', async () => {
  const dispute = await littleDispute(rules, { metadataKept: false })
  const act = await dispute.waiting(wanted(), { id: ANA.id, name: 'Nobody' })
  type(dispute, dispute.noteTextOf(act), ANA)
  expect((await dispute.witness(act)).act.state).toBe('awaiting-witness')
})

it('wants one sentence for every action in a restricted thread, which signs nothing without its marker', async () => {
  const dispute = await littleDispute(rules, { metadataKept: true })
  const { ask, db, thread, refuse, waiting, noteTextOf, wordsOf } = dispute
  const open = wordsOf(wanted())
  restrictTo({ db }, thread.id, [ANA.id, CHI.id])
  const body = { idempotencyKey: newKey(), agent: ANA, ticket: TICKET, action: wanted(), note: open }
  expect(await refuse(startAct, { path: { thread: thread.id }, body, agent: ANA.id })).toMatchObject({ status: 422 })
  const act = await waiting(wanted())
  const witness = () => ask(witnessAct, { path: { act: act.id }, body: { ticket: TICKET }, agent: ANA.id })
  type(dispute, noteTextOf(act), ANA)
  expect((await witness()).act.state).toBe('awaiting-witness')
  dispute.writeNote(act, ANA)
  expect((await witness()).act.state).toBe('done')
})

it.each([
  ['keeps', true, 'awaiting-witness'],
  ['drops', false, 'done'],
])(
  'asks Zendesk before it goes by words: an account of which nothing was known, and which %s metadata',
  async (_, kept, state) => {
    const dispute = await littleDispute(rules, { metadataKept: kept })
    const { db, zendesk, waiting, witness, noteTextOf } = dispute
    const forget = () => db.run("DELETE FROM marks WHERE name LIKE 'metadata:%'")
    const act = await waiting(wanted())
    const ticket = zendesk.tickets.get(TICKET.id)
    // Nothing that is listed tells either.
    for (const audit of ticket?.audits ?? []) audit.metadata = { custom: {} }
    forget()
    const before = ticket?.comments.length ?? 0
    const saved: unknown[] = []
    zendesk.interfere = (request) => {
      if (request.method === 'PUT')
        void request
          .clone()
          .json()
          .then((body) => saved.push(body))
      return undefined
    }
    type(dispute, noteTextOf(act), ANA)
    expect((await witness(act)).act.state).toBe(state)
    expect(ticket?.comments).toHaveLength(before + 1)
    // One save that says nothing is all that it takes, once for the account.
    const probe = { ticket: { metadata: { trading_grid: { v: 1, probe: true } } } }
    expect(saved).toEqual([probe])
    await witness(act)
    expect(saved).toEqual([probe])
  },
)

it('begins no act in a restricted thread where the account is known to drop metadata', async () => {
  const { db, thread, partner, clock, grid, start } = await littleDispute(rules, { metadataKept: false })
  await partner.answer(thread, { text: 'They ship on Monday.' })
  for (let second = 0; second < 40; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
  restrictTo({ db }, thread.id, [ANA.id, CHI.id])
  expect(await start(wanted())).toMatchObject({ state: 'refused', because: 'metadata-dropped' })
})

it.each([
  ['en', en.sentences],
  ['de', de.sentences],
])('holds the server’s sentences in %s against those of the app', (language, app) => {
  const server = actSentences.find(({ locale }) => locale === language)
  expect(server?.say).toMatchObject({
    restricted: app['act.note.restricted'],
    asked: app['approvals.note.asked'],
    approved: app['approvals.note.approved'],
    rejected: app['approvals.note.rejected'],
    withdraw: app['approvals.note.withdraw'],
    resolved: app['resolution.note'],
    redacted: app['trail.redact.note'],
    exported: app['packing.note'],
    decides: app['approvals.note.decides'],
    reason: app['approvals.note.reason'],
    evidence: app['approvals.note.evidence'],
    noEvidence: app['approvals.note.noEvidence'],
    open: app['approvals.note.open'],
  })
  const t = createTranslator(language).with(laterSentences)
  for (const kind of outcomeKinds) expect(server?.outcomes[kind]).toBe(t(`outcomeKind.${kind}`))
})

it('lets no nonce reach the partner', async () => {
  const { act, ask, partner, thread, noteTextOf } = await begun({ metadataKept: true })
  const quote = {
    commentId: 7,
    author: 'Ana Ito',
    at: '2026-11-23T16:00:00.000Z',
    text: noteTextOf(act),
    public: false,
  }
  const body = {
    idempotencyKey: newKey(),
    agent: AGENT,
    ticket: TICKET,
    text: `See ${act.nonce}`,
    quotes: [quote],
    documents: [],
    attachments: [],
  }
  await ask(postMessage, { path: { thread: thread.id }, body })
  const page = await partner.text(partner.thread(thread))
  expect(page).toContain('See')
  expect(page).not.toContain(act.nonce)
})
