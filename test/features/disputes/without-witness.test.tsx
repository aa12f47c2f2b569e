import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { colleagueChanges, notesOf, threadsOf } from '../../support/what-is-there.ts'
import { DISPUTE, openCase, part } from './open-case.tsx'

const PATIENT = { timeout: 20_000 }

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
  await user.click(await screen.findByRole('button', { name: 'Resolve dispute' }))
  const end = await part('Resolution')
  expect(end.getByText(/This Trading Grid can’t verify who resolved it/)).toBeVisible()
  await user.selectOptions(end.getByRole('combobox', { name: 'Outcome' }), 'Upheld')
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: `/api/v2/tickets/${DISPUTE}.json`,
    times: 9,
    fault: { kind: 'status', status: 503 },
  })
  await user.click(end.getByRole('button', { name: 'Resolve' }))
  const tryAgain = await end.findByRole('button', { name: 'Try again' })
  world.faults.clear()
  await user.click(tryAgain)

  expect(await end.findByText('Upheld')).toBeVisible()
  expect(await threadsOf(world, DISPUTE)).toMatchObject([{ state: 'resolved', outcome: { kind: 'upheld' } }])
  const notes = (await notesOf(world, DISPUTE)).filter((text) => text.includes('was resolved by Priya Raman'))
  expect(notes).toHaveLength(1)
})

it('a note that could not be written is still written after the page was reloaded', async () => {
  const { world, user, view } = await openCase({ story: withoutApprovals })
  await user.click(await screen.findByRole('button', { name: 'Resolve dispute' }))
  const end = await part('Resolution')
  await user.selectOptions(end.getByRole('combobox', { name: 'Outcome' }), 'Upheld')
  const path = `/api/v2/tickets/${DISPUTE}.json`
  world.faults.add({ side: 'zendesk', method: 'PUT', path, times: 9, fault: { kind: 'status', status: 503 } })
  await user.click(end.getByRole('button', { name: 'Resolve' }))
  await end.findByRole('alert')
  world.faults.clear()
  view.unmount()

  await showSidebar(world.browser, DISPUTE)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))
  const reloaded = await part('Resolution')
  expect(reloaded.getByText('Upheld')).toBeVisible()
  await user.click(reloaded.getByRole('button', { name: 'Finish' }))

  await waitFor(() => expect(reloaded.queryByRole('button', { name: /Finish it|Sending/ })).toBeNull(), PATIENT)
  const notes = (await notesOf(world, DISPUTE)).filter((text) => text.includes('was resolved by Priya Raman'))
  expect(notes).toEqual([expect.stringContaining('Upheld')])
}, 60_000)

it('where a colleague changed the thread meanwhile, what was written stays, and the next press counts', async () => {
  const { world, user } = await openCase({ story: withoutApprovals })
  await user.click(await screen.findByRole('button', { name: 'Resolve dispute' }))
  const end = await part('Resolution')
  await user.type(end.getByRole('textbox', { name: 'What was agreed' }), 'They showed the signed note.')
  const [thread] = await threadsOf(world, DISPUTE)
  if (thread) await colleagueChanges(world, thread, { severity: 'low' })
  await user.click(end.getByRole('button', { name: 'Resolve' }))
  const tryAgain = await end.findByRole('button', { name: 'Try again' })
  expect(end.getByRole('textbox', { name: 'What was agreed' })).toHaveValue('They showed the signed note.')
  await user.click(tryAgain)

  expect(await end.findByText('They showed the signed note.', { ignore: 'textarea' })).toBeVisible()
  await waitFor(async () => expect(await threadsOf(world, DISPUTE)).toMatchObject([{ state: 'resolved' }]), PATIENT)
}, 60_000)
