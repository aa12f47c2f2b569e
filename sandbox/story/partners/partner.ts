import { Partner } from '../../../src/trading-grid/contract/partner.ts'

/** A partner as written down here; what the contract brands and bounds is checked on the way. */
export type PartnerDraft = {
  id: string
  name: string
  legalName: string
  ediAddresses: { qualifier: string; id: string }[]
  duns?: string
  gln?: string
  emailDomains: string[]
  organizationIds: number[]
  groups: { id: string; name: string; topics: Partner['groups'][number]['topics']; members: string[] }[]
  calendar: { timeZone: string; opens: string; closes: string; days?: number[]; holidays?: string[] }
  segment?: string
  onboarding: {
    state: Partner['onboarding']['state']
    since: Date
    invitation?: { state: 'saved' | 'active' | 'expired' | 'terminated'; sentAt: Date; expiresAt: Date }
    certificates?: { name: string; expiresAt: Date }[]
  }
  documentSets: Partial<Record<string, Partner['documentSets'][number]['state']>>
  answerTimes?: Partner['answerTimes']
  ourAddresses: { qualifier: string; id: string }[]
  terms?: Partner['relationship']['terms']
}

export function partner(draft: PartnerDraft): Partner {
  const { onboarding, groups, calendar, documentSets, answerTimes, ourAddresses, terms, ...rest } = draft
  const { invitation } = onboarding
  return Partner.parse({
    ...rest,
    groups: groups.map((group) => ({ ...group, members: group.members.map((name) => ({ name })) })),
    calendar: { days: [1, 2, 3, 4, 5], holidays: [], ...calendar },
    onboarding: {
      state: onboarding.state,
      since: onboarding.since.toISOString(),
      ...(invitation
        ? {
            invitation: {
              state: invitation.state,
              sentAt: invitation.sentAt.toISOString(),
              expiresAt: invitation.expiresAt.toISOString(),
            },
          }
        : {}),
      certificates: (onboarding.certificates ?? []).map(({ name, expiresAt }) => ({
        name,
        expiresAt: expiresAt.toISOString(),
      })),
    },
    documentSets: Object.entries(documentSets).map(([set, state]) => ({ set, state })),
    ...(answerTimes ? { answerTimes } : {}),
    relationship: { ourAddresses, terms: terms ?? {} },
  })
}
