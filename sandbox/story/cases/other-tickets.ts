import type { Days } from '../days.ts'
import { type StoryCase, said, ticket } from '../drafts.ts'
import { agents, forms, groups, people } from '../helpdesk.ts'

/** Tickets that are none of the app's business, and one with nothing in it. */
export const otherTickets = (days: Days): StoryCase => ({
  tickets: [
    ticket({
      id: 19,
      subject: 'Gift card does not work at the checkout',
      status: 'pending',
      requesterId: people.bea.id,
      assigneeId: agents.mateo.id,
      groupId: groups.support.id,
      tags: ['gift_card'],
      comments: [
        said(
          people.bea.id,
          days.workday(-1, '18:55'),
          `Hej! My sister gave me one of your gift cards for my birthday and the checkout says "card not active". I was standing there with a full cart and twelve people behind me. Can you activate it?`,
        ),
        said(
          agents.mateo.id,
          days.workday(-1, '20:20'),
          `Hi Bea, that must have been awful, sorry. Could you send me a photo of the receipt your sister got? Then I can activate the card from here.

Mateo`,
        ),
      ],
    }),
    ticket({
      id: 20,
      subject: '',
      status: 'new',
      requesterId: people.tomas.id,
      formId: forms.order.id,
      comments: [said(people.tomas.id, days.hoursAgo(1), '')],
    }),
  ],
})
