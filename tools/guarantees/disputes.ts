import { createHash } from 'node:crypto'
import { readEvents } from '../../src/trading-grid/contract/event.ts'
import {
  addEvidence,
  answerProposal,
  propose,
  recordExport,
  withdrawEvidence,
} from '../../src/trading-grid/contract/operations/case-operations.ts'
import { readContent, searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { comment, dispute, opened, text, written } from './case-ground.ts'
import type { Ground } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'

export const disputes: Chapter = {
  title: 'Evidence, proposals and exports',
  guarantees: [
    {
      says: 'keeps evidence with the SHA-256 of the document’s bytes and of a comment’s text in UTF-8',
      check: async (ground) => {
        const { thread } = await opened(ground, 'dispute')
        const document = await smallDocument(ground)
        const { case: after, notAdded } = await ground.caller.done(addEvidence, {
          path: { thread },
          body: { ...written(ground), documents: [document, 'no-such-document'], comments: [comment(ground)] },
        })
        mustEqual(notAdded, [{ id: 'no-such-document', reason: 'not-found' }], 'what was not added')
        const pieces = after.details.kind === 'dispute' ? after.details.evidence : []
        mustEqual(pieces.length, 2, 'the number of pieces')
        for (const { source, sha256, audience } of pieces) {
          if (source.kind === 'comment') {
            mustEqual(sha256, hashOf(Buffer.from(text)), 'the fingerprint of the comment')
            mustEqual(audience, 'internal', 'the audience of the comment')
          } else {
            mustEqual(sha256, hashOf(await bytesOf(ground, source.document)), 'the fingerprint of the document')
          }
        }
      },
    },
    {
      says: 'takes a piece of evidence once, out once, and keeps in the trail that it was there',
      check: async (ground) => {
        const { thread } = await opened(ground, 'dispute')
        const body = { documents: [], comments: [comment(ground)] }
        const add = () => ground.caller.done(addEvidence, { path: { thread }, body: { ...written(ground), ...body } })
        await add()
        mustEqual(
          (await add()).notAdded.map(({ reason }) => reason),
          ['already-there'],
          'what was not added',
        )
        const [piece] = (await dispute(ground, thread)).evidence
        const asked = () => ({
          path: { thread, evidence: piece?.id ?? '' },
          body: { ...written(ground), reason: 'Contract check' },
        })
        await ground.caller.done(withdrawEvidence, asked())
        await ground.caller.refused(withdrawEvidence, asked(), 409, problemTypes.stateForbids)
        const { items } = await ground.caller.done(readEvents, { path: { thread } })
        mustEqual(
          items.map(({ type }) => type).filter((type) => type.startsWith('evidence-')),
          ['evidence-added', 'evidence-withdrawn'],
          'the entries of the trail',
        )
        must(
          items.every(({ type, audience }) => !type.startsWith('evidence-') || audience === 'internal'),
          'they are shared',
        )
      },
    },
    {
      says: 'lets nobody accept their own proposal, and ends one only once',
      check: async (ground) => {
        const { thread } = await opened(ground, 'dispute')
        const amount = { amount: '10.00', currency: 'USD' }
        await ground.caller.done(propose, {
          path: { thread },
          body: { ...written(ground), kind: 'credit', amount, text },
        })
        const [made] = (await dispute(ground, thread)).proposals
        if (!made) throw new Broken('the proposal is not in the case')
        const answer = (state: 'accepted' | 'withdrawn', version: number) => ({
          path: { thread, proposal: made.id },
          body: { ...written(ground), version, state },
        })
        await ground.caller.refused(answerProposal, answer('accepted', made.version), 409, problemTypes.stateForbids)
        await ground.caller.done(answerProposal, answer('withdrawn', made.version))
        await ground.caller.refused(answerProposal, answer('withdrawn', made.version), 409, problemTypes.staleVersion)
        await ground.caller.refused(
          answerProposal,
          answer('withdrawn', made.version + 1),
          409,
          problemTypes.stateForbids,
        )
      },
    },
    {
      says: 'logs an export behind the entry at which the pack was cut, and none beyond the end',
      check: async (ground) => {
        const { id, lastSeq } = await ground.escalate({ kind: 'dispute' })
        const body = { ...written(ground), throughSeq: lastSeq, sha256: hashOf(Buffer.from(text)) }
        const { thread } = await ground.caller.done(recordExport, { path: { thread: id }, body })
        mustEqual(thread.lastSeq, lastSeq + 1, 'the last entry')
        const beyond = { ...body, ...written(ground), throughSeq: lastSeq + 100 }
        await ground.caller.refused(recordExport, { path: { thread: id }, body: beyond }, 422)
      },
    },
  ],
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function smallDocument({ caller, capabilities }: Ground): Promise<string> {
  const { items } = await caller.done(searchDocuments, { body: { limit: 200 } })
  const small = items.find(({ scan, size }) => scan === 'clean' && size <= capabilities.maxInlineBytes)
  if (!small) throw new NotCheckable('there is no clean document')
  return small.id
}

async function bytesOf({ caller }: Ground, document: string): Promise<Uint8Array> {
  const { content, encoding, size, length } = await caller.done(readContent, { path: { document } })
  if (length < size) throw new NotCheckable('the document does not come in one part')
  return Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64')
}
