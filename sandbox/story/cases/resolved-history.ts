import { type Days, isoDay } from '../days.ts'
import { by, recorded, type StoryCase, said, ticket } from '../drafts.ts'
import { agents, forms, groups, people } from '../helpdesk.ts'
import type { StoryDocument, StoryThread } from '../story.ts'
import { earlierDocuments } from './earlier-documents.ts'
import { earlierShortages, settledShortages } from './earlier-shortages.ts'

const sam = by({ side: 'us', name: 'Sam Rivera', agentId: agents.sam.id })
const lena = by({ side: 'us', name: 'Lena Hoffmann', agentId: agents.lena.id })
const maria = by({ side: 'partner', name: 'Maria Okafor' })
const grace = by({ side: 'partner', name: 'Grace Ito' })
const ravi = by({ side: 'partner', name: 'Ravi Menon' })

/** What was settled with Northwind before: a short shipment, an invoice, a ship notice that never came. */
export function resolvedHistory(days: Days): StoryCase {
  const { order, orderTaken, first, second, credit, late, lateTaken, resent } = earlierDocuments(days)
  return {
    documents: [order, orderTaken, first, second, credit, late, lateTaken, resent],
    exceptions: [
      ...settledShortages(days),
      recorded(
        {
          cause: `late-ship-notice/NORTHWIND/4500000731/${days.workday(-19, '20:30').toISOString().slice(0, 16)}`,
          kind: 'late-ship-notice',
          state: 'ignored',
          reason: 'Their mailbox held it for a night, and it is the first one this year. No chargeback.',
          partner: 'ptr_northwind',
          order: '4500000731',
          summary: 'Ship notice SHP6702 came after the goods',
          by: 'Sam Rivera',
        },
        days.workday(-17, '15:55'),
      ),
    ],
    threads: [
      shortThread(days, first, second),
      ...earlierShortages(days),
      creditThread(days, credit),
      resentThread(days, resent),
    ],
    tickets: [
      ticket({
        id: 14,
        subject: '20 cases of drill kits missing, PO 4500000612',
        status: 'closed',
        type: 'problem',
        requesterId: people.janet.id,
        assigneeId: agents.sam.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['delivery', 'dealer'],
        comments: [
          said(people.janet.id, days.workday(-38, '18:20'), 'Order 4500000612 is 20 cases short. Can you find them?'),
          said(
            agents.sam.id,
            days.workday(-33, '19:40'),
            'Hi Janet, the missing 20 cases left today on SHP6433 and reach you in two days. Sorry for the wait.',
          ),
          said(people.janet.id, days.workday(-31, '17:15'), 'They are here. Thank you!'),
        ],
      }),
      ticket({
        id: 15,
        subject: 'Invoice 54388: price of the drill kits',
        status: 'closed',
        requesterId: people.devon.id,
        assigneeId: agents.lena.id,
        groupId: groups.payables.id,
        formId: forms.order.id,
        tags: ['invoice'],
        comments: [
          said(
            people.devon.id,
            days.workday(-27, '14:00'),
            'Northwind invoice 54388 charges more than the order for two cases. Holding payment.',
          ),
          said(
            agents.lena.id,
            days.workday(-24, '21:30'),
            'Credit memo 54388C over $412.80 is here. You can release it.',
          ),
        ],
      }),
      ticket({
        id: 16,
        subject: 'No ASN for PO 4500000731',
        status: 'solved',
        requesterId: people.carol.id,
        assigneeId: agents.sam.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['asn'],
        comments: [
          said(
            people.carol.id,
            days.workday(-17, '11:05'),
            'Truck at door 4, nothing to receive against. PO 4500000731.',
          ),
          said(agents.sam.id, days.workday(-17, '15:50'), 'Northwind resent the ship notice, you can receive it now.'),
        ],
      }),
    ],
  }
}

const base = { partner: 'ptr_northwind', kind: 'exception', state: 'resolved', severity: 'normal' } as const

