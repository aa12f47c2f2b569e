import { evidenceAdded, usd } from '../case-drafts.ts'
import { type Days, isoDay } from '../days.ts'
import { by, document, mentionOf, notedIn, type StoryCase } from '../drafts.ts'
import { agents } from '../helpdesk.ts'
import type { StoryThread, StoryTicket } from '../story.ts'
import {
  type ChargebackDocuments,
  chargebackCase,
  chargebackEvidence,
  settlement,
  settlementRequest,
} from './chargeback-case.ts'
import { complaintTicket, transmissions } from './chargeback-complaint.ts'

const references: StoryThread['references'] = [
  { kind: 'claim', value: 'CBK-2291' },
  { kind: 'invoice', value: 'CB-99127' },
  { kind: 'order', value: '4500000874' },
  { kind: 'ship-notice', value: 'CBS-30761' },
]

const us = { side: 'us', name: 'Priya Raman', agentId: agents.priya.id } as const
const priya = by(us)
const erin = by({ side: 'partner', name: 'Erin Walsh' })

/** The supplier's complaint in the ticket, and the thread in which both sides look at it. */
export function chargebackDispute(
  days: Days,
  exchanged: Omit<ChargebackDocuments, 'transmissions'>,
): Required<Pick<StoryCase, 'tickets' | 'threads' | 'documents'>> {
  const imported = document({
    id: 'doc_contoso_transmissions',
    kind: 'other',
    format: 'csv',
    mediaType: 'text/csv',
    name: 'asn-transmissions.csv',
    references: [],
    partner: 'ptr_contoso',
    direction: 'outbound',
    audience: 'internal',
    receivedAt: days.workday(-1, '13:48'),
    content: transmissions(days),
  })
  const complaint = complaintTicket(days)
  return {
    documents: [imported],
    threads: [disputeThread(days, { ...exchanged, transmissions: imported }, complaint)],
    tickets: [complaint],
  }
}

function disputeThread(days: Days, documents: ChargebackDocuments, complaint: StoryTicket): StoryThread {
  const { notice, debit } = documents
  const evidence = chargebackEvidence(days, documents, complaint)
  const { id, kind, amount, text } = settlement
  return {
    ...chargebackCase(days, evidence),
    id: 'thr_1029',
    label: 'TG-1029',
    kind: 'dispute',
    subject: 'Deduction CBK-2291 on invoice CB-99127',
    partner: 'ptr_contoso',
    group: 'grp_co_finance',
    severity: 'high',
    state: 'awaiting-us',
    references,
    tickets: [4],
    createdAt: days.workday(-6, '15:55'),
    dueAt: days.workday(4, '21:30'),
    events: [
      priya.says(
        days.workday(-6, '15:55'),
        'We are looking at both reasons of CBK-2291. Please share the confirmation of your ship notice and the approval for Keystone here.',
        [debit],
      ),
      priya.moves(days.workday(-6, '15:55'), 'open', 'awaiting-partner'),
      {
        type: 'document-requested',
        at: days.workday(-6, '15:56'),
        by: us,
        body: {
          request: 'req_1029_1',
          kind: 'correspondence',
          text: 'Written approval of the carrier Keystone by our transportation desk',
          orderNumber: '4500000874',
        },
      },
      erin.says(
        days.workday(-5, '18:20'),
        'The ASN is the 856 of the day of shipment, and you answered it with a 997. For Keystone there was only a phone call.',
        [notice],
      ),
      {
        type: 'proposal',
        at: days.workday(-2, '17:40'),
        by: { side: 'partner', name: 'Erin Walsh' },
        body: {
          proposal: id,
          kind,
          amount,
          state: 'open',
          text,
        },
      },
      erin.moves(days.workday(-2, '17:40'), 'awaiting-partner', 'awaiting-us'),
      notedIn(4, 4, days.workday(-2, '17:41'), 6),
      {
        type: 'dispute-changed',
        at: days.workday(-2, '19:00'),
        by: us,
        audience: 'internal',
        body: {
          reason: 'late-ship-notice',
          code: { list: 'x12-426', value: '70' },
          amount: usd('1240.00'),
          deadline: isoDay(days.workday(3)),
        },
      },
      {
        type: 'evidence-added',
        at: days.workday(-1, '13:50'),
        by: us,
        audience: 'internal',
        body: evidenceAdded(evidence),
      },
      ...['apr_1029_1', 'apr_1029_2'].map((approval) => ({
        type: 'approval-requested' as const,
        at: days.workday(-1, '14:05'),
        by: us,
        audience: 'internal' as const,
        body: { approval, ...settlementRequest, evidence: [mentionOf(notice).sha256, mentionOf(debit).sha256] },
      })),
    ],
  }
}
