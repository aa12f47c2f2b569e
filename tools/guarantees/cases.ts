import { readEvents } from '../../src/trading-grid/contract/event.ts'
import {
  addStep,
  changeDispute,
  changeOnboarding,
  changeStep,
  readCase,
  StaleCase,
} from '../../src/trading-grid/contract/operations/case-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { dispute, onboarding, opened, text, written } from './case-ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'

export const cases: Chapter = {
  title: 'Onboardings and disputes',
  guarantees: [
    {
      says: 'gives an onboarding and a dispute a case from the first moment, and no other thread one',
      check: async (ground) => {
        const { details: steps } = await opened(ground, 'onboarding')
        must(steps.kind === 'onboarding' && steps.steps.length > 0, 'a new onboarding has no steps')
        mustEqual((await opened(ground, 'dispute')).details.kind, 'dispute', 'the kind of the case')
        for (const kind of ['general', 'exception'] as const) {
          const { id } = await ground.escalate({ kind })
          await ground.caller.refused(readCase, { path: { thread: id } }, 404)
        }
      },
    },
    {
      says: 'adds one step for one idempotency key, and one entry to the trail',
      check: async (ground) => {
        const { thread } = await opened(ground, 'onboarding')
        const body = { ...written(ground), area: 'process' as const, title: text, owner: 'us' as const }
        await Promise.all([1, 2, 3].map(() => ground.caller.done(addStep, { path: { thread }, body })))
        const { steps } = await onboarding(ground, thread)
        mustEqual(steps.filter(({ title }) => title === text).length, 1, 'the number of steps')
        const { items } = await ground.caller.done(readEvents, { path: { thread } })
        mustEqual(items.filter(({ type }) => type === 'step-changed').length, 1, 'the number of entries')
      },
    },
    {
      says: 'answers 409 with the current case to a change that names a stale version, and changes nothing',
      check: async (ground) => {
        const { thread, version } = await opened(ground, 'dispute')
        const path = { thread }
        const now = await ground.caller.done(changeDispute, {
          path,
          body: { ...written(ground), version, reason: 'price' },
        })
        must(now.version > version, 'the version did not grow')
        const stale = { path, body: { ...written(ground), version, reason: 'overage' as const } }
        const problem = await ground.caller.refused(changeDispute, stale, 409, problemTypes.staleVersion)
        const current = StaleCase.safeParse(problem)
        if (!current.success) throw new Broken('the 409 does not carry the current case')
        mustEqual(current.data.case, now, 'the case that the 409 carries')
        mustEqual((await dispute(ground, thread)).reason, 'price', 'the reason')
      },
    },
    {
      says: 'lets one of two changes of the same step through',
      check: async (ground) => {
        const { thread } = await opened(ground, 'onboarding')
        const [step] = (await onboarding(ground, thread)).steps
        if (!step) throw new NotCheckable('a new onboarding has no step')
        const change = (missing: string) =>
          ground.caller.ask(changeStep, {
            path: { thread, step: step.id },
            body: { ...written(ground), version: step.version, state: 'waiting', missing },
          })
        const statuses = (await Promise.all(['One', 'Other'].map(change))).map(({ status }) => status).sort()
        mustEqual(statuses, [200, 409], 'the answers')
      },
    },
    {
      says: 'approves no partner while a step is open or a required document missing',
      check: async (ground) => {
        const { thread } = await opened(ground, 'onboarding')
        for (const state of ['invited', 'responded', 'testing', 'approved'] as const) {
          const { version } = await ground.caller.done(readCase, { path: { thread } })
          await ground.caller.ask(changeOnboarding, { path: { thread }, body: { ...written(ground), version, state } })
        }
        must((await onboarding(ground, thread)).state !== 'approved', 'it was approved with everything open')
      },
    },
  ],
}
