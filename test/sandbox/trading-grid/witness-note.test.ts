import { expect, it } from 'vitest'
import { readAct, startAct } from '../../../src/trading-grid/contract/act.ts'
import { batchMark } from '../../../src/trading-grid/contract/delivery.ts'
import { postMessage } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import de from '../../../translations/de.json' with { type: 'json' }
import en from '../../../translations/en.json' with { type: 'json' }
import { ANA, BO, CHI, DEE, littleDispute, noteTextOf, rules, type Waiting, wanted, wordsOf } from './little-dispute.ts'
import { AGENT, newKey, TICKET } from './little-world.ts'

type Dispute = Awaited<ReturnType<typeof littleDispute>>
type Platform = Pick<Dispute, 'zendesk'>
const yes = (approval: string) => ({
  kind: 'decide-approval' as const,
  approval,
  decision: 'approved' as const,
  reason: 'The loss is confirmed.',
})

/** Bo has asked, and Ana has begun to approve: what is missing is her note. */
async function begun({ metadataKept }: { metadataKept: boolean }) {
  const dispute = await littleDispute(rules, { metadataKept })
  await dispute.act(wanted(), BO)
  const [approval] = await dispute.approvals()
  if (!approval) throw new Error('Bo has asked for an approval.')
  return { ...dispute, approval, act: await dispute.waiting(yes(approval.id), ANA) }
}

/** A note without a marker, as anybody types it. */
function type({ zendesk }: Platform, body: string, author: { id: number }) {
  const ticket = zendesk.tickets.get(TICKET.id)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  return zendesk.addComment(ticket, { body, public: false, author_id: author.id }, {})
}

const mark = (act: Waiting) => `[${act.id} ${act.nonce}]`

const notTheNote: [string, (act: Waiting) => string][] = [
  ['contains the nonce', (act) => `Regarding your reference ${act.nonce}: all good.`],
  ['is the nonce alone', (act) => act.nonce],
  ['is the mark alone', mark],
  ['has other words above the mark', (act) => `Sure!\n\n${mark(act)}`],
  ['has words behind the mark', (act) => `${noteTextOf(act)}\n\nThat was it.`],
  ['has words before', (act) => `FYI\n\n${noteTextOf(act)}`],
  ['quotes the note', (act) => noteTextOf(act).replaceAll(/^/gm, '> ')],
  ['has the note twice', (act) => `${noteTextOf(act)}\n\n${noteTextOf(act)}`],
  ['delivers what a partner wrote', (act) => `Northwind in TG-1\n\n${noteTextOf(act)}\n\n${batchMark('bat_0a1b')}`],
]

