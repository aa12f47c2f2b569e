import type * as z from 'zod/mini'
import type { OnboardingStep } from '../../../src/trading-grid/contract/case.ts'
import type { Partner } from '../../../src/trading-grid/contract/partner.ts'
import { expiredCertificates, isLive } from './partner-readiness.ts'

type Step = z.input<typeof OnboardingStep>
type Draft = Pick<Step, 'id' | 'area' | 'title' | 'owner'> & Partial<Step> & { dueInDays: number }

const DAY_MS = 86_400_000

/** The step in which a document set is tested. */
export const testStepOf = (set: string): string => `test-${set}`

/** What is to be done until this partner is live. Who trades with us already only gets its access back. */
export function standardSteps(partner: Partner, now: Date): Step[] {
  const drafts = isLive(partner) ? accessAgain(partner, now) : firstTime(partner, now)
  return drafts.map(({ dueInDays, ...draft }) => ({
    state: 'to-do',
    dueOn: dayAfter(now, dueInDays),
    needsApproval: false,
    version: 1,
    ...draft,
  }))
}

function firstTime(partner: Partner, now: Date): Draft[] {
  const { state, invitation } = partner.onboarding
  const answered = state === 'responded' || state === 'testing'
  const lapsed = invitation?.state === 'expired'
  return [
    {
      id: 'invitation',
      area: 'access',
      title: 'Accept the invitation',
      owner: 'partner',
      dueInDays: 5,
      ...(lapsed
        ? { state: 'waiting' as const, missing: `The invitation expired on ${invitation.expiresAt.slice(0, 10)}.` }
        : answered
          ? { state: 'done' as const }
          : {}),
    },
    certificateStep(partner, now, 7),
    { id: 'connection', area: 'access', title: 'Test the connection', owner: 'us', dueInDays: 9 },
    { id: 'profile', area: 'documents', title: 'Complete the company profile', owner: 'partner', dueInDays: 7 },
    { id: 'documents', area: 'documents', title: 'Send the required documents', owner: 'partner', dueInDays: 9 },
    ...partner.documentSets
      .filter((each) => each.state !== 'production')
      .map(
        ({ set, state: tested }): Draft => ({
          id: testStepOf(set),
          area: 'process',
          title: `Test ${set}`,
          owner: 'partner',
          dueInDays: 14,
          ...(tested === 'testing' ? { state: 'waiting', missing: `${set} is tested, not in production.` } : {}),
        }),
      ),
    {
      id: 'go-live',
      area: 'process',
      title: 'Release for production',
      owner: 'us',
      dueInDays: 16,
      needsApproval: true,
    },
  ]
}

function accessAgain(partner: Partner, now: Date): Draft[] {
  return [
    certificateStep(partner, now, 2),
    { id: 'connection', area: 'access', title: 'Test the connection', owner: 'us', dueInDays: 3 },
    {
      id: 'test-message',
      area: 'process',
      title: 'Send again what got stuck',
      owner: 'partner',
      dueInDays: 3,
    },
  ]
}

function certificateStep(partner: Partner, now: Date, dueInDays: number): Draft {
  const [expired] = expiredCertificates(partner, now)
  const draft: Draft = {
    id: 'certificate',
    area: 'access',
    title: 'Exchange certificates',
    owner: 'partner',
    dueInDays,
  }
  if (!expired) return draft
  return { ...draft, state: 'waiting', missing: `${expired.name} expired on ${expired.expiresAt.slice(0, 10)}.` }
}

/** Work days only: nobody does anything for us on a Sunday. */
function dayAfter(now: Date, days: number): string {
  const day = new Date(now.getTime() + days * DAY_MS)
  const weekend = { 0: 1, 6: 2 }[day.getUTCDay()] ?? 0
  return new Date(day.getTime() + weekend * DAY_MS).toISOString().slice(0, 10)
}
