import type { ReactNode } from 'react'
import type { Case, DisputeDetails } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Stack } from '../../ui/layout.ts'
import { About } from './About.tsx'
import { EvidenceSection } from './evidence/EvidenceSection.tsx'
import { Proposals } from './proposals/Proposals.tsx'
import { Resolution } from './Resolution.tsx'

/** What each part of a dispute's view gets. */
export type DisputeParts = {
  thread: ThreadSummary
  known: Case
  dispute: DisputeDetails
  overview: Overview
  /** What was decided stays as it is: a case that ended is read, not changed. */
  open: boolean
}

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
  const open = thread.state !== 'resolved' && thread.state !== 'withdrawn'
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
