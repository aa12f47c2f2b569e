import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { Partner } from '../partner.ts'
import { PartnerSummary } from '../partner-summary.ts'
import { pageOf, ShortText } from '../primitives.ts'

export const readPartner = operation({
  id: 'readPartner',
  summary: 'One partner with its groups, calendar, onboarding state and what was agreed',
  method: 'GET',
  path: '/partners/{partner}',
  answer: Partner,
  status: 200,
  problems: [404],
})

export const searchPartners = operation({
  id: 'searchPartners',
  summary: 'Partners by name, number or address. The text travels in the body because URLs get logged',
  method: 'POST',
  path: '/partners/search',
  body: z.object({
    text: z.exactOptional(ShortText),
    cursor: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int()),
  }),
  answer: pageOf(PartnerSummary),
  status: 200,
})
