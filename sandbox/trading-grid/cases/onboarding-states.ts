import type { OnboardingState } from '../../../src/trading-grid/contract/partner-summary.ts'

/** Where an onboarding can go from where it is. An invitation can be sent again while it is open. */
const next: Record<OnboardingState, OnboardingState[]> = {
  new: ['invited', 'rejected'],
  invited: ['invited', 'responded', 'expired', 'rejected'],
  responded: ['testing', 'approved', 'rejected', 'expired'],
  testing: ['responded', 'approved', 'rejected', 'expired'],
  approved: ['testing', 'expired'],
  rejected: ['invited'],
  expired: ['invited'],
}

export const canMove = (from: OnboardingState, to: OnboardingState): boolean => next[from].includes(to)
