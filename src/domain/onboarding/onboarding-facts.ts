import type { DocumentSetState, InvitationState, OnboardingState } from '../vocabulary/onboarding-vocabulary.ts'

/** What a partner's profile tells about its way to going live. */
export type OnboardingProfile = {
  onboarding: {
    state: OnboardingState
    since: string
    invitation?: { state: InvitationState; sentAt: string; expiresAt: string }
    certificates: { name: string; expiresAt: string }[]
  }
  documentSets: { set: string; state: DocumentSetState }[]
}

/** Days are whole and never negative: what happened this morning was 0 days ago. */
export type OnboardingFact =
  | { fact: 'not-invited' }
  | { fact: 'invited'; days: number; invitation: 'open' | 'expired' | 'terminated'; daysLeft: number }
  | { fact: 'state'; state: 'responded' | 'testing' | 'approved' | 'rejected' | 'expired'; days: number }
  | { fact: 'certificate-expired' | 'certificate-expires'; name: string; days: number }
  /** Sets of documents that are tested, and those of them that nobody gets in production meanwhile. */
  | { fact: 'testing'; sets: string[]; missing: ComingDocument[] }
  | { fact: 'nothing-in-production' }

/** Documents that people wait for, and look for where they cannot come yet. */
export type ComingDocument = 'ship-notice' | 'invoice' | 'order-response' | 'acknowledgment'

const comesAs = new Map(
  Object.entries<ComingDocument>({
    '856': 'ship-notice',
    '857': 'ship-notice',
    DESADV: 'ship-notice',
    DespatchAdvice: 'ship-notice',
    '810': 'invoice',
    INVOIC: 'invoice',
    Invoice: 'invoice',
    '855': 'order-response',
    ORDRSP: 'order-response',
    OrderResponse: 'order-response',
    '997': 'acknowledgment',
    CONTRL: 'acknowledgment',
  }),
)

const DAY_MS = 86_400_000
/** A certificate takes its time to be exchanged. */
const SOON_DAYS = 30

/** What an agent has to know before asking, most telling first. */
export function onboardingFacts({ onboarding, documentSets }: OnboardingProfile, now: Date): OnboardingFact[] {
  const daysSince = (instant: string) => Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS))
  const daysUntil = (instant: string) => Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / DAY_MS))
  const isPast = (instant: string) => Date.parse(instant) <= now.getTime()

  const certificates = onboarding.certificates
    .toSorted((one, other) => one.expiresAt.localeCompare(other.expiresAt))
    .flatMap(({ name, expiresAt }): OnboardingFact[] => {
      if (isPast(expiresAt)) return [{ fact: 'certificate-expired', name, days: daysSince(expiresAt) }]
      const days = daysUntil(expiresAt)
      return days <= SOON_DAYS ? [{ fact: 'certificate-expires', name, days }] : []
    })
  return [
    ...certificates.filter(({ fact }) => fact === 'certificate-expired'),
    ...standing(),
    ...tests(documentSets),
    ...certificates.filter(({ fact }) => fact === 'certificate-expires'),
  ]

  function standing(): OnboardingFact[] {
    const { state, since, invitation } = onboarding
    if (state === 'new') return [{ fact: 'not-invited' }]
    if (state !== 'invited' && state !== 'expired') return [{ fact: 'state', state, days: daysSince(since) }]
    if (!invitation) return [state === 'expired' ? { fact: 'state', state, days: daysSince(since) } : openInvitation()]
    const over = invitation.state === 'expired' || isPast(invitation.expiresAt)
    return [
      {
        fact: 'invited',
        days: daysSince(invitation.sentAt),
        invitation: invitation.state === 'terminated' ? 'terminated' : over ? 'expired' : 'open',
        daysLeft: daysUntil(invitation.expiresAt),
      },
    ]
  }

  function openInvitation(): OnboardingFact {
    return { fact: 'invited', days: daysSince(onboarding.since), invitation: 'open', daysLeft: 0 }
  }
}

function tests(documentSets: OnboardingProfile['documentSets']): OnboardingFact[] {
  const live = new Set(
    documentSets.flatMap(({ set, state }) => (state === 'production' ? [comesAs.get(set) ?? set] : [])),
  )
  const sets = documentSets.flatMap(({ set, state }) => (state === 'testing' ? [set] : []))
  if (sets.length > 0) {
    const missing = [...new Set(sets.flatMap((set) => comesAs.get(set) ?? []))].filter((kind) => !live.has(kind))
    return [{ fact: 'testing', sets, missing }]
  }
  return documentSets.length > 0 && live.size === 0 ? [{ fact: 'nothing-in-production' }] : []
}
