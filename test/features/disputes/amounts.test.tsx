import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story, StoryDocument, StoryThread } from '../../../sandbox/story/story.ts'
import { disputeThread, openCase, part } from './open-case.tsx'

type Change = { thread?: (thread: StoryThread) => StoryThread; document?: (document: StoryDocument) => StoryDocument }

/** The whole story, where the dispute or the documents say something else. */
const storyWhere =
  ({ thread = (one) => one, document = (one) => one }: Change) =>
  (now: Date): Story => {
    const { tradingGrid, ...told } = story(now)
    const threads = tradingGrid.threads.map((one) => (one.id === disputeThread.id ? thread(one) : one))
    return { ...told, tradingGrid: { ...tradingGrid, threads, documents: tradingGrid.documents.map(document) } }
  }

it('warns where less was approved than is to be given', async () => {
  const { user } = await openCase({
    story: storyWhere({
      thread: ({ approvals = [], ...thread }) => ({
        ...thread,
        approvals: approvals.map((one) => ({
          ...one,
          state: 'approved',
          amount: { amount: '100.00', currency: 'USD' },
        })),
      }),
    }),
  })
  await user.click(await screen.findByRole('button', { name: 'Resolve dispute' }))
  const end = await part('Resolution')
  await user.type(end.getByRole('textbox', { name: /^Amount/ }), '750')
  expect(await end.findByText(/require approval for this amount/)).toBeVisible()

  await user.clear(end.getByRole('textbox', { name: /^Amount/ }))
  await user.type(end.getByRole('textbox', { name: /^Amount/ }), '100')
  expect(end.queryByText(/require approval for this amount/)).toBeNull()
})

it('shows an amount whose currency is none as the document has it', async () => {
  const notSaid = ({ details, ...thread }: StoryThread): StoryThread => {
    if (details?.kind !== 'dispute') throw new Error('The story tells of no dispute here.')
    const { reason: _, amount: __, ...rest } = details
    return { ...thread, details: rest }
  }
  const inNoCurrency = (one: StoryDocument): StoryDocument => {
    if (one.kind !== 'adjustment') return one
    const text = new TextDecoder().decode(one.bytes)
    return { ...one, bytes: new TextEncoder().encode(text.replace('CUR*BY*USD', 'CUR*BY*US')) }
  }
  await openCase({ story: storyWhere({ thread: notSaid, document: inNoCurrency }) })
  const stated = within(await screen.findByRole('region', { name: /^According to this ticket’s documents/ }))
  expect(stated.getByText(/750 US$/)).toBeVisible()
})
