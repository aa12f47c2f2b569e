import type { Partner } from '../../../src/trading-grid/contract/partner.ts'

/** Whether it trades with us already, so that an onboarding is about its access alone. */
export const isLive = ({ onboarding }: Partner): boolean => onboarding.state === 'approved'

export const expiredCertificates = ({ onboarding }: Partner, now: Date) =>
  onboarding.certificates.filter(({ expiresAt }) => expiresAt < now.toISOString())
