import { amountOf, type PackActor, type PackEvent, textOf } from './pack-event.ts'

/** Who did it, when, and in which entry that stands. */
export type ActAtCut = { seq: number; at: string; by: PackActor }

export const actOf = ({ seq, at, actor }: PackEvent): ActAtCut => ({ seq, at, by: actor })

export type ProposalAtCut = {
  /** As its maker put it. Absent where the pack has an answer but not the words of what it answers. */
  made?: ActAtCut & { kind: string; amount?: string; text: string }
  /** What became of it, each act with its own author and words. */
  answers: AnswerAtCut[]
  /** After the last of them. */
  state: string
}
export type AnswerAtCut = ActAtCut & {
  state: string
  text: string
  /** Only where it is another one than was proposed. */
  amount?: string
}

const answerStates: ReadonlySet<string> = new Set(['accepted', 'declined', 'countered', 'withdrawn'])

/**
 * Every proposal of a trail with its answers. An entry that repeats a proposal's id answers it and never changes what
 * its maker said; an entry that names another proposal as `counterTo` is a proposal of its own and answers that one.
 */
export function proposalsAtCut(events: PackEvent[]): ProposalAtCut[] {
  const proposals = new Map<string, ProposalAtCut>()
  const answer = (id: string, given: AnswerAtCut) => {
    const proposal = proposals.get(id) ?? { answers: [], state: '' }
    const { amount, ...rest } = given
    const differs = amount !== undefined && proposal.made !== undefined && amount !== proposal.made.amount
    const told = { ...rest, ...(differs ? { amount } : {}) }
    proposals.set(id, { ...proposal, answers: [...proposal.answers, told], state: given.state })
  }
  for (const event of events) {
    const { type, body } = event
    if (type !== 'proposal' || body === undefined) continue
    const text = (name: string) => textOf(body, name) ?? ''
    const id = textOf(body, 'proposal') ?? `entry ${event.seq}`
    const [state, amount] = [text('state'), amountOf(body)]
    const said = { ...actOf(event), text: text('text'), ...(amount === undefined ? {} : { amount }) }
    if (proposals.has(id) || answerStates.has(state)) {
      answer(id, { ...said, state })
      continue
    }
    proposals.set(id, { made: { ...said, kind: text('kind') }, answers: [], state })
    const countered = textOf(body, 'counterTo')
    if (countered !== undefined) answer(countered, { ...actOf(event), state: 'countered', text: '' })
  }
  return [...proposals.values()]
}
