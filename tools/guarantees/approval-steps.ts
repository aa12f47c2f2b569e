import fc from 'fast-check'
import type * as z from 'zod/mini'
import {
  type Act,
  actNoteText,
  startAct,
  type WitnessedAction,
  witnessAct,
} from '../../src/trading-grid/contract/act.ts'
import { changeThread, readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { actWords } from './act-words.ts'
import type { ApprovalRecord } from './approval-record.ts'
import { type Ground, newKey } from './ground.ts'
import { must } from './must.ts'
import type { SignedIn } from './signed-in.ts'

/** What an agent, or the app in an agent's name, may try. Numbers pick one of the people, approvals and acts there are. */
export type Step =
  | { kind: 'ask'; by: number; says: number; amount: number }
  | { kind: 'decide'; which: number; by: number; says: number; decision: 'approved' | 'rejected'; times: number }
  | { kind: 'decide-without-a-note'; which: number; says: number }
  | { kind: 'withdraw'; which: number; by: number }
  | { kind: 'resolve'; by: number }
  | { kind: 'change'; state: 'resolved' | 'withdrawn' | 'awaiting-us' }
  | { kind: 'look-again'; which: number }

const pick = fc.nat(20)
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), by: pick, says: pick, amount: pick }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        which: pick,
        by: pick,
        says: pick,
        decision: fc.constantFrom('approved' as const, 'rejected' as const),
        times: fc.integer({ min: 1, max: 3 }),
      }),
    },
    fc.record({ kind: fc.constant('decide-without-a-note' as const), which: pick, says: pick }),
    fc.record({ kind: fc.constant('withdraw' as const), which: pick, by: pick }),
    fc.record({ kind: fc.constant('resolve' as const), by: pick }),
    fc.record({ kind: fc.constant('change' as const), state: fc.constantFrom('resolved', 'withdrawn', 'awaiting-us') }),
    fc.record({ kind: fc.constant('look-again' as const), which: pick }),
  ),
  { minLength: 3, maxLength: 12 },
)

type Waiting = Extract<Act, { state: 'awaiting-witness' }>
const LOOKS = 8
const LOOKS_FOR_NOTHING = 2
const LOOK_AGAIN_MS = 1_000

/** Takes steps in one thread, and keeps a record of who wrote which note. */
export class Player {
  readonly #ground: Ground
  readonly #thread: Pick<ThreadSummary, 'id' | 'label' | 'partner'>
  readonly #record: ApprovalRecord
  readonly #amounts: string[]
  readonly #acts: Act[] = []

