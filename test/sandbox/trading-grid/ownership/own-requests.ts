import type * as z from 'zod/mini'
import type { WitnessedAction } from '../../../../src/trading-grid/contract/act.ts'
import { actWords } from '../../../../tools/guarantees/act-words.ts'
import { AGENT } from '../little-world.ts'
import { type Belongings, CAUSE } from './belongings.ts'
import type { Asked } from './request-fields.ts'

const references = [{ kind: 'order', value: '4500001001' }]
const sha256 = 'b'.repeat(64)

/** For each operation requests that succeed with what an account owns, and use every field in which an id may stand. */
export function ownRequests(own: Belongings): Record<string, Asked[]> {
  const { ticket, account } = own
  const agent = AGENT
  const of = (thread: string) => ({ thread })
  const written = { agent }
  const attachments = [{ commentId: 1, attachmentId: 900, name: 'photo.png' }]
  const sent = { ...written, ticket, text: 'Hello.', documents: [own.document], attachments: [] }
  const escalation = {
    ...written,
    ticket,
    kind: 'general',
    partner: own.partner,
    group: own.group,
    alsoGroups: [own.group],
    severity: 'low',
    subject: 'Another question',
    text: 'Please answer.',
    references,
    quotes: [],
    documents: [own.document],
    attachments: [],
    causes: [CAUSE],
    separate: true,
  }
  const actions: z.input<typeof WitnessedAction>[] = [
    { kind: 'export', throughSeq: 1, sha256 },
    { kind: 'request-approval', subject: 'Credit', reason: 'Short.', evidence: [own.evidence], step: own.step },
    { kind: 'decide-approval', approval: own.approval, decision: 'approved', reason: 'Yes.' },
    { kind: 'withdraw-approval', approval: own.approval, reason: 'No.' },
  ]
  const read = { query: { agent: agent.id } }
  return {
    readOverview: [{ body: { agent, ticket, references, requester: { emailDomain: 'northwind.example' } } }],
    readCapabilities: [{}],
    readApprovalRules: [{}],

    escalate: [{ body: escalation }],
    readThread: [{ path: of(own.thread), ...read }],
    searchThreads: [
      { body: { agent } },
      { body: { agent, references, partner: own.partner, ticket } },
      { body: { agent, near: { partner: own.partner, references, about: [] }, text: 'short' } },
    ],
    changeThread: [{ path: of(own.thread), body: { ...written, version: own.versions.thread, severity: 'high' } }],
    postMessage: [{ path: of(own.thread), body: { ...sent, quotes: [] } }],
    changeMessage: [{ path: { thread: own.thread, seq: '1' }, body: { ...written, change: { kind: 'withdraw' } } }],
    shareDocuments: [{ path: of(own.thread), body: sent }],
    linkTicket: [{ path: { thread: own.thread, account, ticket: '7' }, body: { agent } }],
    witnessLink: [{ path: { thread: own.thread, account, ticket: '1' }, body: { agent } }],
    unlinkTicket: [
      { path: { thread: own.thread, account, ticket: '1' }, query: { agent: agent.id, agentName: 'Ana' } },
    ],
    markRead: [{ path: of(own.thread), body: { agent, seq: 1 } }],
    readEvents: [{ path: of(own.thread) }],
    readTrail: [{ path: of(own.thread) }],
    readFeed: [{ query: { account } }],
    requestDocument: [{ path: of(own.thread), body: { ...written, kind: 'invoice', text: 'Please.', rules: {} } }],
    readDocumentRequests: [{ path: of(own.thread) }],
    changeDocumentRequest: [{ path: { request: own.request }, body: { ...written, version: 1, state: 'withdrawn' } }],

    readDocument: [{ path: { document: own.document } }, { path: { document: own.file } }],
    readVersions: [{ path: { document: own.document } }],
    readContent: [{ path: { document: own.document } }],
    readContents: [{ body: { documents: [own.document, own.file] } }],
    searchDocuments: [
      { body: { references } },
      { body: { thread: own.thread, partner: own.partner } },
      { body: { references: [], alsoOfThread: own.thread } },
      { body: { text: 'Only for' } },
    ],
    startTransfer: [{ path: { document: own.document }, body: { ...written, ticket, mode: 'token' } }],
    readTransfer: [{ path: { transfer: own.transfer } }],
    cancelTransfer: [{ path: { transfer: own.transfer } }],
    noteTransfers: [{ body: { ...written, ticket, transfers: [own.held], text: 'Files.' } }],
    importAttachments: [{ body: { ...written, thread: own.thread, ticket, attachments } }],

    readCase: [{ path: of(own.dispute) }, { path: of(own.onboarding) }],
    changeOnboarding: [
      { path: of(own.onboarding), body: { ...written, version: own.versions.onboarding, state: 'invited' } },
    ],
    addStep: [{ path: of(own.onboarding), body: { ...written, area: 'access', title: 'VPN', owner: 'us' } }],
    changeStep: [{ path: { thread: own.onboarding, step: own.step }, body: { ...written, version: 1, state: 'done' } }],
    checkRequiredDocument: [
      {
        path: of(own.onboarding),
        body: { ...written, kind: 'certificate', document: own.document, state: 'accepted' },
      },
    ],
    changeDispute: [{ path: of(own.dispute), body: { ...written, version: own.versions.dispute, reason: 'price' } }],
    addEvidence: [
      { path: of(own.dispute), body: { ...written, documents: [own.file], comments: [] } },
      {
        path: of(own.dispute),
        body: {
          ...written,
          documents: [],
          comments: [{ ticket, commentId: 5, author: 'Sam', at: '2026-11-20T10:00:00Z', public: true, text: 'Short.' }],
        },
      },
    ],
    withdrawEvidence: [{ path: { thread: own.dispute, evidence: own.evidence }, body: { ...written, reason: 'Old.' } }],
    propose: [
      { path: of(own.dispute), body: { ...written, kind: 'other', text: 'So.', counterTo: own.partnersProposal } },
    ],
    answerProposal: [
      { path: { thread: own.dispute, proposal: own.proposal }, body: { ...written, version: 1, state: 'withdrawn' } },
    ],
    recordExport: [{ path: of(own.dispute), body: { ...written, throughSeq: 1, sha256 } }],
    startAct: actions.map((action) => ({
      path: of(own.dispute),
      body: { ...written, ticket, action, note: actWords(action, own.announced) },
    })),
    witnessAct: [{ path: { act: own.act }, body: { ticket } }],
    readAct: [{ path: { act: own.act } }],

    leaseDelivery: [{ body: { holder: own.holder, agent, ticket, onDemand: true } }],
    reportDelivery: [
      {
        path: { batch: own.batch },
        body: { holder: own.holder, fence: own.fence, result: { kind: 'delivered', commentId: own.note } },
      },
    ],
    readDeliveries: [{ path: of(own.thread) }],
    readUndelivered: [{ query: { account } }],
    readEscalation: [{ path: { escalation: own.escalation } }],

    readPartner: [{ path: { partner: own.partner } }],
    searchPartners: [{ body: {} }],
    recordException: [
      {
        path: { cause: CAUSE },
        body: {
          ...written,
          ticket,
          version: 1,
          kind: 'short-shipment',
          state: 'logged',
          partner: own.partner,
          references,
          summary: '40 cartons',
          thread: own.thread,
        },
      },
    ],
    listTemplates: [{ query: { limit: 10 } }],
    createTemplate: [{ body: { ...written, name: 'Tracking', text: 'Tracking number?' } }],
    changeTemplate: [
      { path: { template: own.template }, body: { ...written, version: 1, name: 'Tracking', text: 'Number?' } },
    ],
    deleteTemplate: [{ path: { template: own.template }, body: { ...written, version: 1 } }],
    searchExceptions: [{ body: { references } }],
    readInstallation: [{ path: { account } }],
    changeInstallation: [{ path: { account }, body: { version: 1, automationsPaused: true } }],
    witnessInstallationChange: [{ path: { account, change: own.change }, body: {} }],
    readWorkList: [{ path: { account } }],
  }
}
