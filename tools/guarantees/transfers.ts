import { searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import { escalate } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../src/trading-grid/contract/overview.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { cancelTransfer, noteTransfers, readTransfer, startTransfer } from '../../src/trading-grid/contract/transfer.ts'
import { type Ground, newKey } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, NotCheckable } from './must.ts'
import { look, requireClient, sign } from './sign-link.ts'

/** An account that has reached this number makes another agent's ticket of it: the check writes nothing there. */
const ELSEWHERE = 987_654_321
const MODES = ['note', 'hold'] as const
const ASK_MS = 100
const ASKS = 50

export const transfers: Chapter = {
  title: 'Files that the server brings into a ticket',
  guarantees: [
    {
      says: 'writes no note into a ticket that no agent there has linked',
      needs: 'transfer',
      check: async (ground) => {
        const { caller, agent, ticket } = ground
        const document = await someDocument(ground)
        for (const mode of MODES) {
          const body = {
            idempotencyKey: newKey(),
            agent,
            ticket: { ...ticket, id: ELSEWHERE },
            mode,
            text: 'Never written',
          }
          await caller.refused(startTransfer, { path: { document }, body }, 409, problemTypes.notWitnessed)
        }
      },
    },
    {
      says: 'brings into a linked ticket no document that none of its threads holds or names',
      needs: 'transfer',
      check: async (ground) => {
        const { caller, agent, ticket } = ground
        await linkedThread(ground, [])
        const own = await documentsOfTicket(ground)
        const document = (await cleanDocuments(ground)).find((id) => !own.has(id))
        if (document === undefined) throw new NotCheckable('every document belongs to a thread of the ticket')
        for (const mode of MODES) {
          const body = { idempotencyKey: newKey(), agent, ticket, mode }
          await caller.refused(startTransfer, { path: { document }, body }, 409, problemTypes.notWitnessed)
        }
      },
    },
    {
      says: 'writes a file that it holds for one ticket into no other',
      needs: 'transfer',
      check: async (ground) => {
        const { caller, agent, ticket } = ground
        const document = await someDocument(ground)
        await linkedThread(ground, [document])
        const body = { idempotencyKey: newKey(), agent, ticket, mode: 'hold' as const }
        const { id } = await caller.done(startTransfer, { path: { document }, body })
        await untilHeld(ground, id)
        const other = { idempotencyKey: newKey(), agent, ticket: { ...ticket, id: ELSEWHERE }, transfers: [id] }
        await caller.refused(noteTransfers, { body: other }, 409, problemTypes.notWitnessed)
        const { state } = await caller.done(cancelTransfer, { path: { transfer: id } })
        must(state === 'cancelled', `a held file that was to be written elsewhere is ${state}`)
      },
    },
  ],
}

/** A thread of the ticket that an agent vouches for, with documents. */
async function linkedThread(ground: Ground, documents: string[]) {
  requireClient(ground)
  if (ground.signedIn.length === 0) throw new NotCheckable('an agent who can sign is needed: see --agents')
  const { thread, link } = await ground.caller.done(escalate, { body: ground.wanted({ documents }) })
  if (!link) throw new Broken('an escalation does not say how its ticket is linked')
  await sign(ground, thread, link)
  must((await look(ground, thread, ground.ticket.id)).link.witnessed, 'the note of an agent does not count')
}

async function cleanDocuments({ caller }: Ground): Promise<string[]> {
  const { items } = await caller.done(searchDocuments, { body: { limit: 200 } })
  return items.filter(({ scan, size }) => scan === 'clean' && size > 0).map(({ id }) => id)
}

async function someDocument(ground: Ground): Promise<string> {
  const [document] = await cleanDocuments(ground)
  if (document === undefined) throw new NotCheckable('no document fits this check')
  return document
}

/** What the ticket's threads hold, and what their numbers lead to. */
async function documentsOfTicket({ caller, agent, ticket }: Ground): Promise<Set<string>> {
  const { threads } = await caller.done(readOverview, { body: { agent, ticket, references: [], requester: {} } })
  const found = await Promise.all(
    threads.flatMap(({ id, references }) => [
      caller.done(searchDocuments, { body: { thread: id, limit: 200 } }),
      ...references.map((reference) => caller.done(searchDocuments, { body: { references: [reference], limit: 200 } })),
    ]),
  )
  return new Set(found.flatMap(({ items }) => items.map(({ id }) => id as string)))
}

async function untilHeld({ caller }: Ground, transfer: string): Promise<void> {
  for (let asked = 0; asked < ASKS; asked += 1) {
    const { state } = await caller.done(readTransfer, { path: { transfer } })
    if (state === 'held') return
    if (state !== 'running') throw new NotCheckable(`the file could not be brought to Zendesk: it is ${state}`)
    await new Promise((resolve) => setTimeout(resolve, ASK_MS))
  }
  throw new NotCheckable('the file took too long to be brought to Zendesk')
}
