import type { TrailBreak } from '../trail/verify-trail.ts'
import type { CaseAtCut } from './case-at-cut.ts'
import type { MissingReason, PackCase, PackChoice } from './pack-case.ts'
import type { PackEvent } from './pack-event.ts'
import type { PackItem } from './plan-items.ts'

/** All that a pack tells, before it is laid out. */
export type PackContents = {
  about: PackCase
  choice: PackChoice
  events: PackEvent[]
  atCut: CaseAtCut
  chain: { verifiedThrough: number; breaks: TrailBreak[] }
  items: PackedItem[]
}

/** `readable`: the page on which it can be read without a program for its format. */
export type PackedItem = PackItem & ({ packed: true; readable?: string } | { packed: false; because: MissingReason })

export function headOf({ events, choice }: PackContents): PackEvent | undefined {
  return events.findLast(({ seq }) => seq === choice.throughSeq)
}
