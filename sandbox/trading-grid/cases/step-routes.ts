import type * as z from 'zod/mini'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { OnboardingStep } from '../../../src/trading-grid/contract/case.ts'
import { addStep, changeStep, readCase } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { isStepApproved } from '../acts/approvals.ts'
import { appendEvent } from '../events.ts'
import { oneLine } from '../one-line.ts'
import { invalid, notFound, stateForbids } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { threadOf } from '../threads.ts'
import { newId, type World } from '../world.ts'
import { steps } from './case-parts.ts'
import { caseNow, caseOf, requireOpen, requireSeen, threadWithCase } from './stored-case.ts'

type Step = z.input<typeof OnboardingStep>

const addStepRoute = route(addStep, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'onboarding')
  requireOpen(thread)
  const { agent, idempotencyKey: _, ...wanted } = body
  if (!wanted.title.trim()) throw invalid([{ pointer: '/title', detail: 'Say what is to be done.' }])
  const step: Step = {
    id: newId(world, 'stp'),
    ...wanted,
    ...(wanted.owner === 'us' ? { ownerName: oneLine(agent.name) } : {}),
    state: 'to-do',
    needsApproval: false,
    version: 1,
  }
  steps.write(world, thread.id, step)
  tellStep(world, thread.id, step, agentActor(agent), step.owner === 'partner')
  return caseNow(world, thread.id)
})

const changeStepRoute = route(changeStep, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'onboarding')
  const before = steps.find(world, thread.id, call.parameter('step'))
  if (!before) throw notFound('This step')
  requireOpen(thread)
  requireSeen(world, thread, before.version, body.version)
  const { agent, state, owner = before.owner, dueOn, missing } = body
  if (state !== undefined) requireApproved(world, thread.id, before, state)
  const { ownerName: ownerBefore, missing: missingBefore, ...kept } = before
  // A new owner's name is known once somebody there does something.
  const ownerName = owner === before.owner ? ownerBefore : owner === 'us' ? oneLine(agent.name) : undefined
  const lacks = state === 'done' || state === 'skipped' ? undefined : (missing ?? missingBefore)?.trim()
  const step: Step = {
    ...kept,
    owner,
    state: state ?? before.state,
    version: before.version + 1,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(ownerName === undefined ? {} : { ownerName }),
    ...(lacks ? { missing: lacks } : {}),
  }
  steps.write(world, thread.id, step)
  tellStep(world, thread.id, step, agentActor(agent), owner === 'partner' || before.owner === 'partner')
  return caseNow(world, thread.id)
})

/** @throws Problem 409 where a step that wants an approval would be over without it, skipped or not */
export function requireApproved(world: World, thread: string, step: Step, state: Step['state']): void {
  if (!step.needsApproval || (state !== 'done' && state !== 'skipped') || isStepApproved(world, thread, step.id)) return
  throw stateForbids(`“${step.title}” needs an approval first.`)
}

/** Our own steps are nobody else's business; what is the partner's to do, the partner sees. */
export function tellStep(world: World, thread: string, step: Step, actor: Actor, shared: boolean): void {
  const { id, title, state, missing, dueOn } = step
  appendEvent(world, thread, {
    type: 'step-changed',
    actor,
    audience: shared ? 'shared' : 'internal',
    body: {
      step: id,
      title,
      state,
      ...(missing === undefined ? {} : { text: missing }),
      ...(dueOn === undefined ? {} : { dueOn }),
    },
  })
}

export const stepRoutes: Route[] = [
  route(readCase, (call) => caseOf(call.world, threadOf(call))),
  addStepRoute,
  changeStepRoute,
]
