import type * as z from 'zod/mini'
import type { WitnessedAction } from '../../src/trading-grid/contract/act.ts'
import type { Approval } from '../../src/trading-grid/contract/approval.ts'
import { readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import type { Ground } from './ground.ts'
import { must, mustEqual } from './must.ts'

/** What was signed by whom, and how each approval stood when it ended: what the server says is held against it. */
export class ApprovalRecord {
  readonly currency: string
  decided = 0
  readonly #ground: Ground
  readonly #thread: string
  #known: Approval[] = []
  readonly #ended = new Map<string, Approval>()
  readonly #requests = new Set<number>()
  readonly #decisions = new Set<string>()

  constructor(ground: Ground, thread: string, currency: string) {
    this.#ground = ground
    this.#thread = thread
    this.currency = currency
  }

  get approvals(): string[] {
    return this.#known.map(({ id }) => id)
  }

  approval(id: string): Approval | undefined {
    return this.#known.find((approval) => approval.id === id)
  }

  signed(action: z.input<typeof WitnessedAction>, by: number): void {
    if (action.kind === 'request-approval') this.#requests.add(by)
    if (action.kind === 'decide-approval') this.#decisions.add(`${action.approval} ${action.decision} ${by}`)
  }

  /** @throws Broken where an approval, or the thread, stands as it never may */
  async mustHold(): Promise<void> {
    const { caller, agent } = this.#ground
    const path = { thread: this.#thread }
    const { approvals } = await caller.done(readCase, { path })
    const { state } = await caller.done(readThread, { path, query: { agent: agent.id } })
    this.#known = approvals
    for (const [id, ended] of this.#ended) {
      const now = approvals.find((approval) => approval.id === id)
      mustEqual(now, ended, 'an approval that had ended')
    }
    for (const approval of approvals) this.#mustBeInOrder(approval, approvals)
    const closed = state === 'resolved' || state === 'withdrawn'
    const pending = approvals.some((approval) => approval.state === 'pending')
    must(!closed || !pending, `the thread is ${state} with an open approval`)
    this.decided = this.#ended.size
  }

  #mustBeInOrder(approval: Approval, all: Approval[]): void {
    const { id, state, decision, requestedBy, request } = approval
    must(requestedBy.proof === 'witnessed', 'an approval was asked for without a witness')
    must(this.#requests.has(requestedBy.agentId ?? 0), `${requestedBy.name} has asked for nothing`)
    if (state !== 'pending') this.#ended.set(id, approval)
    if (state !== 'approved' && state !== 'rejected') return
    must(decision !== undefined, `an approval is ${state}, and nobody says who decided it`)
    const { by } = decision
    must(by.proof === 'witnessed', `${by.name} decided without a witness`)
    must(by.agentId !== requestedBy.agentId, `${by.name} decided an approval that ${requestedBy.name} asked for`)
    must(this.#decisions.has(`${id} ${state} ${by.agentId}`), `${by.name} never signed that it is ${state}`)
    const others = all.filter((other) => other.request === request && other.id !== id)
    const twice = others.some((other) => other.decision?.by.agentId === by.agentId)
    must(!twice, `${by.name} decided two approvals of one request`)
  }
}
