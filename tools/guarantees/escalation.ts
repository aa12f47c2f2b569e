import { escalateByRule, readEscalation } from '../../src/trading-grid/contract/escalation.ts'
import { AlreadyEscalated, escalate } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import type { TicketRef } from '../../src/trading-grid/contract/primitives.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { type Caller, mustBeProblem, shaped } from './caller.ts'
import { type Ground, newKey, newNumber, type Wanted } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'

export const escalation: Chapter = {
  title: 'Escalation',
  guarantees: [
    {
      says: 'opens one thread for one idempotency key, and gives the same answer again',
      check: async (ground) => {
        const body = ground.wanted()
        const first = await ground.caller.done(escalate, { body })
        await ground.say(first.thread.id, 'Something happened in between.')
        const again = await ground.caller.done(escalate, { body })
        mustEqual(again, first, 'the second answer')
        await mustBeThreads(ground, body, 1)
      },
    },
    {
      says: 'opens one thread however many copies of a request arrive at once',
      check: async (ground) => {
        const body = ground.wanted()
        const answers = await Promise.all(Array.from({ length: 6 }, () => ground.caller.done(escalate, { body })))
        mustEqual(new Set(answers.map(({ thread }) => thread.id)).size, 1, 'the number of threads in the answers')
        await mustBeThreads(ground, body, 1)
      },
    },
    {
      says: 'answers 422 for a known key with another body',
      check: async ({ caller, wanted }) => {
        const body = wanted()
        await caller.done(escalate, { body })
        await caller.refused(escalate, { body: { ...body, text: 'Another text.' } }, 422, problemTypes.keyReused)
      },
    },
    {
      says: 'answers 409 with the open thread for the same ticket, partner, kind and references',
      check: async (ground) => {
        const value = newNumber()
        const thread = await ground.escalate({ references: order(value, 'INV-7') })
        const written = order(` ${value.toLowerCase().replaceAll('-', ' ')} `, 'inv7').reverse()
        for (const references of [order(value, 'INV-7'), written]) {
          const body = ground.wanted({ references, agent: ground.colleague })
          const problem = await ground.caller.refused(escalate, { body }, 409, problemTypes.alreadyEscalated)
          mustCarry(problem, thread.id, ground.agent.name)
        }
      },
    },
    {
      says: 'opens another thread on the same matter only when asked to',
      check: async (ground) => {
        const references = order(newNumber())
        const first = await ground.escalate({ references })
        const second = await ground.escalate({ references, separate: true })
        must(first.id !== second.id, 'the separate thread is the first one again')
      },
    },
    {
      says: 'does not take another matter for the same',
      check: async (ground) => {
        const references = order(newNumber())
        await ground.escalate({ references })
        await ground.escalate({ references: [...references, ...order(newNumber())] })
        await ground.escalate({ references, kind: 'exception' })
      },
    },
    {
      says: 'lets one of two agents who escalate at once open the thread, and shows it to the other',
      check: async (ground) => {
        const references = order(newNumber())
        const answers = await Promise.all(
          [ground.agent, ground.colleague].map((agent) =>
            ground.caller.ask(escalate, { body: ground.wanted({ references, agent }) }),
          ),
        )
        const [opened, refused] = answers.sort((one, other) => one.status - other.status)
        if (!opened || !refused) throw new Broken('two requests had fewer than two answers')
        const { thread } = shaped(escalate, opened)
        mustCarry(mustBeProblem(refused, 409, 'the slower agent'), thread.id)
      },
    },
    {
      says: 'takes an automatic escalation within 2 s, once per ticket and rule',
      needs: 'server-delivery',
      check: async ({ caller, ticket }) => {
        const body = { ticket, rule: `contract-check-${newKey()}` }
        const started = performance.now()
        const first = await takenBy(caller, body)
        must(performance.now() - started < 2000, 'it took more than 2 s to answer')
        mustEqual(await caller.done(escalateByRule, { body }), first, 'the answer to the second webhook')
        await caller.done(readEscalation, { path: { escalation: first.id } })
      },
    },
  ],
}

/** A webhook comes from Zendesk, whose signature nobody else can make. */
async function takenBy(caller: Caller, body: { ticket: TicketRef; rule: string }) {
  const answered = await caller.ask(escalateByRule, { body })
  if (answered.status === 401) throw new NotCheckable('the server takes webhooks with the signature of Zendesk alone')
  return shaped(escalateByRule, answered)
}

const order = (...values: string[]): Wanted['references'] => values.map((value) => ({ kind: 'order', value }))

function mustCarry(problem: object, thread: string, by?: string): void {
  const current = AlreadyEscalated.safeParse(problem)
  if (!current.success) throw new Broken('the 409 does not carry the open thread, who opened it and when')
  mustEqual(current.data.thread.id, thread, 'the thread that the 409 carries')
  if (by !== undefined) mustEqual(current.data.by, by, 'who opened it')
}

async function mustBeThreads({ caller, agent }: Ground, { references }: Wanted, count: number): Promise<void> {
  const { items } = await caller.done(searchThreads, { body: { agent, references } })
  mustEqual(items.length, count, 'the number of threads with this number')
}
