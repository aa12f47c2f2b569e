import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { DISPUTE, openCase, part } from './open-case.tsx'

/** A Trading Grid that may not read Zendesk's audits: nobody was ever asked for an approval there. */
function withoutApprovals(now: Date): Story {
  const { tradingGrid, ...told } = story(now)
  const { capabilities, threads } = tradingGrid
  return {
    ...told,
    tradingGrid: {
      ...tradingGrid,
      capabilities: { ...capabilities, approvals: false },
      threads: threads.map(({ approvals: _, ...thread }) => thread),
    },
  }
}

it('a dispute ends as the app says it, the agent reads so before, and one note says the result', async () => {
  const { world, user } = await openCase({ story: withoutApprovals })
  await user.click(await screen.findByRole('button', { name: 'Resolve the dispute' }))
  const end = await part('Resolution')
  expect(end.getByText(/This Trading Grid cannot check who did it/)).toBeVisible()
  await user.selectOptions(end.getByRole('combobox', { name: 'How it ends' }), 'Upheld')
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: `/api/v2/tickets/${DISPUTE}.json`,
    fault: { kind: 'status', status: 503 },
  })
  await user.click(end.getByRole('button', { name: 'Resolve' }))
  await user.click(await end.findByRole('button', { name: 'Try again' }))

  expect(await end.findByText('Upheld')).toBeVisible()
  expect(await threadsOf(world, DISPUTE)).toMatchObject([{ state: 'resolved', outcome: { kind: 'upheld' } }])
  const notes = (await notesOf(world, DISPUTE)).filter((text) => text.includes('was resolved by Priya Raman'))
  expect(notes).toHaveLength(1)
})
