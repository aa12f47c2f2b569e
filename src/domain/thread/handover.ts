import { dayIn } from '../onboarding/onboarding-progress.ts'
import { isOver } from '../vocabulary/thread-vocabulary.ts'
import { type ThreadStanding, whereItStands } from './where-it-stands.ts'

/** A thread as far as a handover speaks of it. */
export type HandedOver<Id> = ThreadStanding & {
  id: Id
  label: string
  subject: string
  partner: { name: string }
  nextReminder?: { at: string }
  promises: { action: string; dueOn: string }[]
  /** Documents that were asked for and did not come. */
  requests: { kind: string; dueOn?: string }[]
  /** Asked of us and not decided. */
  approvals: { subject: string }[]
}

/** Something that somebody owes. */
export type Owed<Id> = {
  thread: Id
  label: string
  /** The partner's name; absent where it is us. */
  partner?: string
  what:
    | { kind: 'answer'; subject: string }
    | { kind: 'answer-of-ours'; subject: string }
    | { kind: 'promise'; action: string }
    | { kind: 'document'; document: string }
    | { kind: 'approval'; subject: string }
  /** An instant or a day. */
  by?: string
  overdue: boolean
  /** Why the time does not run; empty where nobody said. */
  paused?: string
}

/**
 * Who owes what by when, over all threads that are open: what is late first, what has no date last.
 * @param timeZone where the agent works: a day is over when it is over there
 */
export function whoOwesWhat<Id>(threads: HandedOver<Id>[], now: Date, timeZone: string | undefined): Owed<Id>[] {
  return threads
    .filter((thread) => !isOver(thread))
    .flatMap((thread) => owedIn(thread, now, dayIn(now, timeZone)))
    .sort((a, b) => Number(b.overdue) - Number(a.overdue) || compareDates(a.by, b.by))
}

function owedIn<Id>(thread: HandedOver<Id>, now: Date, today: string): Owed<Id>[] {
  const { id, label, subject, partner, clock } = thread
  const common = { thread: id, label }
  const theirs = { ...common, partner: partner.name }
  const standing = whereItStands(thread, now).clock
  const answer: Owed<Id> =
    thread.state === 'awaiting-us'
      ? { ...common, what: { kind: 'answer-of-ours', subject }, overdue: false }
      : {
          ...theirs,
          what: { kind: 'answer', subject },
          overdue: standing.state === 'missed',
          ...(clock && standing.state !== 'none' ? { by: clock.dueAt } : {}),
          ...(standing.state === 'paused' ? { paused: standing.reason ?? '' } : {}),
        }
  return [
    answer,
    ...thread.approvals.map((approval) => ({
      ...common,
      what: { kind: 'approval' as const, subject: approval.subject },
      overdue: false,
    })),
    ...thread.promises.map(({ action, dueOn }) => ({
      ...theirs,
      what: { kind: 'promise' as const, action },
      by: dueOn,
      overdue: dueOn < today,
    })),
    ...thread.requests.map(({ kind, dueOn }) => ({
      ...theirs,
      what: { kind: 'document' as const, document: kind },
      overdue: dueOn !== undefined && dueOn < today,
      ...(dueOn === undefined ? {} : { by: dueOn }),
    })),
  ]
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}
