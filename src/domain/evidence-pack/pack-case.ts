import type { ThreadKind } from '../vocabulary/thread-vocabulary.ts'

/** What a pack is about. Only what never changes: everything else is told by the trail up to the cut. */
export type PackCase = {
  thread: string
  /** As people call it: `TG-1042`. */
  label: string
  kind: ThreadKind
  subject: string
  partner: string
}

/** What the agent chose. */
export type PackChoice = {
  /** The last entry of the trail that is in the pack. */
  throughSeq: number
  language: 'en' | 'de'
  /** Internal entries, notes of the ticket and files taken from it. */
  internal: boolean
}

/** Where a piece of evidence comes from, by its id. What it proves and its fingerprint are told by the trail. */
export type PackEvidence = { id: string; audience: 'shared' | 'internal' } & (
  | { kind: 'document'; document: string; importedFrom?: number; size: number }
  | { kind: 'comment'; ticket: number; commentId: number; author: string; at: string; public: boolean; text: string }
)

/** Why something that the trail speaks of is not in the pack. */
export const missingReasons = [
  'gone',
  'infected',
  'not-scanned',
  'too-large',
  'not-permitted',
  'unknown',
  'changed',
  'withdrawn',
  'internal',
  'unread',
] as const
export type MissingReason = (typeof missingReasons)[number]
