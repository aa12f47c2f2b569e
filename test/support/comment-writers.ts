import { agents } from '../../sandbox/story/helpdesk.ts'
import { ThreadId } from '../../src/domain/ids.ts'
import { noteInTickets } from '../../src/sync/acts/answer-tickets.ts'
import { endingUnderWay, endThread, finishEnding } from '../../src/sync/acts/end-thread.ts'
import { noteEscalation } from '../../src/sync/acts/escalate.ts'
import { resolveException } from '../../src/sync/acts/resolve-exception.ts'
import { settleException } from '../../src/sync/acts/settle-exception.ts'
import { actsUnderWay, performAct, resumeAct } from '../../src/sync/acts/witnessed-act.ts'
import { deliver } from '../../src/sync/delivery/deliver.ts'
import { deliverWithoutLease } from '../../src/sync/delivery/deliver-without-lease.ts'
import { addMissingFiles } from '../../src/sync/delivery/missing-files.ts'
import { attachDocuments } from '../../src/sync/files/attach.ts'
import type { WitnessedAction } from '../../src/trading-grid/contract/act.ts'
import { searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import { writeCommentOnce } from '../../src/zendesk/comment-once.ts'
import { uploadText } from '../../src/zendesk/tickets.ts'
import type { CommentPage } from './comment-pages.ts'
import { capabilitiesOf, composerOf, exception, installationOf, threadOf, underWay, wordsOf } from './page-reads.ts'

/** Something an agent does, or the app by itself, that leaves a comment in the ticket. */
export type CommentWriter = {
  name: string
  agentId: number
  ticketId: number
  /** What the comment says and no other. */
  says: string
  /** @param again an earlier attempt was made, by this page or another one */
  write(page: CommentPage, again: boolean): Promise<unknown>
  /** What a second page does meanwhile, where that is not the same. */
  join?(page: CommentPage): Promise<unknown>
  /** Its key is made with the press, so no other page can know of it. */
  ofOnePage?: true
}

const SHORTAGE = { ticketId: 2, thread: ThreadId.parse('thr_1042') }
const DISPUTE = { ticketId: 4, thread: ThreadId.parse('thr_1029') }
const KEY = 'key-of-this-one-press'

export const commentWriters: CommentWriter[] = [
  {
    name: 'escalate',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Escalated by Sam.',
    write: async (page, again) => {
      const [thread, installation] = [await threadOf(page, SHORTAGE.thread), await installationOf(page)]
      const escalated = {
        outcome: 'escalated' as const,
        thread,
        link: undefined,
        files: [],
        noteKey: KEY,
        resumed: again,
        notShared: [],
      }
      await noteEscalation(page, escalated, { text: 'Escalated by Sam.', installation })
    },
  },
  attaching('attach to ticket', 'note'),
  attaching('send to customer', 'public'),
  act('ask for approval', 'The notice was in time.', agents.priya.id, DISPUTE, {
    kind: 'request-approval',
    subject: 'Repay reason 70',
    reason: 'The notice was in time.',
    evidence: [],
  }),
  act('decide', 'Looked at the evidence.', agents.henrik.id, DISPUTE, {
    kind: 'decide-approval',
    approval: 'apr_1029_1',
    decision: 'approved',
    reason: 'Looked at the evidence.',
  }),
  act('withdraw an approval', 'Settled by phone.', agents.priya.id, DISPUTE, {
    kind: 'withdraw-approval',
    approval: 'apr_1029_1',
    reason: 'Settled by phone.',
  }),
  act('resolve with a witness', 'We agreed.', agents.sam.id, SHORTAGE, {
    kind: 'resolve',
    outcome: { kind: 'other', text: 'We agreed.' },
  }),
  act('redact', 'A name that is not theirs.', agents.priya.id, DISPUTE, {
    kind: 'redact',
    seq: 4,
    reason: 'A name that is not theirs.',
  }),
  act('export', 'up to entry 5.', agents.priya.id, DISPUTE, { kind: 'export', throughSeq: 5, sha256: 'a'.repeat(64) }),
  {
    name: 'hand over',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Handed over by Sam.',
    write: ({ zendesk, ticketId, clock }, again) => {
      const marker = { v: 1, act: 'handover', key: KEY }
      const comment = { text: 'Handed over by Sam.', public: false, uploads: [], marker }
      return writeCommentOnce(zendesk, ticketId, comment, again, clock)
    },
  },
  {
    name: 'answer several tickets',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Answer for all.',
    write: async (page, again) => {
      const tickets = [page.ticketId]
      const answer = { key: KEY, text: 'Answer for all.', tickets, tried: new Set(again ? tickets : []) }
      for (const one of await noteInTickets(page, answer, () => undefined))
        if (one.outcome === 'failed') throw one.error
    },
  },
  {
    name: 'resolve an exception',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Resolved by Sam.',
    write: (page) =>
      resolveException(page, {
        exception: exception('by-hand'),
        version: 0,
        outcome: { kind: 'other', text: 'We agreed.' },
        reason: 'We agreed.',
        note: 'Resolved by Sam.',
      }),
  },
  {
    name: 'an exception that a document settled',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Settled by a document.',
    write: async (page) => {
      const { lastSeq, head } = await threadOf(page, SHORTAGE.thread)
      const trail = { to: lastSeq, head }
      const told = { reason: 'Settled by Invoice 1.', note: 'Settled by a document.' }
      await settleException(page, {
        exception: exception('settled'),
        version: 0,
        thread: SHORTAGE.thread,
        trail,
        ...told,
      })
    },
  },
  {
    name: 'resolve without a witness',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'It is over.',
    write: async (page) => {
      const { id: thread, version } = await threadOf(page, SHORTAGE.thread)
      const outcome = { kind: 'other' as const, text: 'We agreed.' }
      await endThread(page, {
        thread,
        version,
        outcome,
        reason: 'We agreed.',
        note: 'It is over.',
        act: 'dispute-resolved',
      })
    },
    join: async (page) => {
      const kept = () => endingUnderWay(page.storage, page.ticketId, SHORTAGE.thread)
      await finishEnding(page, await underWay(page, kept))
    },
  },
  {
    name: 'a partner update',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Balance of 40 CA ships',
    write: async (page) => {
      const installation = await installationOf(page)
      const delivery = await deliver(
        { ...page, holder: page.randomUuid(), installation, composer: await composerOf(page) },
        page.ticketId,
        false,
      )
      if (delivery.outcome === 'released' && delivery.error) throw delivery.error
    },
  },
  {
    name: 'a partner update added by hand',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: 'Balance of 40 CA ships',
    write: async (page) => {
      const [installation, composer] = [await installationOf(page), await composerOf(page)]
      await deliverWithoutLease(
        { ...page, installation, composer },
        page.ticketId,
        await threadOf(page, SHORTAGE.thread),
      )
    },
  },
  {
    name: 'files that were left out of a partner update',
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: '– packing-list.txt',
    write: async (page) => {
      const thread = await threadOf(page, SHORTAGE.thread)
      const again = () => uploadText(page.zendesk, 'packing-list.txt', 'text/plain', 'Two pallets.')
      const upload = { token: '', name: 'packing-list.txt', again, release: async () => undefined }
      const batch = {
        id: 'bat_1',
        thread,
        from: 1,
        to: 2,
        head: thread.head,
        firstLeasedAt: '',
        events: [],
        documents: [],
      }
      const hold = { ticket: page.ticketId, batch, fence: 1, onDemand: false, goodUntilMs: 0 }
      // Of the batch only its ids and the thread are asked for.
      const missing = await addMissingFiles(
        { ...page, composer: await composerOf(page) },
        hold as unknown as Parameters<typeof addMissingFiles>[1],
        [upload],
      )
      if (missing.length > 0) throw new Error(`Still missing: ${missing.join()}`)
    },
  },
]

function attaching(name: string, as: 'note' | 'public'): CommentWriter {
  let unsettled: Parameters<typeof attachDocuments>[1]['unsettled']
  return {
    name,
    ...SHORTAGE,
    agentId: agents.sam.id,
    says: `Here it is, as a ${as}.`,
    ofOnePage: true,
    write: async (page, again) => {
      const thread = SHORTAGE.thread
      const { items } = await page.tradingGrid.call(searchDocuments, { body: { thread, limit: 50 } })
      const document = items.find(({ utf8, kind }) => utf8 && kind === 'ship-notice')
      if (!document) throw new Error('The thread has no ship notice.')
      const capabilities = { ...(await capabilitiesOf(page)), transfer: 'none' as const }
      const foreignTokens = { refused: () => true, remember: () => undefined }
      const world = { ...page, capabilities, wait: page.clock.wait, foreignTokens }
      const text = () => `Here it is, as a ${as}.`
      const request = { key: KEY, documents: [document], as, text, ...(again ? { unsettled } : {}) }
      const results = await attachDocuments(world, request, () => undefined, new AbortController().signal)
      const [only] = results
      if (only?.outcome !== 'attached') throw new Error(`The file is ${only?.outcome}.`)
    },
  }
}

function act(
  name: string,
  says: string,
  agentId: number,
  { ticketId, thread }: typeof DISPUTE,
  action: WitnessedAction,
): CommentWriter {
  return {
    name,
    ticketId,
    agentId,
    says,
    write: async (page) => {
      const result = await performAct(page, await threadOf(page, thread), action, await wordsOf(page, thread, action))
      if (result.outcome !== 'done') throw new Error(`The act is ${JSON.stringify(result)}.`)
    },
    // Another act of the same kind is another act; what both pages can do is to finish this one.
    join: async (page) => {
      await resumeAct(page, await underWay(page, () => actsUnderWay(page.storage, page.ticketId, thread).at(0)))
    },
  }
}
