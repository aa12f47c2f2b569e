import type * as z from 'zod/mini'
import { readEvents } from '../../src/trading-grid/contract/event.ts'
import { recordException } from '../../src/trading-grid/contract/operations/exception-operations.ts'
import {
  changeInstallation,
  readInstallation,
} from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { linkTicket, unlinkTicket } from '../../src/trading-grid/contract/operations/link-operations.ts'
import {
  changeThread,
  markRead,
  postMessage,
  readThread,
  StaleThread,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { mustBeProblem, shaped } from './caller.ts'
import { type Ground, message, newKey, newNumber } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual } from './must.ts'

type Change = z.input<NonNullable<typeof changeThread.body>>

export const threads: Chapter = {
  title: 'Threads',
  guarantees: [
    {
      says: 'writes a message once for one idempotency key',
      check: async ({ caller, ticket, escalate }) => {
        const thread = await escalate()
        const asked = { path: { thread: thread.id }, body: message(ticket, 'Once.') }
        const answers = await Promise.all([1, 2, 3].map(() => caller.done(postMessage, asked)))
        mustEqual(new Set(answers.map(({ event }) => event.seq)).size, 1, 'the number of messages in the answers')
        const { items } = await caller.done(readEvents, { path: { thread: thread.id } })
        mustEqual(items.filter(saying('Once.')).length, 1, 'the number of messages in the thread')
      },
    },
    {
      says: 'answers 409 with the current thread to a change that names a stale version, and changes nothing',
      check: async (ground) => {
        const thread = await ground.escalate()
        const now = await change(ground, thread, { severity: 'high' })
        must(now.version > thread.version, 'the version did not grow')
        const stale = { path: { thread: thread.id }, body: changing(ground, thread, { severity: 'urgent' }) }
        const problem = await ground.caller.refused(changeThread, stale, 409, problemTypes.staleVersion)
        const current = StaleThread.safeParse(problem)
        if (!current.success) throw new Broken('the 409 does not carry the current thread')
        mustEqual(current.data.thread.version, now.version, 'the version that the 409 carries')
        mustEqual((await read(ground, thread.id)).severity, 'high', 'the severity')
      },
    },
    {
      says: 'lets one of two changes to the same version through',
      check: async (ground) => {
        const thread = await ground.escalate()
        const answers = await Promise.all(
          (['high', 'urgent'] as const).map((severity) =>
            ground.caller.ask(changeThread, {
              path: { thread: thread.id },
              body: changing(ground, thread, { severity }),
            }),
          ),
        )
        const [through, refused] = answers.sort((one, other) => one.status - other.status)
        if (!through || !refused) throw new Broken('two requests had fewer than two answers')
        shaped(changeThread, through)
        mustBeProblem(refused, 409, 'the slower change')
      },
    },
    {
      says: 'holds installation and exception records to their versions too',
      check: async ({ caller, agent, ticket }) => {
        const path = { account: ticket.account }
        const { version } = await caller.done(readInstallation, { path })
        await caller.refused(
          changeInstallation,
          { path, body: { idempotencyKey: newKey(), version: version + 7 } },
          409,
        )

        const record = {
          idempotencyKey: newKey(),
          agent,
          version: 0,
          kind: 'short-shipment',
          state: 'logged' as const,
          references: [{ kind: 'order' as const, value: newNumber() }],
          summary: 'Contract check',
        }
        const asked = { path: { cause: `contract-check:${newKey()}` }, body: record }
        await caller.done(recordException, asked)
        await caller.refused(recordException, { ...asked, body: { ...record, idempotencyKey: newKey() } }, 409)
      },
    },
    {
      says: 'links a ticket once however often it is asked to, and keeps the history of an unlinked one',
      check: async ({ caller, agent, ticket, escalate }) => {
        const { id } = await escalate()
        const path = { thread: id, account: ticket.account, ticket: ticket.id }
        const { thread } = await caller.done(linkTicket, { path, body: { agent } })
        mustEqual(thread.tickets, [ticket], 'the linked tickets')
        const query = { agent: agent.id, agentName: agent.name }
        mustEqual((await caller.done(unlinkTicket, { path, query })).thread.tickets, [], 'the linked tickets')
        const { items } = await caller.done(readEvents, { path: { thread: id } })
        mustEqual(
          items.map(({ type }) => type).filter((type) => type.startsWith('ticket-')),
          ['ticket-linked', 'ticket-unlinked'],
          'what the thread tells of the ticket',
        )
      },
    },
    {
      says: 'remembers how far each agent has read, and never moves back',
      check: async (ground) => {
        const { id, lastSeq } = await ground.escalate()
        const mark = (agent: Ground['agent'], seq: number) =>
          ground.caller.done(markRead, { path: { thread: id }, body: { agent, seq } })
        await mark(ground.agent, lastSeq)
        const { thread } = await mark(ground.agent, 1)
        mustEqual(thread.readThroughSeq, lastSeq, 'how far the agent has read')
        const theirs = await read(ground, id, ground.colleague)
        must(theirs.readThroughSeq < lastSeq, "another agent's mark moved along")
      },
    },
    {
      says: 'counts as unread what came from the partner, not what we wrote ourselves',
      check: async (ground) => {
        const { id } = await ground.escalate()
        await ground.say(id, 'Our own words.')
        mustEqual((await read(ground, id, ground.colleague)).unread, 0, 'the unread count')
      },
    },
  ],
}

const saying = (text: string) => (event: { type: string; body?: unknown }) =>
  event.type === 'message' && JSON.stringify(event.body).includes(JSON.stringify(text))

function changing({ agent }: Ground, { version }: ThreadSummary, what: Partial<Change>): Change {
  return { idempotencyKey: newKey(), agent, version, ...what }
}

async function change(ground: Ground, thread: ThreadSummary, what: Partial<Change>): Promise<ThreadSummary> {
  const body = changing(ground, thread, what)
  return (await ground.caller.done(changeThread, { path: { thread: thread.id }, body })).thread
}

function read({ caller, agent }: Ground, thread: string, reader = agent): Promise<ThreadSummary> {
  return caller.done(readThread, { path: { thread }, query: { agent: reader.id } })
}
