import * as z from 'zod/mini'
import { GroupId, PartnerId } from '../../domain/ids.ts'
import { onboardingStates } from '../../domain/vocabulary/onboarding-vocabulary.ts'
import { groupTopics } from '../../domain/vocabulary/thread-vocabulary.ts'
import { Day, ShortText } from './primitives.ts'

export const GroupTopic = z.enum(groupTopics)
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

export const OnboardingState = z.enum(onboardingStates)
export type OnboardingState = z.infer<typeof OnboardingState>

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
