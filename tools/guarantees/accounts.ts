import type * as z from 'zod/mini'
import { readDeliveries } from '../../src/trading-grid/contract/delivery.ts'
import { readEvents } from '../../src/trading-grid/contract/event.ts'
import type { Operation } from '../../src/trading-grid/contract/operation.ts'
import {
  readContent,
  readContents,
  readDocument,
  readVersions,
  searchDocuments,
} from '../../src/trading-grid/contract/operations/document-operations.ts'
import { recordException, searchExceptions } from '../../src/trading-grid/contract/operations/exception-operations.ts'
import {
  changeInstallation,
  readInstallation,
} from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { readPartner, searchPartners } from '../../src/trading-grid/contract/operations/partner-operations.ts'
import {
  changeThread,
  markRead,
  readDocumentRequests,
  readThread,
  readTrail,
  requestDocument,
} from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import { type Answered, type Asked, type Caller, mustBeProblem } from './caller.ts'
import { type Ground, newKey, newNumber } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { must, mustEqual, NotCheckable } from './must.ts'

export const accounts: Chapter = {
  title: 'Two accounts',
  guarantees: [
    {
      says: 'knows for another account none of the threads, documents and partners of this one',
      check: async (ground) => {
        const other = otherOf(ground)
        const { thread, document } = await belongings(ground)
        const [ofThread, ofDocument] = [{ path: { thread } }, { path: { document } }]
        const reads = [
          reading(readThread, { ...ofThread, query: { agent: ground.agent.id } }),
          reading(readEvents, ofThread),
          reading(readTrail, ofThread),
          reading(readDocumentRequests, ofThread),
          reading(readDeliveries, ofThread),
          reading(readDocument, ofDocument),
          reading(readVersions, ofDocument),
          reading(readContent, ofDocument),
          reading(readPartner, { path: { partner: ground.partner.id } }),
        ]
        for (const { what, read, status } of reads) {
          mustEqual((await read(ground.caller)).status, status, `${what} for the account itself: the status`)
          mustBeProblem(await read(other), 404, `${what} for another account`)
        }
      },
    },
    {
      says: 'lists and finds for another account nothing of this one',
      check: async (ground) => {
        const other = otherOf(ground)
        const { thread, document, references } = await belongings(ground)
        const { agent, partner } = ground
        const lists = [
          { of: thread, ...reading(searchThreads, { body: { agent, references } }) },
          { of: document, ...reading(searchDocuments, { body: { thread } }) },
          { of: document, ...reading(searchDocuments, { body: { references: [], alsoOfThread: thread } }) },
          { of: partner.id, ...reading(searchPartners, { body: { text: partner.name } }) },
        ]
        for (const { of, what, read } of lists) {
          must((await read(ground.caller)).text.includes(of), `${what} does not find ${of} for the account itself`)
          must(!(await read(other)).text.includes(of), `${what} finds ${of} for another account`)
        }
        const contents = { body: { documents: [document] } }
        mustEqual((await other.done(readContents, contents)).items, [], 'contents for another account')
      },
    },
    {
      says: 'keeps what two accounts record about one cause apart',
      check: async (ground) => {
        const other = otherOf(ground)
        const number = newNumber()
        const references = [{ kind: 'order' as const, value: number }]
        const path = { cause: `short-shipment:${number}:1` }
        const record = (summary: string): z.input<NonNullable<typeof recordException.body>> => ({
          idempotencyKey: newKey(),
          agent: ground.agent,
          version: 0,
          kind: 'short-shipment',
          state: 'logged',
          references,
          summary,
        })
        const found = async (caller: Caller) =>
          (await caller.done(searchExceptions, { body: { references } })).items.map(({ summary }) => summary)
        await ground.caller.done(recordException, { path, body: record('Recorded first') })
        mustEqual(await found(other), [], 'what another account finds recorded')
        await other.done(recordException, { path, body: record('Recorded by the other') })
        mustEqual(await found(ground.caller), ['Recorded first'], 'what is recorded after another account did')
        mustEqual(await found(other), ['Recorded by the other'], 'what the other account has recorded')
      },
    },
    {
      says: 'lets another account change nothing',
      check: async (ground) => {
        const other = otherOf(ground)
        const { agent, caller, ticket } = ground
        const { id } = await ground.escalate()
        const path = { thread: id }
        const read = () => caller.done(readThread, { path, query: { agent: agent.id } })
        const before = await read()
        const written = { idempotencyKey: newKey(), agent }
        const { version } = before
        const account = { account: ticket.account }
        const settings = await caller.done(readInstallation, { path: account })
        const tries = [
          reading(changeThread, { path, body: { ...written, version, severity: 'urgent' } }),
          reading(requestDocument, { path, body: { ...written, kind: 'certificate', text: 'A check.', rules: {} } }),
          reading(markRead, { path, body: { agent, seq: before.lastSeq } }),
          reading(changeInstallation, {
            path: account,
            body: { idempotencyKey: newKey(), version: settings.version, onClosedTicket: settings.onClosedTicket },
          }),
        ]
        for (const { what, read: attempt } of tries) {
          const { status } = await attempt(other)
          must(status === 403 || status === 404, `${what} by another account answers ${status}`)
        }
        mustEqual(await read(), before, 'the thread after another account tried to change it')
        mustEqual(await caller.done(readInstallation, { path: account }), settings, 'the settings after that')
      },
    },
  ],
}

function otherOf({ other }: Ground): Caller {
  if (!other) throw new NotCheckable('there is no token of a second account: --other-token')
  return other
}

/** A thread with a document, and a number that nobody else has. */
async function belongings(ground: Ground) {
  const { items } = await ground.caller.done(searchDocuments, { body: { limit: 200 } })
  const document = items.find(({ scan, size }) => scan === 'clean' && size > 0)
  if (!document) throw new NotCheckable('there is no document that a thread could share')
  const references = [{ kind: 'order' as const, value: newNumber() }]
  const thread = await ground.escalate({ documents: [document.id], references })
  return { thread: thread.id, document: document.id, references }
}

type Attempt = { what: string; status: number; read: (caller: Caller) => Promise<Answered> }

function reading<Body extends z.ZodMiniType | undefined, Query extends z.ZodMiniType | undefined>(
  operation: Operation<Body, Query>,
  asked: Asked<Body, Query>,
): Attempt {
  return { what: operation.id, status: operation.status, read: (caller) => caller.ask(operation, asked) }
}
