export const threadStates = ['open', 'awaiting-partner', 'awaiting-us', 'resolved', 'withdrawn'] as const
export type ThreadState = (typeof threadStates)[number]

/** Nobody owes anything in it any more. */
export const isOver = ({ state }: { state: ThreadState }): boolean => state === 'resolved' || state === 'withdrawn'

/** In the order in which they are offered. */
export const threadKinds = ['exception', 'dispute', 'onboarding', 'general'] as const
export type ThreadKind = (typeof threadKinds)[number]

/** Of a thread and of an exception. */
export const severities = ['low', 'normal', 'high', 'urgent'] as const
export type Severity = (typeof severities)[number]

/** `system`: the Trading Grid itself. */
export const sides = ['us', 'partner', 'system'] as const
export type Side = (typeof sides)[number]

/** What a group of the partner's people works on. */
export const groupTopics = ['logistics', 'finance', 'edi', 'onboarding', 'quality', 'general'] as const
export type GroupTopic = (typeof groupTopics)[number]

export const promiseStates = ['open', 'kept', 'missed', 'withdrawn'] as const
export type PromiseState = (typeof promiseStates)[number]

/** How a matter with a partner can end. */
export const outcomeKinds = [
  'shipped',
  'credited',
  'corrected',
  'resent',
  'accepted',
  'rejected',
  'no-action',
  'reversed',
  'upheld',
  'other',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What people recorded about an exception, by its cause. */
export const exceptionRecordStates = ['logged', 'ignored', 'assigned', 'escalated', 'resolved'] as const
export type ExceptionRecordState = (typeof exceptionRecordStates)[number]
