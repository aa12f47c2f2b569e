import type { EscalationPlan } from '../../features/exceptions/use-escalation-plan.ts'

/** Documents take their time; after this the agent is not kept waiting for what they show. */
const PLANNED_WITHIN_MS = 2_500

/** Holds what an escalation would begin with, and has whoever asks before it is known wait for it. */
export function createPlanSlot() {
  let known: EscalationPlan | undefined
  let waiting: (() => void)[] = []
  const letGo = () => {
    for (const go of waiting) go()
    waiting = []
  }
  return {
    set(plan: EscalationPlan | undefined): void {
      known = plan
      if (plan) letGo()
    },
    /** @returns at once where it is known; undefined where it is not known in time */
    async soon(): Promise<EscalationPlan | undefined> {
      if (known) return known
      let timer: ReturnType<typeof setTimeout> | undefined
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        timer = setTimeout(resolve, PLANNED_WITHIN_MS)
      })
      clearTimeout(timer)
      return known
    },
  }
}
