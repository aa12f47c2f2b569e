import { searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import {
  changeInstallation,
  readInstallation,
  witnessChange,
} from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { linkTicket, unlinkTicket } from '../../src/trading-grid/contract/operations/link-operations.ts'
import { escalate, postMessage, shareDocuments } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { unlinkNote } from '../../src/trading-grid/contract/ticket-link.ts'
import { importAttachments } from '../../src/trading-grid/contract/transfer.ts'
import { message, newKey } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'
import { look, requireClient, sign } from './sign-link.ts'

/** No ticket has it, and a server that looks before it asks for a note would say so. */
const FILE = { commentId: 1, attachmentId: 987_654_321, name: 'contract-check.pdf' }
/** An account that has reached this number makes another agent's ticket of it: the check writes nothing there. */
const ELSEWHERE = 987_654_321

export const deputy: Chapter = {
  title: 'What the server does with its own Zendesk client',
  guarantees: [
    {
      says: 'fetches no file of a ticket that no note of an agent there names',
      needs: 'attachment-fetch',
      check: async (ground) => {
        const { caller, agent, ticket } = ground
        const { id } = await ground.escalate()
        const path = { thread: id }
        const common = () => ({ idempotencyKey: newKey(), agent, ticket })
        for (const named of [ticket, { ...ticket, id: ELSEWHERE }]) {
          const imported = { ...common(), ticket: named, thread: id, attachments: [FILE] }
          await caller.refused(importAttachments, { body: imported }, 409, problemTypes.notWitnessed)
          const said = { ...message(named, 'With a file.'), attachments: [FILE] }
          await caller.refused(postMessage, { path, body: said }, 409, problemTypes.notWitnessed)
          const shared = { ...common(), ticket: named, documents: [], attachments: [FILE] }
          await caller.refused(shareDocuments, { path, body: shared }, 409, problemTypes.notWitnessed)
        }
      },
    },
    {
      says: 'lets the files of an escalation wait for the note that names them',
      needs: 'attachment-fetch',
      check: async (ground) => {
        const { caller } = ground
        const { thread, link } = await caller.done(escalate, { body: ground.wanted({ attachments: [FILE] }) })
        const waits = [{ attachmentId: FILE.attachmentId, name: FILE.name, named: false }]
        mustEqual(link?.filesToFollow, waits, 'the files that are to follow')
        const looked = await look(ground, thread, ground.ticket.id)
        mustEqual(looked.link.filesToFollow, waits, 'the files that are to follow, without a note')
        mustEqual(
          (await caller.done(searchDocuments, { body: { thread: thread.id } })).items,
          [],
          'what the partner has',
        )
      },
    },
    {
      says: 'counts a link only once a note of an agent in the ticket names it, and every link anew',
      check: async (ground) => {
        requireClient(ground)
        const { caller, agent, ticket, signedIn } = ground
        const { thread, link } = await caller.done(escalate, { body: ground.wanted() })
        must(link?.witnessed === false, 'a link that nobody vouched for counts')
        must((await look(ground, thread, ticket.id)).link.witnessed === false, 'a link without a note counts')
        const [somebody] = signedIn
        if (!somebody) throw new NotCheckable('an agent who can sign is needed: see --agents')
        await sign(ground, thread, { ...link, nonce: 'NOTTHENONCEOFTHISLINKATALL' })
        must((await look(ground, thread, ticket.id)).link.witnessed === false, 'a note with another nonce counts')
        await sign(ground, thread, link)
        must((await look(ground, thread, ticket.id)).link.witnessed, 'the note of an agent does not count')
        const path = { thread: thread.id, account: ticket.account, ticket: ticket.id }
        await sign(ground, thread, link, unlinkNote)
        await caller.done(unlinkTicket, { path, query: { agent: agent.id, agentName: agent.name } })
        const again = await caller.done(linkTicket, { path, body: { agent } })
        must(again.link?.nonce !== link.nonce, 'a second link has the nonce of the first')
        must((await look(ground, thread, ticket.id)).link.witnessed === false, 'the note of an earlier link counts')
      },
    },
    {
      says: 'ends a link that counts only once a note of an agent in the ticket says so',
      check: async (ground) => {
        requireClient(ground)
        const { caller, agent, ticket, signedIn } = ground
        if (signedIn.length === 0) throw new NotCheckable('an agent who can sign is needed: see --agents')
        const { thread, link } = await caller.done(escalate, { body: ground.wanted() })
        if (!link) throw new Broken('an escalation does not say how its ticket is linked')
        await sign(ground, thread, link)
        must((await look(ground, thread, ticket.id)).link.witnessed, 'the note of an agent does not count')
        const path = { thread: thread.id, account: ticket.account, ticket: ticket.id }
        const asked = { path, query: { agent: agent.id, agentName: agent.name } }
        await caller.refused(unlinkTicket, asked, 409, problemTypes.notWitnessed)
        await sign(ground, thread, { ...link, nonce: 'NOTTHENONCEOFTHISLINKATALL' }, unlinkNote)
        await caller.refused(unlinkTicket, asked, 409, problemTypes.notWitnessed)
        await sign(ground, thread, link, unlinkNote)
        mustEqual((await caller.done(unlinkTicket, asked)).thread.tickets, [], 'the linked tickets')
      },
    },
    {
      says: 'changes no settings before an administrator has vouched for it',
      check: async (ground) => {
        requireClient(ground)
        const { caller, ticket } = ground
        const path = { account: ticket.account }
        const { automationsPaused, version } = await caller.done(readInstallation, { path })
        const body = { idempotencyKey: newKey(), version, automationsPaused: !automationsPaused }
        const change = await caller.done(changeInstallation, { path, body })
        must(change.state === 'awaiting-witness', `a change that nobody vouched for is ${change.state}`)
        const looked = await caller.done(witnessChange, { path: { ...path, change: change.id }, body: {} })
        must(looked.change.state === 'awaiting-witness', `a change without a witness is ${looked.change.state}`)
        const after = await caller.done(readInstallation, { path })
        mustEqual([after.automationsPaused, after.version], [automationsPaused, version], 'pause switch and version')
      },
    },
  ],
}
