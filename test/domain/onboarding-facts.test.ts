import { describe, expect, it } from 'vitest'
import { type OnboardingProfile, onboardingFacts } from '../../src/domain/onboarding/onboarding-facts.ts'

const now = new Date('2026-03-20T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString()

const profile = (
  onboarding: Partial<OnboardingProfile['onboarding']>,
  documentSets: OnboardingProfile['documentSets'] = [{ set: '850', state: 'production' }],
): OnboardingProfile => ({
  onboarding: { state: 'approved', since: days(-400), certificates: [], ...onboarding },
  documentSets,
})

describe('onboardingFacts', () => {
  it('tells that an invitation ran out, and when it was sent', () => {
    const invitation = { state: 'expired', sentAt: days(-12.4), expiresAt: days(-2) } as const

    expect(onboardingFacts(profile({ state: 'invited', invitation }), now)).toEqual([
      { fact: 'invited', days: 12, invitation: 'expired', daysLeft: 0 },
    ])
  })

  it('takes an invitation whose last day is over for expired, whatever its state says', () => {
    const invitation = { state: 'active', sentAt: days(-20), expiresAt: days(-0.1) } as const

    expect(onboardingFacts(profile({ state: 'invited', invitation }), now)[0]).toMatchObject({ invitation: 'expired' })
  })

  it('counts the days that an invitation has left', () => {
    const invitation = { state: 'active', sentAt: days(-3), expiresAt: days(4.5) } as const

    expect(onboardingFacts(profile({ state: 'invited', invitation }), now)).toEqual([
      { fact: 'invited', days: 3, invitation: 'open', daysLeft: 5 },
    ])
  })

  it('names the certificate that expired before everything else, and those that soon will after it', () => {
    const certificates = [
      { name: 'TLS', expiresAt: days(12) },
      { name: 'signing', expiresAt: days(-3) },
      { name: 'far away', expiresAt: days(200) },
    ]

    expect(onboardingFacts(profile({ certificates }), now)).toEqual([
      { fact: 'certificate-expired', name: 'signing', days: 3 },
      { fact: 'state', state: 'approved', days: 400 },
      { fact: 'certificate-expires', name: 'TLS', days: 12 },
    ])
  })

  it('says which documents cannot come yet because they are only tested', () => {
    const sets = [
      { set: '850', state: 'production' },
      { set: '856', state: 'testing' },
      { set: '810', state: 'testing' },
      { set: 'INVOIC', state: 'production' },
    ] as const

    expect(onboardingFacts(profile({ state: 'testing', since: days(-15) }, [...sets]), now)).toEqual([
      { fact: 'state', state: 'testing', days: 15 },
      { fact: 'testing', sets: ['856', '810'], missing: ['ship-notice'] },
    ])
  })

  it('says that nothing is in production where all is off', () => {
    expect(onboardingFacts(profile({ state: 'new' }, [{ set: '856', state: 'off' }]), now)).toEqual([
      { fact: 'not-invited' },
      { fact: 'nothing-in-production' },
    ])
  })
})
