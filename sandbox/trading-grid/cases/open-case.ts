import type { Partner } from '../../../src/trading-grid/contract/partner.ts'
import { knownPartner } from '../partners.ts'
import type { Thread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { requiredDocuments, steps } from './case-parts.ts'
import { expiredCertificates, isLive } from './partner-readiness.ts'
import { standardDocuments } from './standard-documents.ts'
import { standardSteps } from './standard-steps.ts'
import { type Head, writeHead } from './stored-case.ts'

/** A thread about an onboarding or a dispute has a case from its first moment; others never have one. */
export function openCase(world: World, { id, kind, partner: partnerId }: Thread): void {
  if (kind === 'dispute') writeHead(world, id, { kind })
  if (kind !== 'onboarding') return
  const now = world.clock.now()
  const partner = knownPartner(world, partnerId)
  writeHead(world, id, { kind, state: startingState(partner, now), since: instantOf(world) })
  for (const step of standardSteps(partner, now)) steps.write(world, id, step)
  for (const required of standardDocuments(partner, now)) requiredDocuments.write(world, id, required)
}

function startingState(partner: Partner, now: Date): Extract<Head, { kind: 'onboarding' }>['state'] {
  const { state, invitation } = partner.onboarding
  if (state === 'invited' && invitation?.state === 'expired') return 'expired'
  if (!isLive(partner)) return state
  return expiredCertificates(partner, now).length > 0 ? 'expired' : 'responded'
}
