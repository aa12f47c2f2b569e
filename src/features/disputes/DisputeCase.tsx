import type { ReactNode } from 'react'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { Stack } from '../../ui/layout.ts'
import { About } from './About.tsx'
import type { DisputeParts } from './dispute-parts.ts'
import { EvidenceSection } from './evidence/EvidenceSection.tsx'
import { Proposals } from './proposals/Proposals.tsx'
import { Resolution } from './Resolution.tsx'

/** A dispute: what it is about, what proves it, what both sides propose, and how it ends. */
export function DisputeCase({
  thread,
  known,
  overview,
  approvals,
}: Pick<DisputeParts, 'thread' | 'known' | 'overview'> & {
  /** Stands before the end, which waits for them. */
  approvals: ReactNode
}) {
  if (known.details.kind !== 'dispute') return null
  const open = !isOver(thread)
  const parts = { thread, known, dispute: known.details, overview, open }
  return (
    <Stack $gap={5}>
      <About {...parts} />
      <EvidenceSection {...parts} />
      <Proposals {...parts} />
      {approvals}
      <Resolution {...parts} />
    </Stack>
  )
}
