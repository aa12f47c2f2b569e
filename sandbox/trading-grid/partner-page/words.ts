import type { OnboardingStep, Proposal } from '../../../src/trading-grid/contract/case.ts'
import type { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import type { OnboardingState } from '../../../src/trading-grid/contract/partner-summary.ts'
import type { Reference, ReferenceKind } from '../../../src/trading-grid/contract/reference.ts'
import type { Clock } from '../../../src/trading-grid/contract/thread.ts'
import type { ThreadState } from '../../../src/trading-grid/contract/vocabulary/thread-state.ts'

export const documentKinds: Record<DocumentKind, string> = {
  order: 'Purchase order',
  'order-change': 'Order change',
  'order-response': 'Order confirmation',
  'ship-notice': 'Shipping notice',
  receipt: 'Receipt',
  invoice: 'Invoice',
  adjustment: 'Credit or debit adjustment',
  'application-advice': 'Application advice',
  acknowledgment: 'Acknowledgment',
  remittance: 'Remittance advice',
  'transport-status': 'Transport status',
  inventory: 'Inventory',
  'proof-of-delivery': 'Proof of delivery',
  certificate: 'Certificate',
  agreement: 'Agreement',
  photo: 'Photo',
  correspondence: 'Correspondence',
  other: 'Something else',
}

/** An event names a kind as text; it may be one that this page does not know. */
export const kindInWords = (kind: string): string => new Map(Object.entries(documentKinds)).get(kind) ?? kind

const referenceKinds: Record<ReferenceKind, string> = {
  order: 'PO',
  'ship-notice': 'Shipping notice',
  invoice: 'Invoice',
  'bill-of-lading': 'Bill of lading',
  pro: 'PRO',
  container: 'Container',
  sscc: 'SSCC',
  gtin: 'GTIN',
  claim: 'Claim',
  tracking: 'Tracking',
  receipt: 'Receipt',
  contract: 'Contract',
  other: 'No.',
}
export const referenceInWords = ({ kind, value }: Reference): string => `${referenceKinds[kind]} ${value}`

/** From where the partner stands. */
export const states: Record<ThreadState, string> = {
  open: 'Open',
  'awaiting-partner': 'Your answer is awaited',
  'awaiting-us': 'Answered',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
}

export const onboardingStates: Record<OnboardingState, string> = {
  new: 'Not started',
  invited: 'You are invited',
  responded: 'You have answered, tests come next',
  testing: 'Testing',
  approved: 'Approved, you are live',
  rejected: 'Not continued',
  expired: 'Expired, a new invitation follows',
}

export const stepStates: Record<OnboardingStep['state'], string> = {
  'to-do': 'to do',
  waiting: 'waiting',
  done: 'done',
  skipped: 'not needed',
}

export const proposalKinds: Record<Proposal['kind'], string> = {
  credit: 'Credit',
  debit: 'Debit',
  reverse: 'Reverse the deduction',
  replace: 'Replace the goods',
  accept: 'Accept it as it is',
  other: 'Something else',
}

/** Events name kind and state as text, of which this page may not know every one. */
export const proposalInWords = (kind: string, state: string): string => {
  const known = (names: Record<string, string>, name: string) => new Map(Object.entries(names)).get(name) ?? name
  return `Proposal, ${known(proposalStates, state)}: ${known(proposalKinds, kind)}`
}

export const proposalStates: Record<Proposal['state'], string> = {
  open: 'open',
  accepted: 'accepted',
  declined: 'declined',
  countered: 'answered with another one',
  withdrawn: 'withdrawn',
}

export const promiseActions = new Map(
  Object.entries({
    ship: 'Ship the rest',
    replace: 'Send a replacement',
    credit: 'Credit the amount',
    invoice: 'Resend the corrected invoice',
    document: 'Send the document',
    other: 'Answer',
  }),
)

export const promiseStates: Record<'open' | 'kept' | 'missed' | 'withdrawn', string> = {
  open: 'Promised',
  kept: 'Reported as done',
  missed: 'Promise missed',
  withdrawn: 'Promise taken back',
}

export function timeInWords(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}

export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** How the answer stands with the clock: `calm`, `soon` or `late` is the colour. */
export function clockInWords(
  clock: Clock,
  now: Date,
  timeZone: string,
): { mood: 'calm' | 'soon' | 'late'; text: string } {
  const due = timeInWords(clock.dueAt, timeZone)
  if (clock.answeredAt !== undefined) {
    return { mood: 'calm', text: timeInWords(clock.answeredAt, timeZone) }
  }
  if (clock.pausedSince !== undefined) return { mood: 'calm', text: `Paused. Was due ${due}` }
  const left = Date.parse(clock.dueAt) - now.getTime()
  if (left < 0) return { mood: 'late', text: `Was due ${due}, ${spanInWords(-left)} ago` }
  const mood = now.getTime() >= Date.parse(clock.warnAt) ? 'soon' : 'calm'
  return { mood, text: `Due ${due}, ${spanInWords(left)} left` }
}

function spanInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`
}
