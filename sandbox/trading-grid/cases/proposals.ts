import type * as z from 'zod/mini'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { Proposal } from '../../../src/trading-grid/contract/case.ts'
import { appendEvent } from '../events.ts'
import { invalid, notFound, stateForbids } from '../problem.ts'
import type { Thread } from '../threads.ts'
import { instantOf, newId, type World } from '../world.ts'
import { isPositive } from './amounts.ts'
import { proposals } from './case-parts.ts'

type Made = Pick<z.output<typeof Proposal>, 'kind' | 'amount' | 'text' | 'counterTo'>
type Answer = 'accepted' | 'declined' | 'withdrawn'

/** Where nobody wrote more than that. */
const answers: Record<Answer, string> = { accepted: 'Accepted.', declined: 'Declined.', withdrawn: 'Withdrawn.' }

/** Either side proposes; an answer to the other side's proposal ends that one. */
export function makeProposal(world: World, thread: Thread, by: Actor, { kind, amount, text, counterTo }: Made): void {
  if (!text.trim()) throw invalid([{ pointer: '/text', detail: 'Say what is proposed.' }])
  if (amount ? !isPositive(amount) : kind === 'credit' || kind === 'debit') {
    throw invalid([{ pointer: '/amount', detail: 'Say how much, more than 0.' }])
  }
  if (counterTo !== undefined) {
    const answered = openProposal(world, thread, counterTo)
    if (answered.by.side === by.side) throw stateForbids('One’s own proposal is withdrawn, not answered.')
    proposals.write(world, thread.id, { ...answered, state: 'countered', version: answered.version + 1 })
  }
  const made = {
    kind,
    text,
    ...(amount === undefined ? {} : { amount }),
    ...(counterTo === undefined ? {} : { counterTo }),
  }
  const id = newId(world, 'prp')
  proposals.write(world, thread.id, { id, by, at: instantOf(world), ...made, state: 'open', version: 1 })
  appendEvent(world, thread.id, {
    type: 'proposal',
    actor: by,
    audience: 'shared',
    body: { proposal: id, state: 'open', ...made },
  })
}

/** Once: what was accepted, declined, countered or withdrawn stays so. */
export function endProposal(world: World, thread: Thread, by: Actor, id: string, state: Answer, text?: string): void {
  const proposal = openProposal(world, thread, id)
  const isOwn = proposal.by.side === by.side
  if (isOwn !== (state === 'withdrawn')) {
    throw stateForbids(
      isOwn ? 'The other side accepts or declines this proposal.' : 'Only the side that made a proposal withdraws it.',
    )
  }
  proposals.write(world, thread.id, { ...proposal, state, version: proposal.version + 1 })
  const { kind, amount } = proposal
  appendEvent(world, thread.id, {
    type: 'proposal',
    actor: by,
    audience: 'shared',
    body: {
      proposal: id,
      kind,
      ...(amount === undefined ? {} : { amount }),
      state,
      text: text?.trim() || answers[state],
    },
  })
}

function openProposal(world: World, thread: Thread, id: string) {
  const proposal = proposals.find(world, thread.id, id)
  if (!proposal) throw notFound('This proposal')
  if (proposal.state !== 'open') throw stateForbids(`This proposal was ${proposal.state} already.`)
  return proposal
}
