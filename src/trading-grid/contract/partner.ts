import * as z from 'zod/mini'
import { PartnerId } from '../../domain/ids.ts'
import { documentSetStates, invitationStates } from '../../domain/vocabulary/onboarding-vocabulary.ts'
import { Calendar, OnboardingState, PartnerGroup } from './partner-summary.ts'
import { Decimal, Instant, ShortText } from './primitives.ts'

/** What was agreed; a missing member means that the default holds. Names and units as in `domain/partner-terms.ts`. */
export const Terms = z.object({
  tolerance: z.exactOptional(
    z.object({
      pricePercent: z.exactOptional(Decimal),
      priceAmount: z.exactOptional(Decimal),
      quantity: z.exactOptional(Decimal),
      quantityValue: z.exactOptional(Decimal),
      weightPercent: z.exactOptional(Decimal),
      total: z.exactOptional(Decimal),
      charges: z.exactOptional(Decimal),
    }),
  ),
  acknowledgment: z.exactOptional(z.object({ requiredFor: z.array(z.string()), withinBusinessHours: z.number() })),
  orderResponse: z.exactOptional(z.object({ required: z.boolean(), withinBusinessHours: z.number() })),
  shipNotice: z.exactOptional(z.object({ required: z.boolean(), withinHoursAfterDeparture: z.number() })),
  unitFactors: z.exactOptional(z.record(z.string(), z.record(z.string(), Decimal))),
})

const EdiAddress = z.object({ qualifier: z.exactOptional(z.string()), id: z.string() })

export const Partner = z.object({
  id: PartnerId,
  name: ShortText,
  legalName: ShortText,
  ediAddresses: z.array(EdiAddress),
  duns: z.exactOptional(z.string()),
  gln: z.exactOptional(z.string()),
  emailDomains: z.array(z.string()),
  /** Zendesk organisations that stand for this partner, by id. */
  organizationIds: z.array(z.int()),
  groups: z.array(PartnerGroup),
  calendar: Calendar,
  segment: z.exactOptional(ShortText),
  onboarding: z.object({
    state: OnboardingState,
    since: Instant,
    invitation: z.exactOptional(z.object({ state: z.enum(invitationStates), sentAt: Instant, expiresAt: Instant })),
    certificates: z.array(z.object({ name: ShortText, expiresAt: Instant })),
  }),
  documentSets: z.array(z.object({ set: z.string(), state: z.enum(documentSetStates) })),
  /** From past threads; absent while there are none. */
  answerTimes: z.exactOptional(
    z.object({ medianHours: z.number(), onTimePercent: z.number(), threads: z.int(), openThreads: z.int() }),
  ),
  relationship: z.object({ ourAddresses: z.array(EdiAddress), terms: Terms }),
})
export type Partner = z.infer<typeof Partner>
