import { type Act, actNoteText, startAct } from '../../../../src/trading-grid/contract/act.ts'
import { batchMark, leaseDelivery } from '../../../../src/trading-grid/contract/delivery.ts'
import {
  addEvidence,
  addStep,
  propose,
  readCase,
} from '../../../../src/trading-grid/contract/operations/case-operations.ts'
import { searchDocuments } from '../../../../src/trading-grid/contract/operations/document-operations.ts'
import { recordException } from '../../../../src/trading-grid/contract/operations/exception-operations.ts'
import {
  changeInstallation,
  settingsWebhook,
} from '../../../../src/trading-grid/contract/operations/installation-operations.ts'
import { witnessLink } from '../../../../src/trading-grid/contract/operations/link-operations.ts'
import { createTemplate } from '../../../../src/trading-grid/contract/operations/template-operations.ts'
import {
  escalate,
  readThread,
  requestDocument,
} from '../../../../src/trading-grid/contract/operations/thread-operations.ts'
import { readTransfer, startTransfer } from '../../../../src/trading-grid/contract/transfer.ts'
import { actWords } from '../../../../tools/guarantees/act-words.ts'
import { AGENT, escalation, newKey } from '../little-world.ts'
import { PHOTO, type Side, type TwoAccounts } from './two-accounts.ts'

export type Belongings = Awaited<ReturnType<typeof fillAccount>>

const ADMIN = { id: 3, name: 'Priya Nair', role: 'admin' }

export const CAUSE = 'short-shipment:4500001001:1'
/** Stands in whatever an account says, so that it is found wherever it gets out. */
export const secretOf = ({ account }: Side): string => `Only for ${account}`

/** One record of every kind that a request can name, all of one account. */
export async function fillAccount(world: TwoAccounts, side: Side) {
  const { token, account, own } = side
  const secret = secretOf(side)
  const written = () => ({ idempotencyKey: newKey(), agent: AGENT })
  const ticket = { account, id: 1 }
  const partner = own('northwind')
  const group = own('northwind-shipping')
  const document = own('doc-order')
  const open = async (kind: 'general' | 'dispute' | 'onboarding') => {
    const body = { ...escalation(), ticket, partner, group, kind, subject: secret, documents: [document] }
    const escalated = await world.ask(escalate, { body, token })
    return { thread: escalated.thread, link: escalated.link }
  }
  const linked = await open('general')
  const thread = linked.thread.id
  const disputed = (await open('dispute')).thread
  const [dispute, onboarding] = [disputed.id, (await open('onboarding')).thread.id]
  const linkNonce = linked.link?.nonce ?? ''
  world.noteLink(ticket.id, { thread, nonce: linkNonce, label: linked.thread.label }, [{ attachmentId: PHOTO.id }])
  await world.ask(witnessLink, { path: { thread, account, ticket: ticket.id }, token, body: { agent: AGENT } })
  world.noteUnlink(ticket.id, thread, account)
  const inThread = { path: { thread }, token }
  const inDispute = { path: { thread: dispute }, token }

  const bytes = new TextEncoder().encode(secret)
  const files = [{ name: `${secret}.txt`, mediaType: 'text/plain', bytes }]
  world.grid.postAsPartner({ thread, person: 'Dana Reyes', text: secret, files })
  const found = await world.ask(searchDocuments, { body: { thread, text: secret }, token })
  const file = found.items[0]?.id ?? ''
  const asked = { ...written(), kind: 'certificate', text: secret, rules: {} }
  const request = (await world.ask(requestDocument, { ...inThread, body: asked })).id

  const evidence = { ...written(), documents: [document], comments: [] }
  await world.ask(addEvidence, { ...inDispute, body: evidence })
  const proposed = { ...written(), kind: 'other' as const, text: secret }
  await world.ask(propose, { ...inDispute, body: proposed })
  await world.asPartner(partner, 'Dana Reyes', dispute, 'proposals', { kind: 'other', text: secret })
  const { details } = await world.ask(readCase, inDispute)
  if (details.kind !== 'dispute') throw new Error('A dispute has the details of one.')
  const step = { ...written(), area: 'process' as const, title: secret, owner: 'us' as const }
  const steps = (await world.ask(addStep, { path: { thread: onboarding }, token, body: step })).details
  if (steps.kind !== 'onboarding') throw new Error('An onboarding has the details of one.')

  const action = { kind: 'export' as const, throughSeq: 1, sha256: 'a'.repeat(64) }
  const announced = {
    label: disputed.label,
    partner: disputed.partner.name,
    agent: AGENT.name,
    approval: { role: 'Lead', subject: 'Credit' },
  }
  const note = actWords(action, announced)
  const act = await world.ask(startAct, { ...inDispute, body: { ...written(), ticket, action, note } })
  writeNote(world, act, note)
  const change = await changeSettings(world, side)
  const approval = `apr_${account}`
  addApproval(world, dispute, approval)
  const move = async (mode: 'token' | 'hold') => {
    const body = { ...written(), ticket, mode }
    const { id } = await world.ask(startTransfer, { path: { document }, token, body })
    return { id, path: { transfer: id }, token }
  }
  const [transfer, held] = [await move('token'), await move('hold')]
  while ((await world.ask(readTransfer, held)).state === 'running') await new Promise((resolve) => setTimeout(resolve))
  const lease = { holder: `browser-of-${account}`, agent: AGENT, ticket, onDemand: true }
  const leased = await world.ask(leaseDelivery, { token, body: lease })
  if (leased.outcome !== 'leased') throw new Error(`There is something to deliver, but ${leased.outcome}.`)
  const escalated = `esc_${account}`
  world.db.run(
    "INSERT INTO escalations (id, account, ticket, rule, state, at, told) VALUES (?, ?, 9, 'rule', 'accepted', ?, 0)",
    escalated,
    account,
    '2026-11-23T16:00:00.000Z',
  )
  const recorded = {
    ...written(),
    version: 0,
    kind: 'short-shipment',
    state: 'logged' as const,
    references: [],
    thread,
  }
  await world.ask(recordException, { path: { cause: CAUSE }, token, body: { ...recorded, summary: secret } })

  const kept = { ...written(), name: secret, text: secret }
  const template = await world.ask(createTemplate, { token, body: kept })

  const versionOf = async (id: string) =>
    (await world.ask(readThread, { path: { thread: id }, token, query: { agent: AGENT.id } })).version
  return {
    account,
    ticket,
    partner,
    group,
    document,
    file,
    thread,
    dispute,
    announced,
    onboarding,
    request,
    evidence: details.evidence[0]?.id ?? '',
    proposal: details.proposals.find(({ by }) => by.side === 'us')?.id ?? '',
    partnersProposal: details.proposals.find(({ by }) => by.side === 'partner')?.id ?? '',
    step: steps.steps.find(({ title }) => title === secret)?.id ?? '',
    act: act.id,
    approval,
    change: change.id,
    template: template.id,
    linkNonce,
    transfer: transfer.id,
    held: held.id,
    batch: leased.batch.id,
    note: addNoteOf(world, leased.batch.id),
    holder: lease.holder,
    fence: leased.fence,
    escalation: escalated,
    versions: {
      thread: await versionOf(thread),
      dispute: await versionOf(dispute),
      onboarding: await versionOf(onboarding),
    },
  }
}

