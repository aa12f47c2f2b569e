import { expect, it } from 'vitest'
import { askNote } from '../../../src/features/approvals/ask-note.ts'
import { outcomeWords } from '../../../src/features/disputes/resolution.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { startAct, type WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { begun, type Dispute, yes } from './begun-decision.ts'
import { ANA, BO, wanted } from './little-dispute.ts'
import { newKey, TICKET } from './little-world.ts'

type Words = { label: string; agent: string; role: string; reason: string; subject: string }
const appsNote = ({ label, agent, role, reason, subject }: Words) =>
  `${label}: ${agent} approves as ${role}.\n${subject} · $500.00\nReason: ${reason}`

it.each<[string, (words: Words) => string]>([
  ['says nothing of it', () => 'Thanks.'],
  ['denies it before the name', (words) => appsNote({ ...words, agent: 'Nobody' })],
  ['denies it in the verb', (words) => appsNote(words).replace('approves', 'dont approve')],
  ['asks, and denies it on', (words) => appsNote(words).replace('approves', 'approves? … NO. I do not want this, not')],
  ['says it in look-alike letters', (words) => appsNote(words).replace('approves', 'аpprоves')],
  ['says it in letters that nobody sees', (words) => appsNote(words).replace('approves', 'appro\u00adves')],
  ['takes it back in a prefix', (words) => appsNote(words).replace('approves', 'un-approves')],
  ['says who did it in the past', (words) => `It was approved by Priya last year. For the record:\n${appsNote(words)}`],
  ['asks whether it was done', (words) => `Has anybody approved “${words.subject}” as ${words.role}?\n${words.reason}`],
  ['says the opposite', (words) => appsNote(words).replace('approves', 'rejects')],
  ['says it and the opposite', (words) => `${appsNote(words)}\nREJECTED`],
  ['says it further down', (words) => `Please note:\n${appsNote(words)}`],
  ['says it in another thread', (words) => appsNote({ ...words, label: 'TG-9' })],
  ['says it in another role', (words) => appsNote({ ...words, role: 'Finance' })],
  ['says it of something else', (words) => appsNote({ ...words, subject: 'A gift' })],
  ['says it of another amount', (words) => appsNote(words).replace('$500.00', '$50.00')],
  ['gives another reason', (words) => appsNote({ ...words, reason: 'Another.' })],
  ['adds to its first line', (words) => appsNote(words).replace('Lead.', 'Lead. Not!')],
])('refuses the note of an approval that %s', async (_, noteFor) => {
  const { approval, send, thread } = await begun({ metadataKept: false })
  const action = yes(approval.id)
  const words = { label: thread.label, agent: ANA.name, role: 'Lead', reason: action.reason, subject: approval.subject }
  const announce = async (note: string) => {
    const body = { idempotencyKey: newKey(), agent: ANA, ticket: TICKET, action, note }
    return (await send(startAct, { path: { thread: thread.id }, body })).status
  }
  expect(await announce(appsNote(words))).toBe(201)
  expect(await announce(noteFor(words))).toBe(422)
})

const actions: [string, (approval: string) => WitnessedAction][] = [
  ['a request', () => wanted({ subject: 'Another credit' })],
  ['a decision', yes],
  ['a rejection', (approval) => ({ ...yes(approval), decision: 'rejected' })],
  ['a withdrawal', (approval) => ({ kind: 'withdraw-approval', approval, reason: 'Not needed.' })],
  ['a redaction', () => ({ kind: 'redact', seq: 1, reason: 'A name.' })],
  ['an export', () => ({ kind: 'export', throughSeq: 1, sha256: 'a'.repeat(64) })],
  ['a resolution', () => ({ kind: 'resolve', outcome: { kind: 'upheld', text: 'They were right.' } })],
  ['a resolution with an amount', () => resolving('credit')],
  ['a resolution that costs', () => resolving('debit')],
]
const resolving = (direction: 'credit' | 'debit'): WitnessedAction => ({
  kind: 'resolve',
  outcome: {
    kind: 'credited',
    amount: { amount: '12.5', currency: 'USD' },
    direction,
    text: 'We agreed.\n\nBy phone.',
  },
})

it.each(
  actions.flatMap(([name, actionOf]) => (['en', 'de'] as const).map((locale) => [name, locale, actionOf] as const)),
)('takes the app’s own note of %s in %s, and no others', async (_, locale, actionOf) => {
  const { approval, send, thread } = await begun({ metadataKept: false })
  const action = actionOf(approval.id)
  const announce = async (note: string, agent = ANA) => {
    const body = { idempotencyKey: newKey(), agent, ticket: TICKET, action, note }
    return (await send(startAct, { path: { thread: thread.id }, body })).status
  }
  const note = appNote(action, { locale, thread, approval })
  expect(await announce('Have a nice day')).toBe(422)
  expect(await announce('Thanks, all good.')).toBe(422)
  expect(await announce(note, BO)).toBe(422)
  expect(await announce(`${note}\nOr not.`)).toBe(422)
  expect(await announce(note)).toBe(201)
})

/** What the app writes in Ana's name, by its own sentences. */
function appNote(
  action: WitnessedAction,
  { locale, thread, approval }: { locale: string; thread: Dispute['thread']; approval: Approval },
) {
  const t = createTranslator(locale).with(laterSentences)
  const { label } = thread
  const agent = ANA.name
  switch (action.kind) {
    case 'request-approval': {
      const asked = [{ role: 'Lead', approvers: [{ name: BO.name, agentId: BO.id, within: true }], exceeded: true }]
      const more = { amount: action.amount, asked, evidence: [{ name: 'Mail evd-1' }], stillOpen: ['A document'] }
      return askNote({ label, agent, subject: action.subject, reason: action.reason, ...more }, t)
    }
    case 'decide-approval':
    case 'withdraw-approval': {
      const task = action.kind === 'decide-approval' ? action.decision : 'withdraw'
      const head = t(`approvals.note.${task}`, { label, agent, role: approval.role })
      return `${head}\n${approval.subject} · ${t.money('500', 'USD')}\n${t('approvals.note.reason', { reason: action.reason })}`
    }
    case 'resolve': {
      const partner = thread.partner.name
      const end = outcomeWords(action.outcome, partner, t)
      return `${t('resolution.note', { label, partner, agent })}\n${end}\n${action.outcome.text}`
    }
    case 'redact':
      return t('trail.redact.note', { label, agent, seq: action.seq, reason: action.reason })
    case 'export':
      return t('packing.note', { label, agent, seq: action.throughSeq })
  }
}