  constructor(
    ground: Ground,
    thread: Pick<ThreadSummary, 'id' | 'label' | 'partner'>,
    record: ApprovalRecord,
    amounts: string[],
  ) {
    this.#ground = ground
    this.#thread = thread
    this.#record = record
    this.#amounts = amounts
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'ask':
        await this.act(
          {
            kind: 'request-approval',
            subject: 'Contract check',
            amount: { amount: one(this.#amounts, step.amount), currency: this.#record.currency },
            reason: 'A check of the contract.',
            evidence: [],
          },
          this.#person(step.by),
          this.#person(step.says),
        )
        break
      case 'decide':
        await this.#decide(step)
        break
      case 'decide-without-a-note':
        await this.#decideWithoutNote(step)
        break
      case 'withdraw': {
        const approval = this.#approval(step.which)
        const action = { kind: 'withdraw-approval' as const, approval, reason: 'A check.' }
        await this.act(action, this.#person(step.by))
        break
      }
      case 'resolve':
        await this.act({ kind: 'resolve', outcome: { kind: 'other', text: 'A check.' } }, this.#person(step.by))
        break
      case 'change':
        await this.#change(step.state)
        break
      case 'look-again': {
        const act = this.#acts[step.which % Math.max(this.#acts.length, 1)]
        if (act) await this.look(act)
      }
    }
  }

  async #decide({ which, by, says, decision, times }: Extract<Step, { kind: 'decide' }>): Promise<void> {
    const action = { kind: 'decide-approval' as const, approval: this.#approval(which), decision, reason: 'A check.' }
    for (let time = 0; time < times; time += 1) await this.act(action, this.#person(by), this.#person(says))
  }

  async #decideWithoutNote({ which, says }: Extract<Step, { kind: 'decide-without-a-note' }>): Promise<void> {
    const decision = 'approved' as const
    const action = { kind: 'decide-approval' as const, approval: this.#approval(which), decision, reason: 'Unsigned.' }
    const started = await this.start(action, this.#person(says))
    if (started.state !== 'awaiting-witness') return
    const { state } = await this.look(started)
    must(state === 'awaiting-witness', `an act without a note is ${state}`)
  }

  /** The whole of it: prepared in the name of `says`, the note written by `by`. */
  async act(action: z.input<typeof WitnessedAction>, by: SignedIn, says = by): Promise<Act> {
    const started = await this.start(action, says)
    if (started.state !== 'awaiting-witness') return started
    await by.note(this.#ground.ticket.id, actNoteText(started, this.wordsOf(action, says)), {
      v: 1,
      act: started.id,
      nonce: started.nonce,
    })
    this.#record.signed(action, by.id)
    // Where metadata is dropped, words that name somebody else sign nothing.
    const ended = await this.#ending(started, by.id === says.id ? LOOKS : LOOKS_FOR_NOTHING)
    const mayWait = by.id !== says.id && ended.state === 'awaiting-witness'
    must(mayWait || ended.state === 'done' || ended.state === 'refused', `an act whose note is there is ${ended.state}`)
    if (ended.state === 'done') must(ended.by.agentId === by.id, `${by.name} wrote the note, not ${ended.by.name}`)
    return ended
  }

  /** Prepared in the name of anybody, and not signed. */
  async start(action: z.input<typeof WitnessedAction>, { id, name }: Pick<SignedIn, 'id' | 'name'>): Promise<Act> {
    const { caller, ticket } = this.#ground
    const note = this.wordsOf(action, { name })
    const body = { idempotencyKey: newKey(), agent: { id, name }, ticket, action, note }
    const asked = { path: { thread: this.#thread.id }, body }
    const started = await caller.done(startAct, asked)
    const again = await caller.done(startAct, asked)
    must(again.id === started.id, 'the same request prepared two acts')
    this.#acts.push(started)
    return started
  }

  /** Prepared with other words than the action's own. */
  announce(action: z.input<typeof WitnessedAction>, { id, name }: SignedIn, note: string) {
    const { caller, ticket } = this.#ground
    const body = { idempotencyKey: newKey(), agent: { id, name }, ticket, action, note }
    return caller.ask(startAct, { path: { thread: this.#thread.id }, body })
  }

  /** What the note of an action says in somebody's name. */
  wordsOf(action: z.input<typeof WitnessedAction>, { name }: Pick<SignedIn, 'name'>): string {
    const { label, partner } = this.#thread
    const approval = 'approval' in action ? this.#record.approval(action.approval) : undefined
    return actWords(action, { label, partner: partner.name, agent: name, approval })
  }

  /** Zendesk's list of audits may lag. */
  async #ending(started: Waiting, looks: number): Promise<Act> {
    for (let look = 1; ; look += 1) {
      const act = await this.look(started)
      if (act.state !== 'awaiting-witness' || look === looks) return act
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  async look({ id }: Pick<Act, 'id'>): Promise<Act> {
    const { caller, ticket } = this.#ground
    return (await caller.done(witnessAct, { path: { act: id }, body: { ticket } })).act
  }

  /** As the app may without a witness; refused or not is the server's to say, and looked at afterwards. */
  async #change(state: 'resolved' | 'withdrawn' | 'awaiting-us'): Promise<void> {
    const { caller, agent } = this.#ground
    const path = { thread: this.#thread.id }
    const { version } = await caller.done(readThread, { path, query: { agent: agent.id } })
    await caller.ask(changeThread, { path, body: { idempotencyKey: newKey(), agent, version, state } })
  }

  #person(which: number): SignedIn {
    return one(this.#ground.signedIn, which)
  }

  #approval(which: number): string {
    const ids = this.#record.approvals
    return ids.length > 0 ? one(ids, which) : 'there-is-none'
  }
}

function one<Item>(items: readonly Item[], which: number): Item {
  const item = items[which % items.length]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}