const shortThread = (days: Days, first: StoryDocument, second: StoryDocument): StoryThread => ({
  ...base,
  id: 'thr_0871',
  label: 'TG-0871',
  subject: 'PO 4500000612: 20 CA short on SHP6410',
  group: 'grp_nw_logistics',
  references: [
    { kind: 'order', value: '4500000612' },
    { kind: 'ship-notice', value: 'SHP6410' },
  ],
  tickets: [14],
  createdAt: days.workday(-37, '14:10'),
  outcome: {
    kind: 'shipped',
    text: 'The missing 20 CA shipped on SHP6433, eight work days after the first load.',
    at: days.workday(-31, '18:00').toISOString(),
  },
  events: [
    sam.says(days.workday(-37, '14:10'), 'SHP6410 has 60 of 80 cases. When does the rest ship?', [first]),
    sam.moves(days.workday(-37, '14:10'), 'open', 'awaiting-partner'),
    maria.says(days.workday(-36, '15:45'), 'Stock arrives next week, the 20 cases go out the same day.'),
    maria.says(days.workday(-33, '19:15'), 'Shipped today, SHP6433.', [second]),
    maria.moves(days.workday(-33, '19:15'), 'awaiting-partner', 'awaiting-us'),
    sam.concludes(days.workday(-31, '18:00'), { kind: 'shipped', text: 'The missing 20 CA shipped on SHP6433.' }),
    sam.moves(days.workday(-31, '18:00'), 'awaiting-us', 'resolved'),
  ],
})

const creditThread = (days: Days, credit: StoryDocument): StoryThread => ({
  ...base,
  id: 'thr_0934',
  label: 'TG-0934',
  subject: 'Invoice 54388: two cases at the wrong price',
  group: 'grp_nw_finance',
  references: [
    { kind: 'invoice', value: '54388' },
    { kind: 'order', value: '4500000612' },
  ],
  tickets: [15],
  createdAt: days.workday(-27, '14:40'),
  outcome: {
    kind: 'credited',
    amount: { amount: '412.80', currency: 'USD' },
    text: 'Credit memo 54388C.',
    at: days.workday(-24, '21:30').toISOString(),
  },
  events: [
    lena.says(
      days.workday(-27, '14:40'),
      'Line 1 of invoice 54388 has a price that is not on the order. Please correct it.',
    ),
    lena.moves(days.workday(-27, '14:40'), 'open', 'awaiting-partner'),
    grace.says(days.workday(-26, '16:20'), 'You are right, an old price list. A credit memo follows.'),
    grace.says(days.workday(-24, '21:05'), 'Credit memo 54388C is sent.', [credit]),
    grace.moves(days.workday(-24, '21:05'), 'awaiting-partner', 'awaiting-us'),
    lena.concludes(days.workday(-24, '21:30'), {
      kind: 'credited',
      amount: { amount: '412.80', currency: 'USD' },
      text: 'Credit memo 54388C.',
    }),
    lena.moves(days.workday(-24, '21:30'), 'awaiting-us', 'resolved'),
  ],
})

const resentThread = (days: Days, resent: StoryDocument): StoryThread => ({
  ...base,
  id: 'thr_0990',
  label: 'TG-0990',
  subject: 'Ship notice for PO 4500000731 never arrived',
  group: 'grp_nw_edi',
  references: [{ kind: 'order', value: '4500000731' }],
  tickets: [16],
  createdAt: days.workday(-17, '11:30'),
  outcome: {
    kind: 'resent',
    text: `Their VAN held the file; resent on ${isoDay(days.workday(-17))}.`,
    at: days.workday(-17, '15:45').toISOString(),
  },
  events: [
    sam.says(days.workday(-17, '11:30'), 'Goods for PO 4500000731 are at our dock and no 856 came. Can you resend it?'),
    sam.moves(days.workday(-17, '11:30'), 'open', 'awaiting-partner'),
    ravi.says(
      days.workday(-17, '15:20'),
      'It was stuck in our mailbox since last night. Resent with the same control number.',
      [resent],
    ),
    ravi.moves(days.workday(-17, '15:20'), 'awaiting-partner', 'awaiting-us'),
    sam.concludes(days.workday(-17, '15:45'), { kind: 'resent', text: 'Arrived, received at the dock.' }),
    sam.moves(days.workday(-17, '15:45'), 'awaiting-us', 'resolved'),
  ],
})
