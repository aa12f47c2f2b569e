import { asserted, documentPiece, evidenceAdded, usd } from '../case-drafts.ts'
import { type Days, isoDay } from '../days.ts'
import { by, document, noted, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, brands, fields, forms, groups, people } from '../helpdesk.ts'
import { writeCsv } from '../write-csv.ts'

const us = { side: 'us', name: 'Priya Raman', agentId: agents.priya.id } as const
const priya = by(us)

/** A carrier that may have billed twice for a year. Two people know of it, and lawyers have said that nothing may go. */
export function freightAudit(days: Days): StoryCase {
  const audit = document({
    id: 'doc_freight_audit',
    kind: 'other',
    format: 'csv',
    mediaType: 'text/csv',
    name: 'freight-audit.csv',
    references: [{ kind: 'claim', value: 'AUD-0417' }],
    partner: 'ptr_blueridge',
    direction: 'outbound',
    receivedAt: days.workday(-12, '15:00'),
    content: writeCsv([
      ['pro', 'billed USD', 'billed again USD', 'invoice', 'second invoice'],
      ['774120331', '412.80', '412.80', 'BR-20871', 'BR-20944'],
      ['774120388', '655.10', '655.10', 'BR-20902', 'BR-21007'],
      ['774120452', '1988.00', '1988.00', 'BR-20960', 'BR-21120'],
    ]),
  })
  const evidence = [
    documentPiece(
      { id: 'evi_1036_1', audience: 'shared', addedBy: asserted(agents.priya), at: days.workday(-11, '15:30') },
      audit,
    ),
  ]
  return {
    documents: [audit],
    threads: [
      {
        id: 'thr_1036',
        label: 'TG-1036',
        kind: 'dispute',
        subject: 'Freight billed twice, audit AUD-0417',
        partner: 'ptr_blueridge',
        group: 'grp_br_claims',
        severity: 'high',
        state: 'awaiting-partner',
        references: [{ kind: 'claim', value: 'AUD-0417' }],
        tickets: [21],
        createdAt: days.workday(-11, '15:20'),
        dueAt: days.workday(2, '20:00'),
        restrictedTo: [agents.priya.id, agents.nadia.id],
        legalHold: { since: days.workday(-10, '09:00').toISOString(), reason: 'Counsel letter 2217' },
        details: {
          kind: 'dispute',
          reason: 'duplicate-invoice',
          amount: usd('3055.90'),
          deadline: isoDay(days.workday(12)),
          evidence,
          proposals: [],
        },
        events: [
          priya.says(
            days.workday(-11, '15:20'),
            'Our audit finds three shipments that were billed twice. Please look at the list and tell us how it came to be.',
            [audit],
          ),
          {
            type: 'evidence-added',
            at: days.workday(-11, '15:30'),
            by: us,
            audience: 'internal',
            body: evidenceAdded(evidence),
          },
        ],
      },
    ],
    tickets: [
      ticket({
        id: 21,
        subject: 'Freight audit, first quarter',
        status: 'open',
        priority: 'high',
        requesterId: people.devon.id,
        assigneeId: agents.priya.id,
        groupId: groups.compliance.id,
        brandId: brands.suppliers.id,
        formId: forms.supplier.id,
        tags: ['dispute'],
        customFields: [{ id: fields.state.id, value: null }],
        comments: [
          said(people.devon.id, days.workday(-12, '14:40'), 'The audit of the first quarter is done. Can we talk?'),
          noted(agents.priya.id, days.workday(-11, '15:10'), 'Spoke with Devon. Nadia and I take it from here.'),
        ],
      }),
    ],
  }
}
