import type { Days } from '../days.ts'
import { type StoryCase, said, ticket } from '../drafts.ts'
import { brands, forms, groups, people } from '../helpdesk.ts'

/** Two that want to become suppliers: one with an invitation that ran out, one that nobody has invited yet. */
export const supplierQuestions = (days: Days): StoryCase => ({
  tickets: [
    ticket({
      id: 7,
      subject: 'Registration link says it is expired',
      status: 'new',
      requesterId: people.doug.id,
      groupId: groups.onboarding.id,
      brandId: brands.suppliers.id,
      formId: forms.supplier.id,
      tags: ['onboarding'],
      comments: [
        said(
          people.doug.id,
          days.hoursAgo(6),
          `Hello,

I finally got around to the supplier registration your buyer asked us for. The link in the mail only says "This invitation is no longer valid". I don't have a password or anything. Can you send me a new one? We'd like to be set up before the next order round.

Doug Fenwick
Fabrikam Fasteners`,
        ),
      ],
    }),
    ticket({
      id: 9,
      subject: 'How do we become a supplier?',
      status: 'new',
      requesterId: people.tomas.id,
      groupId: groups.onboarding.id,
      brandId: brands.suppliers.id,
      formId: forms.supplier.id,
      tags: ['onboarding'],
      comments: [
        said(
          people.tomas.id,
          days.workday(-1, '17:05'),
          `Good day,

we are a small maker of wooden toys (11 people) and your buyer at the fair said we must "do EDI". What does the onboarding process look like, which documents do you need from us, and how long does the approval take? Is there a questionnaire?

Thank you
Tomas Pavlik`,
        ),
      ],
    }),
  ],
})
