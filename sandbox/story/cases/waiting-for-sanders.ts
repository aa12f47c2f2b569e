import type { Days } from '../days.ts'
import { noted, said, ticket } from '../drafts.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import type { StoryTicket } from '../story.ts'

const orderNumber = '4500000987'

/** Two people of one dealer ask about the same order; only the first ticket is linked to the thread. */
export const waitingForSanders = (days: Days): StoryTicket[] => [
  ticket({
    id: 2,
    subject: 'Sanders for the promotion, 40 cases short',
    status: 'open',
    priority: 'high',
    type: 'problem',
    requesterId: people.will.id,
    assigneeId: agents.sam.id,
    groupId: groups.support.id,
    formId: forms.order.id,
    tags: ['delivery', 'dealer', 'trading_grid_awaiting_us'],
    customFields: [
      { id: fields.orderNumber.id, value: orderNumber },
      { id: fields.state.id, value: 'trading_grid_awaiting_us' },
      { id: fields.thread.id, value: 'TG-1042' },
    ],
    comments: [
      said(
        people.will.id,
        days.workday(-2, '14:48'),
        `Morning,

PO 4500000987 came in yesterday. We counted twice. 60 cases of sanders on the floor, 100 on the order. The work lights are all there.

Promotion starts next week and I have a half empty end cap. What's going on?

Will`,
      ),
      said(
        agents.sam.id,
        days.workday(-2, '15:24'),
        `Hi Will,

sorry about that. I have asked the supplier for the missing 40 cases and a date. As soon as they answer I'll write to you.

Sam`,
      ),
      noted(
        agents.sam.id,
        days.workday(-2, '15:25'),
        'Escalated to Northwind Logistics as TG-1042. Will has our old sander price until the end of the month, not to be mentioned to Northwind.',
      ),
      noted(
        agents.sam.id,
        days.workday(-1, '16:06'),
        `Northwind Traders, Maria Okafor (TG-1042):

Looking into it with the warehouse, will have an answer tomorrow.`,
      ),
      said(people.will.id, days.hoursAgo(4), 'Any news on the sanders?'),
    ],
  }),
  ticket({
    id: 17,
    subject: 'Re: sanders',
    status: 'new',
    requesterId: people.rosa.id,
    groupId: groups.support.id,
    formId: forms.order.id,
    tags: ['dealer'],
    comments: [
      said(
        people.rosa.id,
        days.hoursAgo(3),
        `Hello, Rosa from the Harbor Home Center warehouse. Will is out today. Do you know yet when the rest of the sanders on 4500000987 arrives? I need to book a forklift driver for it.`,
      ),
    ],
  }),
]
