import { evidenceAdded, usd } from '../case-drafts.ts'
import { ccyymmdd, type Days, isoDay } from '../days.ts'
import { by, document, file, mentionOf, noted, notedIn, type StoryCase, said, ticket } from '../drafts.ts'
import { account, agents, brands, fields, forms, groups, people } from '../helpdesk.ts'
import type { StoryThread, StoryTicket } from '../story.ts'
import { writeCsv } from '../write-csv.ts'
import {
  type ChargebackDocuments,
  chargebackCase,
  chargebackEvidence,
  settlement,
  settlementRequest,
} from './chargeback-case.ts'

const orderNumber = '4500000874'
const references: StoryThread['references'] = [
  { kind: 'claim', value: 'CBK-2291' },
  { kind: 'invoice', value: 'CB-99127' },
  { kind: 'order', value: orderNumber },
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
    account: account.subdomain,
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

const complaintTicket = (days: Days) =>
  ticket({
    id: 4,
    subject: 'Dispute of deduction CBK-2291, $1,240.00',
    status: 'open',
    priority: 'high',
    requesterId: people.erin.id,
    assigneeId: agents.priya.id,
    groupId: groups.compliance.id,
    brandId: brands.suppliers.id,
    formId: forms.supplier.id,
    tags: ['dispute', 'chargeback', 'trading_grid_awaiting_us'],
    customFields: [
      { id: fields.orderNumber.id, value: orderNumber },
      { id: fields.state.id, value: 'trading_grid_awaiting_us' },
      { id: fields.thread.id, value: 'TG-1029' },
    ],
    comments: [
      said(
        people.erin.id,
        days.workday(-7, '14:35'),
        `To whom it may concern,

remittance PMT-60418 is short by $1,240.00 against our invoice CB-99127 (PO 4500000874). Your debit CBK-2291 gives two reasons:

- 70, ASN not received, $750.00. Our ASN CBS-30761 left us at 22:18 UTC on the day of shipment and your system acknowledged it. The truck arrived two days later.
- B8, routing violation, $490.00. Keystone was approved by your transportation desk by phone because Blue Ridge had no capacity.

We ask for the full amount to be repaid. Log of our transmissions attached.

Erin Walsh
Contoso Beverages, Deductions`,
        file('asn-transmissions.csv', 'text/csv', transmissions(days)),
      ),
      noted(
        agents.priya.id,
        days.workday(-7, '15:50'),
        `Our own 997 for that ASN is in the archive, so reason 70 will not stand. B8 is another matter: nobody in transportation remembers a call, and Contoso has done this three times this year. Legal wants to keep B8 as leverage for the annual agreement.`,
      ),
      said(
        agents.priya.id,
        days.workday(-6, '16:10'),
        `Hello Erin,

we have opened case TG-1029 with you in Trading Grid and put the documents there. You will get a decision on both reasons within ten work days.

Priya Raman`,
      ),
      noted(
        agents.priya.id,
        days.workday(-2, '17:41'),
        `Contoso Beverages, Erin Walsh (TG-1029):

The ASN is the 856 of the day of shipment, and you answered it with a 997. For Keystone there was only a phone call.

Proposal: credit of 750.00 USD. Repay $750.00 for reason 70, and we accept the $490.00 for routing this once.`,
      ),
    ],
  })

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

const transmissions = (days: Days) =>
  writeCsv([
    ['date', 'time UTC', 'set', 'number', 'control', 'status'],
    [ccyymmdd(days.workday(-19)), '22:18:04', '856', 'CBS-30761', '000005518', 'sent'],
    [ccyymmdd(days.workday(-19)), '22:31:47', '997', '', '000040655', 'received, accepted (A)'],
    [ccyymmdd(days.workday(-18)), '08:00:12', '810', 'CB-99127', '000005522', 'sent'],
  ])
