import type * as z from 'zod/mini'
import { approvalsOf } from '../../../sandbox/trading-grid/acts/approvals.ts'
import { evidence } from '../../../sandbox/trading-grid/cases/case-parts.ts'
import { isRestricted } from '../../../sandbox/trading-grid/restrictions.ts'
import type { World } from '../../../sandbox/trading-grid/world.ts'
import { actNoteText, startAct, type WitnessedAction, witnessAct } from '../../../src/trading-grid/contract/act.ts'
import type { ApprovalRule } from '../../../src/trading-grid/contract/approval.ts'
import { actWords, restrictedWords } from '../../../tools/guarantees/act-words.ts'
import { littleWorld, newKey, TICKET } from './little-world.ts'

export const ANA = { id: 41, name: 'Ana Ito' }
export const BO = { id: 42, name: 'Bo Lindqvist' }
export const CHI = { id: 43, name: 'Chi Okafor' }
export const DEE = { id: 44, name: 'Dee Novak' }

const usd = (amount: string) => ({ amount, currency: 'USD' })
export const approver = ({ id, name }: typeof ANA, limit?: string) => ({
  agentId: id,
  name,
  ...(limit === undefined ? {} : { limit: usd(limit) }),
})

/** Leads decide on everything, finance on what is above 1,000 as well; Bo leads up to 5,000. */
export const rules: z.input<typeof ApprovalRule>[] = [
  { role: 'Lead', kind: 'dispute', above: usd('0'), approvers: [approver(ANA), approver(BO, '5000'), approver(CHI)] },
  { role: 'Finance', kind: 'dispute', above: usd('1000'), approvers: [approver(CHI), approver(DEE)] },
]

export type Waiting = { id: string; nonce: string }

type Wanted = Extract<z.input<typeof WitnessedAction>, { kind: 'request-approval' }>

/** A dispute with two pieces of evidence, and agents who write notes in their own names. */
export async function littleDispute(approvalRules = rules, { metadataKept = true } = {}) {
  const world = littleWorld((story) => ({
    ...story,
    capabilities: { ...story.capabilities, approvals: true, restrictedThreads: true },
    approvalRules,
  }))
  const { ask, zendesk, db } = world
  zendesk.metadataKept = metadataKept
  for (const { id, name } of [ANA, BO, CHI, DEE]) zendesk.users.set(id, { name, role: 'agent' })
  const { thread } = await world.escalateOrder({ kind: 'dispute' })
  for (const id of ['evd-1', 'evd-2']) addEvidence(db, thread.id, id)

  /** What the app writes above the mark in an agent's name. */
  function wordsOf(action: z.input<typeof WitnessedAction>, { name }: { name: string } = ANA): string {
    if (isRestricted({ db }, thread.id)) return restrictedWords(name)
    const approval =
      'approval' in action ? approvalsOf({ db }, thread.id).find(({ id }) => id === action.approval) : undefined
    return actWords(action, { label: thread.label, partner: thread.partner.name, agent: name, approval })
  }
  /** The announced words of each act, as they have to stand in its note. */
  const announced = new Map<string, string>()
  const noteTextOf = (act: Waiting): string => actNoteText(act, announced.get(act.id) ?? '')

  async function start(action: z.input<typeof WitnessedAction>, agent = ANA) {
    const note = wordsOf(action, agent)
    const body = { idempotencyKey: newKey(), agent, ticket: TICKET, action, note }
    const started = await ask(startAct, { path: { thread: thread.id }, body })
    announced.set(started.id, note)
    return started
  }

  /** What the app does between asking for the nonce and asking for the end. */
  function writeNote(act: Waiting, author: { id: number }, note: { public?: boolean; text?: string } = {}) {
    const ticket = zendesk.tickets.get(TICKET.id)
    if (!ticket) throw new Error('The little world has a ticket 1.')
    return zendesk.addComment(
      ticket,
      { body: note.text ?? noteTextOf(act), public: note.public ?? false, author_id: author.id },
      { trading_grid: { v: 1, act: act.id, nonce: act.nonce } },
    )
  }
  const witness = (act: { id: string }, ticket = TICKET) => ask(witnessAct, { path: { act: act.id }, body: { ticket } })

  async function waiting(action: z.input<typeof WitnessedAction>, agent = ANA) {
    const act = await start(action, agent)
    if (act.state !== 'awaiting-witness') throw new Error(`Already ${JSON.stringify(act)}`)
    return act
  }
  /** The whole of it, by whoever is signed in to Zendesk. */
  async function act(action: z.input<typeof WitnessedAction>, author: typeof ANA, asserted = author) {
    const started = await start(action, asserted)
    if (started.state !== 'awaiting-witness') return started
    writeNote(started, author)
    return (await witness(started)).act
  }
  const approvals = async () => {
    const nothing = await start({ kind: 'export', throughSeq: 1, sha256: '0'.repeat(64) })
    return (await witness(nothing)).approvals
  }
  return { ...world, thread, wordsOf, noteTextOf, start, waiting, writeNote, witness, act, approvals }
}

export const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  kind: 'request-approval',
  subject: 'Credit for 40 cartons',
  amount: usd('500'),
  reason: 'The carrier confirmed the loss.',
  evidence: ['evd-1'],
  ...change,
})

export function addEvidence(db: World['db'], thread: string, id: string, state: 'present' | 'gone' = 'present') {
  evidence.write({ db }, thread, {
    id,
    kind: 'correspondence',
    name: `Mail ${id}`,
    size: 5,
    sha256: id.charCodeAt(4).toString(16).padStart(64, 'a'),
    source: {
      kind: 'comment',
      ticket: TICKET,
      commentId: 9,
      author: 'Sam',
      at: '2026-11-20T10:00:00.000Z',
      public: true,
      text: 'Hello',
    },
    audience: 'internal',
    addedAt: '2026-11-20T10:00:00.000Z',
    addedBy: { side: 'us', name: 'Ana Ito', proof: 'asserted', agentId: 41 },
    state,
  })
}