it.each(notTheNote)('takes no witness from a note that %s, where metadata is dropped', async (_, textOf) => {
  const dispute = await begun({ metadataKept: false })
  type(dispute, textOf(dispute.act), ANA)
  expect((await dispute.witness(dispute.act)).act.state).toBe('awaiting-witness')
  type(dispute, noteTextOf(dispute.act), ANA)
  expect((await dispute.witness(dispute.act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
})

it.each([...notTheNote, ['is the note itself, without its marker', noteTextOf] as const])(
  'takes no witness from a note that %s, where metadata is kept',
  async (_, textOf) => {
    const dispute = await begun({ metadataKept: true })
    type(dispute, textOf(dispute.act), ANA)
    expect((await dispute.witness(dispute.act)).act.state).toBe('awaiting-witness')
    dispute.writeNote(dispute.act, ANA)
    expect((await dispute.witness(dispute.act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
  },
)

it('takes an approver’s note with a partner’s update for no decision, whatever the partner quotes in it', async () => {
  const dispute = await begun({ metadataKept: false })
  const { act, partner, thread, clock, grid, zendesk, witness } = dispute
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
  const { act, zendesk, witness } = await begun({ metadataKept: true })
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
  const { partner, thread, clock, grid, zendesk, witness, act } = dispute
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

it('wants the note of a decision to say which one it is', async () => {
  const { approval, refuse, thread } = await begun({ metadataKept: true })
  const deed = yes(approval.id)
  for (const note of ['Thanks.', wordsOf(deed).replace('Lead', ''), wordsOf({ ...deed, reason: 'Another.' })]) {
    const body = { idempotencyKey: newKey(), agent: ANA, ticket: TICKET, deed, note }
    expect(await refuse(startAct, { path: { thread: thread.id }, body })).toMatchObject({ status: 422 })
  }
})

const sentences = Object.entries({ en: en.sentences, de: de.sentences }).flatMap(([language, of]) => [
  [language, 'approved', of['approvals.note.approved'], of['approvals.note.rejected']] as const,
  [language, 'rejected', of['approvals.note.rejected'], of['approvals.note.approved']] as const,
])

it.each(sentences)('takes the app’s own words in %s for what is %s, and not for the opposite', async (...sentence) => {
  const [, decision, own, opposite] = sentence
  const { announced } = await announcing({ decision, reason: 'They rejected what we approved.' })
  expect(await announced(own)).toBe(201)
  expect(await announced(opposite)).toBe(422)
})

it.each<[string, (own: string, opposite: string) => [string, string?]]>([
  ['says it in nothing but the name of the role', () => ['{label}: {agent} decides as {role}.']],
  ['says both ways', (own, opposite) => [`${own} ${opposite}`]],
  ['says the opposite further down', (own, opposite) => [own, opposite]],
  ['says the opposite in capitals', (own) => [own, 'REJECTED']],
  ['hides the opposite behind characters that nobody sees', (own) => [own, 're\u200bje\u00adcts']],
  ['says it further down alone', (own) => ['Please note:', own]],
  ['denies it', () => ['{label}: {agent} has not approved it as {role}.']],
  ['denies it in one word', () => ['{label}: it isn’t approved as {role}.']],
  ['denies it in German', () => ['{label}: {agent} gibt als {role} nicht frei.']],
])('refuses the note of a decision that %s', async (_, lines) => {
  const { announced } = await announcing({ decision: 'approved', reason: 'The loss is confirmed.' })
  const { 'approvals.note.approved': own, 'approvals.note.rejected': opposite } = en.sentences
  const [first, last] = lines(own, opposite)
  expect(await announced(own)).toBe(201)
  expect(await announced(first, last)).toBe(422)
})

it('does not take the name of who decides for a decision', async () => {
  const { announced } = await announcing({ decision: 'rejected', reason: 'It is not owed.' })
  expect(await announced('{label}: Anna Frei lehnt als {role} ab.')).toBe(201)
  expect(await announced('{label}: Anna Frei gibt als {role} frei.')).toBe(422)
  expect(await announced('{label}: Dee Decline approves as {role}.')).toBe(422)
})

/** With which status an approver’s decision is taken, by the words of its note. The role is called like a decision. */
async function announcing(decided: { decision: 'approved' | 'rejected'; reason: string }) {
  const role = 'Whoever approves credits'
  const dispute = await littleDispute(
    rules.map((rule) => ({ ...rule, role })),
    { metadataKept: false },
  )
  await dispute.act(wanted({ subject: 'A claim that was rejected' }), BO)
  const [approval] = await dispute.approvals()
  const deed = { kind: 'decide-approval' as const, approval: approval?.id ?? '', ...decided }
  const announced = async (first: string, last = '') => {
    const names = new Map([
      ['label', dispute.thread.label],
      ['agent', ANA.name],
      ['role', role],
    ])
    const head = first.replaceAll(/\{(\w+)\}/g, (_, name: string) => names.get(name) ?? '')
    const note = `${head}\nA claim that was rejected · 500 USD\nReason: ${decided.reason}\n${last}`
    const body = { idempotencyKey: newKey(), agent: ANA, ticket: TICKET, deed, note }
    return (await dispute.send(startAct, { path: { thread: dispute.thread.id }, body })).status
  }
  return { announced }
}

it('lets no nonce reach the partner', async () => {
  const { act, ask, partner, thread } = await begun({ metadataKept: true })
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
