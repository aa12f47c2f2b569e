import type { Capabilities } from '../../src/trading-grid/contract/capabilities.ts'
import { accounts } from './accounts.ts'
import { approvals } from './approvals.ts'
import { cases } from './cases.ts'
import { conventions } from './conventions.ts'
import { deliveries } from './deliveries.ts'
import { deputy } from './deputy.ts'
import { disputes } from './disputes.ts'
import { documents } from './documents.ts'
import { escalation } from './escalation.ts'
import type { Ground } from './ground.ts'
import type { Chapter, Guarantee } from './guarantee.ts'
import { lists } from './lists.ts'
import { Broken, NotCheckable } from './must.ts'
import { threads } from './threads.ts'
import { trail } from './trail.ts'
import { transfers } from './transfers.ts'
import { witnesses } from './witnesses.ts'

const chapters: Chapter[] = [
  conventions,
  accounts,
  escalation,
  threads,
  lists,
  trail,
  documents,
  deliveries,
  cases,
  disputes,
  approvals,
  witnesses,
  deputy,
  transfers,
]

export type Verdict = { chapter: string; says: string } & (
  | { kind: 'kept' }
  | { kind: 'broken' | 'not checked'; because: string }
)

/** One after the other: each may rely on nobody else writing meanwhile. */
export async function runGuarantees(ground: Ground, tell: (verdict: Verdict) => void = () => {}): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const { title, guarantees } of chapters) {
    for (const guarantee of guarantees) {
      const verdict: Verdict = { chapter: title, says: guarantee.says, ...(await judge(guarantee, ground)) }
      verdicts.push(verdict)
      tell(verdict)
    }
  }
  return verdicts
}

async function judge({ needs, check }: Guarantee, ground: Ground) {
  if (needs && !has(ground.capabilities, needs)) {
    return { kind: 'not checked' as const, because: `the server has no ${needs}` }
  }
  try {
    await check(ground)
    return { kind: 'kept' as const }
  } catch (error) {
    if (error instanceof NotCheckable) return { kind: 'not checked' as const, because: error.message }
    if (error instanceof Broken) return { kind: 'broken' as const, because: error.message }
    return { kind: 'broken' as const, because: `nothing came back: ${error instanceof Error ? error.message : error}` }
  }
}

function has(capabilities: Capabilities, needed: NonNullable<Guarantee['needs']>): boolean {
  switch (needed) {
    case 'transfer':
      return capabilities.transfer !== 'none'
    case 'attachment-fetch':
      return capabilities.attachmentFetch
    case 'server-delivery':
      return capabilities.serverDelivery
    case 'push':
      return capabilities.push
    case 'leases':
      return capabilities.leases
    case 'approvals':
      return capabilities.approvals
    case 'templates':
      return capabilities.templates ?? false
    case 'restricted-threads':
      return capabilities.restrictedThreads
  }
}
