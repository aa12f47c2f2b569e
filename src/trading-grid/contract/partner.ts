import * as z from 'zod/mini'
import { GroupId, PartnerId } from '../../domain/ids.ts'
import { Day, Decimal, Instant, ShortText } from './primitives.ts'

export const GroupTopic = z.enum(['logistics', 'finance', 'edi', 'onboarding', 'quality', 'general'])
export type GroupTopic = z.infer<typeof GroupTopic>

/** The people of a partner who see what is shared with them. */
export const PartnerGroup = z.object({
  id: GroupId,
  name: ShortText,
  topics: z.array(GroupTopic),
  members: z.array(z.object({ name: ShortText })),
})
export type PartnerGroup = z.infer<typeof PartnerGroup>

/** Wall-clock hours in `timeZone`; `days` counts from 1 (Monday) to 7 (Sunday). */
export const Calendar = z.object({
  timeZone: z.string(),
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  opens: z.string().check(z.regex(/^\d\d:\d\d$/)),
  closes: z.string().check(z.regex(/^\d\d:\d\d$/)),
  holidays: z.array(Day),
})

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
    }),
  ),
  acknowledgment: z.exactOptional(z.object({ requiredFor: z.array(z.string()), withinBusinessHours: z.number() })),
  orderResponse: z.exactOptional(z.object({ required: z.boolean(), withinBusinessHours: z.number() })),
  shipNotice: z.exactOptional(z.object({ required: z.boolean(), withinHoursAfterDeparture: z.number() })),
  unitFactors: z.exactOptional(z.record(z.string(), z.record(z.string(), Decimal))),
})

export const OnboardingState = z.enum(['new', 'invited', 'responded', 'testing', 'approved', 'rejected', 'expired'])
export type OnboardingState = z.infer<typeof OnboardingState>

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
    invitation: z.exactOptional(
      z.object({ state: z.enum(['saved', 'active', 'expired', 'terminated']), sentAt: Instant, expiresAt: Instant }),
    ),
    certificates: z.array(z.object({ name: ShortText, expiresAt: Instant })),
  }),
  documentSets: z.array(z.object({ set: z.string(), state: z.enum(['production', 'testing', 'off']) })),
  /** From past threads; absent while there are none. */
  answerTimes: z.exactOptional(
    z.object({ medianHours: z.number(), onTimePercent: z.number(), threads: z.int(), openThreads: z.int() }),
  ),
  relationship: z.object({ ourAddresses: z.array(EdiAddress), terms: Terms }),
})
export type Partner = z.infer<typeof Partner>

/** Enough of a partner to name it and to say who will see something. */
export const PartnerSummary = z.object({
  id: PartnerId,
  name: ShortText,
  groups: z.array(PartnerGroup),
  calendar: Calendar,
  onboardingState: OnboardingState,
  answerTimes: z.exactOptional(
    z.object({ medianHours: z.number(), onTimePercent: z.number(), threads: z.int(), openThreads: z.int() }),
  ),
})
export type PartnerSummary = z.infer<typeof PartnerSummary>