/** The note that a browser has written and is to report. @returns the comment's id */
function addNoteOf({ zendesk }: TwoAccounts, batch: string): number {
  const ticket = zendesk.tickets.get(1)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  const said = { body: `News\n\n${batchMark(batch)}`, public: false, author_id: AGENT.id }
  return zendesk.addComment(ticket, said, { trading_grid: { v: 1, batch } }).events[0]?.id ?? 0
}

/** What is missing to carry out the act: the note of an agent in the ticket. */
function writeNote({ zendesk }: TwoAccounts, act: Act, words: string): void {
  const ticket = zendesk.tickets.get(1)
  if (!ticket || act.state !== 'awaiting-witness') throw new Error('Nobody has written the note yet.')
  const body = actNoteText(act, words)
  const marker = { v: 1, act: act.id, nonce: act.nonce }
  zendesk.addComment(ticket, { body, public: false, author_id: AGENT.id }, { trading_grid: marker })
}

/** A change of the settings for which an administrator has vouched, and which is still to be made. */
async function changeSettings({ ask, zendesk }: TwoAccounts, { account, token }: Side) {
  const body = { idempotencyKey: newKey(), version: 1, automationsPaused: true }
  const change = await ask(changeInstallation, { path: { account }, token, body })
  if (change.state !== 'awaiting-witness') throw new Error('Nobody has vouched for it yet.')
  zendesk.users.set(ADMIN.id, ADMIN)
  zendesk.webhooks.push({ name: settingsWebhook, description: change.nonce, updated_by: String(ADMIN.id) })
  return change
}

function addApproval({ db }: TwoAccounts, thread: string, id: string): void {
  const at = '2026-11-23T10:00:00.000Z'
  const expiresAt = '2027-01-01T00:00:00.000Z'
  const approval = {
    id,
    request: `req_of_${id}`,
    role: 'Lead',
    subject: 'Credit',
    reason: 'It is short.',
    evidence: [],
    requestedBy: { side: 'us', name: AGENT.name, proof: 'witnessed', agentId: AGENT.id },
    requestedAt: at,
    expiresAt,
    state: 'pending',
    mayDecide: [{ agentId: 42, name: 'Bo Lindqvist' }],
    version: 1,
  }
  db.run(
    "INSERT INTO approvals (id, thread, request, state, expiresAt, value) VALUES (?, ?, ?, 'pending', ?, ?)",
    id,
    thread,
    approval.request,
    expiresAt,
    JSON.stringify(approval),
  )
}
