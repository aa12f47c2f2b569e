import type { ApprovalState } from '../vocabulary/dispute-vocabulary.ts'
import type { OnboardingState, RequiredDocumentState, StepState } from '../vocabulary/onboarding-vocabulary.ts'

/** The way of a partner that nothing goes wrong with. */
export const usualWay = ['new', 'invited', 'responded', 'testing', 'approved'] as const satisfies OnboardingState[]

const moves: Record<OnboardingState, readonly OnboardingState[]> = {
  new: ['invited', 'rejected'],
  invited: ['responded', 'invited', 'expired', 'rejected'],
  responded: ['testing', 'approved', 'rejected', 'expired'],
  testing: ['approved', 'responded', 'rejected', 'expired'],
  approved: ['testing', 'expired'],
  rejected: ['invited'],
  expired: ['invited'],
}

/** Where an onboarding may go from here, the usual step first. The Trading Grid has the last word. */
export function movesFrom(state: OnboardingState): readonly OnboardingState[] {
  return moves[state]
}

/** What goes wrong and what is taken back has a reason that colleagues can read. */
export function needsReason(from: OnboardingState, to: OnboardingState): boolean {
  return to === 'rejected' || to === 'expired' || (from === 'approved' && to === 'testing')
}

type Step = { id: string; title: string; state: StepState; needsApproval: boolean }
type Required = { title: string; state: RequiredDocumentState }
type StepApproval = {
  step?: string
  request: string
  state: ApprovalState
}

export type Missing =
  | { what: 'step'; title: string }
  | { what: 'approval'; title: string }
  | { what: 'document'; title: string; state: Exclude<RequiredDocumentState, 'accepted'> }

/** What keeps a partner from being approved. */
export function missingForApproval(steps: Step[], documents: Required[], approvals: StepApproval[]): Missing[] {
  return [
    ...steps.flatMap((step): Missing[] => {
      if (isOpenStep(step)) return [{ what: 'step', title: step.title }]
      const approved = !step.needsApproval || approvalOfStep(step.id, approvals) === 'approved'
      return approved ? [] : [{ what: 'approval', title: step.title }]
    }),
    ...documents.flatMap(({ title, state }): Missing[] =>
      state === 'accepted' ? [] : [{ what: 'document', title, state }],
    ),
  ]
}

export const isOpenStep = ({ state }: Pick<Step, 'state'>): boolean => state === 'to-do' || state === 'waiting'

/**
 * How the approval of a step stands: its newest request, which is approved once every role has said so.
 * @param approvals of the case, oldest first
 */
export function approvalOfStep(step: string, approvals: StepApproval[]): StepApproval['state'] | 'not-asked' {
  const ofStep = approvals.filter((approval) => approval.step === step)
  const requests = [...new Set(ofStep.map(({ request }) => request))].map((request) =>
    standingOfRequest(ofStep.filter((approval) => approval.request === request).map(({ state }) => state)),
  )
  return requests.includes('approved') ? 'approved' : (requests.at(-1) ?? 'not-asked')
}

function standingOfRequest(states: StepApproval['state'][]): StepApproval['state'] {
  const ended = (['rejected', 'withdrawn', 'expired'] as const).find((state) => states.includes(state))
  return ended ?? (states.includes('pending') ? 'pending' : 'approved')
}

export type DueTone = 'late' | 'soon' | 'in-time'
const SOON_DAYS = 2
const DAY_MS = 86_400_000

/**
 * How a day on which something is due stands to today; both as `2026-03-20`.
 * @returns the days left, negative once it is over
 */
export function dueStanding(dueOn: string, today: string): { tone: DueTone; days: number } {
  const days = Math.round((Date.parse(`${dueOn}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / DAY_MS)
  return { tone: days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'in-time', days }
}

/** Whole days since an instant; never negative. */
export function daysBetween(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / DAY_MS))
}

/** The day it is where somebody works. */
export function dayIn(instant: Date, timeZone: string | undefined): string {
  // The Swedish way to write a date is the one of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(instant)
}
