import type { Days } from '../days.ts'
import { by, recorded } from '../drafts.ts'
import { agents } from '../helpdesk.ts'
import type { StoryThread } from '../story.ts'

const sam = by({ side: 'us', name: 'Sam Rivera', agentId: agents.sam.id })
const maria = by({ side: 'partner', name: 'Maria Okafor' })
const grace = by({ side: 'partner', name: 'Grace Ito' })

const base = {
  partner: 'ptr_northwind',
  kind: 'exception',
  state: 'resolved',
  severity: 'normal',
} as const

const reference = (value: string) => [{ kind: 'order', value }] as const

/** Two short shipments of Northwind before the one on PO 4500000612; their documents are archived. */
export const earlierShortages = (days: Days): StoryThread[] => [
  {
    ...base,
    id: 'thr_0812',
    label: 'TG-0812',
    subject: 'PO 4500000533: 8 CA short on SHP6266',
    tickets: [],
    group: 'grp_nw_logistics',
    references: [...reference('4500000533'), { kind: 'ship-notice', value: 'SHP6266' }],
    createdAt: days.workday(-61, '14:00'),
    outcome: {
      kind: 'shipped',
      text: 'The 8 CA left the next day on SHP6271.',
      at: days.workday(-60, '20:15').toISOString(),
    },
    events: [
      sam.says(days.workday(-61, '14:00'), 'SHP6266 has 52 of 60 cases. Where are the other 8?'),
      sam.moves(days.workday(-61, '14:00'), 'open', 'awaiting-partner'),
      maria.says(days.workday(-60, '15:10'), 'They stayed at our dock. SHP6271 takes them today.'),
      maria.moves(days.workday(-60, '15:10'), 'awaiting-partner', 'awaiting-us'),
      sam.concludes(days.workday(-60, '20:15'), { kind: 'shipped', text: 'The 8 CA left the next day on SHP6271.' }),
      sam.moves(days.workday(-60, '20:15'), 'awaiting-us', 'resolved'),
    ],
  },
  {
    ...base,
    id: 'thr_0840',
    label: 'TG-0840',
    subject: 'PO 4500000571: 6 CA of the work light missing',
    tickets: [],
    group: 'grp_nw_finance',
    references: [...reference('4500000571')],
    createdAt: days.workday(-50, '16:20'),
    outcome: {
      kind: 'credited',
      amount: { amount: '806.40', currency: 'USD' },
      text: 'The item ran out. Credit memo 54190C for 6 CA.',
      at: days.workday(-46, '17:40').toISOString(),
    },
    events: [
      sam.says(days.workday(-50, '16:20'), '6 cases of PO 4500000571 never shipped and are on your invoice.'),
      sam.moves(days.workday(-50, '16:20'), 'open', 'awaiting-partner'),
      grace.says(days.workday(-47, '18:00'), 'We have none left. A credit memo follows.'),
      grace.moves(days.workday(-47, '18:00'), 'awaiting-partner', 'awaiting-us'),
      sam.concludes(days.workday(-46, '17:40'), {
        kind: 'credited',
        amount: { amount: '806.40', currency: 'USD' },
        text: 'The item ran out. Credit memo 54190C for 6 CA.',
      }),
      sam.moves(days.workday(-46, '17:40'), 'awaiting-us', 'resolved'),
    ],
  },
]

/** What each of Northwind's finished threads on a short shipment was about. */
export const settledShortages = (days: Days) => [
  settled('4500000533', 'thr_0812', 'Order 4500000533: 8 CA not shipped', days.workday(-60, '20:15')),
  settled('4500000571', 'thr_0840', 'Order 4500000571: 6 CA not shipped', days.workday(-46, '17:40')),
  settled('4500000612', 'thr_0871', 'Order 4500000612: 20 CA not shipped', days.workday(-31, '18:00')),
]

const settled = (order: string, thread: string, summary: string, at: Date) =>
  recorded(
    {
      cause: `short-shipment/NORTHWIND/${order}/1`,
      kind: 'short-shipment',
      state: 'resolved',
      partner: 'ptr_northwind',
      order,
      thread,
      summary,
      by: 'Sam Rivera',
    },
    at,
  )
