import { changeOnboarding } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import type { Partner } from '../../../src/trading-grid/contract/partner.ts'
import type { OnboardingState } from '../../../src/trading-grid/contract/partner-summary.ts'
import { agentActor } from '../actors.ts'
import { isStepApproved } from '../acts/approvals.ts'
import { appendEvent } from '../events.ts'
import { changePartner, knownPartner } from '../partners.ts'
import { stateForbids } from '../problem.ts'
import { type Route, route } from '../route.ts'
import type { Thread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { steps } from './case-parts.ts'
import { canMove } from './onboarding-states.ts'
import { testStepOf } from './standard-steps.ts'
import {
  caseNow,
  headOf,
  requiredDocumentsOf,
  requireOpen,
  requireSeen,
  threadWithCase,
  writeHead,
} from './stored-case.ts'

const INVITATION_DAYS = 14

export const changeOnboardingRoute: Route = route(changeOnboarding, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'onboarding')
  requireOpen(thread)
  requireSeen(world, thread, thread.version, body.version)
  const head = headOf(world, thread.id, 'onboarding')
  if (!canMove(head.state, body.state)) {
    throw stateForbids(`An onboarding that is ${head.state} cannot become ${body.state}.`)
  }
  if (body.state === 'approved') requireComplete(world, thread)
  writeHead(world, thread.id, { ...head, state: body.state, since: instantOf(world) })
  movePartner(world, thread, body.state)
  appendEvent(world, thread.id, {
    type: 'onboarding-changed',
    actor: agentActor(body.agent),
    // As with a thread's state, a reason is a word among colleagues.
    audience: body.reason?.trim() ? 'internal' : 'shared',
    body: { from: head.state, to: body.state, ...(body.reason?.trim() ? { reason: body.reason } : {}) },
  })
  return caseNow(world, thread.id)
})

/** @throws Problem 409 that names everything that is missing */
function requireComplete(world: World, { id }: Thread): void {
  const missing = [
    ...steps.of(world, id).flatMap(({ id: step, title, state, needsApproval }) => {
      if (state !== 'done' && state !== 'skipped') return [`Step “${title}” is not done.`]
      return needsApproval && !isStepApproved(world, id, step) ? [`Step “${title}” was not approved.`] : []
    }),
    ...requiredDocumentsOf(world, id).flatMap(({ title, state }) =>
      state === 'accepted' ? [] : [`Document “${title}” ${documentStates[state]}.`],
    ),
  ]
  if (missing.length > 0) throw stateForbids(missing.join(' '))
}

const documentStates = {
  missing: 'is missing',
  received: 'was not checked',
  expired: 'has expired',
  'does-not-match': 'doesn’t match the profile',
}

/** The profile follows: a new invitation runs again, and what was tested goes into production with the approval. */
function movePartner(world: World, thread: Thread, state: OnboardingState): void {
  const partner = knownPartner(world, thread.partner)
  const { invitation: before, ...onboarding } = partner.onboarding
  const sentAt = world.clock.now()
  const expiresAt = new Date(sentAt.getTime() + INVITATION_DAYS * 86_400_000)
  const invitation =
    state === 'invited'
      ? { state: 'active' as const, sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() }
      : before
  changePartner(world, {
    ...partner,
    onboarding: { ...onboarding, state, since: sentAt.toISOString(), ...(invitation ? { invitation } : {}) },
    documentSets: state === 'approved' ? inProduction(world, thread, partner) : partner.documentSets,
  })
}

/** What was tested, as the profile or the step of its test says. */
function inProduction(world: World, { id }: Thread, { documentSets }: Partner): Partner['documentSets'] {
  const done = new Set(steps.of(world, id).flatMap((step) => (step.state === 'done' ? [step.id] : [])))
  return documentSets.map(({ set, state }) =>
    state === 'testing' || done.has(testStepOf(set)) ? { set, state: 'production' } : { set, state },
  )
}
