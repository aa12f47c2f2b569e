/** What of an onboarding something is about: a ticket, or a step. */
export const onboardingAreas = ['access', 'documents', 'process'] as const
export type OnboardingArea = (typeof onboardingAreas)[number]

export const onboardingStates = ['new', 'invited', 'responded', 'testing', 'approved', 'rejected', 'expired'] as const
export type OnboardingState = (typeof onboardingStates)[number]

export const stepStates = ['to-do', 'waiting', 'done', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

export const requiredDocumentStates = ['missing', 'received', 'accepted', 'expired', 'does-not-match'] as const
export type RequiredDocumentState = (typeof requiredDocumentStates)[number]

export const invitationStates = ['saved', 'active', 'expired', 'terminated'] as const
export type InvitationState = (typeof invitationStates)[number]

/** Of a set of documents that is exchanged with a partner. */
export const documentSetStates = ['production', 'testing', 'off'] as const
export type DocumentSetState = (typeof documentSetStates)[number]
