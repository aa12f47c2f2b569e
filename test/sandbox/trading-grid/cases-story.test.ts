import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { sha256Of } from '../../../sandbox/trading-grid/chain.ts'
import { readCase } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { readContent } from '../../../src/trading-grid/contract/operations/document-operations.ts'
import { littleWorld } from './little-world.ts'

const NOW = new Date('2026-11-23T16:00:00Z')

/** The story’s partners, documents and threads, spoken to with the little world’s token. */
const storyWorld = () =>
  littleWorld((little) => ({
    ...story(NOW).tradingGrid,
    credentials: little.credentials,
    installations: little.installations,
  }))

it('tells of an onboarding under way: steps in every state, and documents that are missing, unchecked, expired or wrong', async () => {
  const { ask } = storyWorld()
  const { details } = await ask(readCase, { path: { thread: 'thr_1035' } })
  if (details.kind !== 'onboarding') throw new Error('not an onboarding')
  expect(details.state).toBe('testing')
  expect(new Set(details.steps.map(({ state }) => state))).toEqual(new Set(['to-do', 'waiting', 'done', 'skipped']))
  expect(new Set(details.steps.map(({ area }) => area))).toEqual(new Set(['access', 'documents', 'process']))
  expect(details.requiredDocuments.map(({ state }) => state)).toEqual([
    'does-not-match',
    'expired',
    'received',
    'missing',
  ])
})

it('tells of a dispute with evidence whose fingerprints are those of the documents, and a proposal that waits for two roles', async () => {
  const { ask } = storyWorld()
  const read = await ask(readCase, { path: { thread: 'thr_1029' } })
  const { details, approvals } = read
  if (details.kind !== 'dispute') throw new Error('not a dispute')
  for (const { source, sha256 } of details.evidence) {
    if (source.kind === 'comment') {
      expect(sha256Of(source.text)).toBe(sha256)
      continue
    }
    const { content, encoding } = await ask(readContent, { path: { document: source.document }, query: {} })
    expect(sha256Of(Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64'))).toBe(sha256)
  }
  expect(details.proposals).toMatchObject([{ state: 'open', by: { side: 'partner' } }])
  expect(approvals.map(({ role, state }) => [role, state])).toEqual([
    ['Team lead', 'pending'],
    ['Finance', 'pending'],
  ])
  for (const { mayDecide } of approvals) {
    expect(mayDecide.map(({ agentId }) => agentId)).not.toContain(agents.priya.id)
    expect(mayDecide.length).toBeGreaterThanOrEqual(2)
  }
})
