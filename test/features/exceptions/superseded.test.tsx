import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { shipNoticeFile } from '../../support/ship-notice-file.ts'
import { notesOf, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { keepTicking } from '../documents/open-documents.tsx'
import { openModal, review } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

/** Line 2 is on back order; this says that the 30 that were shipped are all. */
const lastNotice = {
  number: 'SHP7098',
  order: '4500001015',
  goods: ['2', 'VN', 'NW-WL-20'],
  line: ['2', '30', 'EA', '30', '96', 'EA', '', 'CC'],
}

it('is told as replaced by the stronger one, and closes nothing', async () => {
  const { list, user, world } = await openExceptions(13)
  await user.click(await list.findByRole('button', { name: 'Back order' }))
  await user.click(await list.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal, page } = openModal(world.browser)
  await user.click(await review({ user, modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  page.unmount()
  await list.findByText('Already escalated to the partner.')
  const [thread] = await threadsOf(world, 13)
  if (!thread) throw new Error('Nothing was escalated.')

  const stop = keepTicking(world)
  await partnerSays(world, thread, 'Maria Okafor', 'That is all we have.', [
    shipNoticeFile(world.clock.now(), lastNotice),
  ])

  const link = await list.findByRole('button', { name: 'Replaced by Short shipment' }, { timeout: 30_000 })
  expect(list.queryByText(/^Settled by/)).not.toBeInTheDocument()
  await user.click(link)
  expect(await list.findByRole('heading', { name: /^Short shipment · PO 4500001015/ })).toHaveFocus()
  await user.click(list.getByRole('button', { name: 'All exceptions' }))
  expect(list.queryByRole('button', { name: 'Back order' })).not.toBeInTheDocument()
  await user.click(list.getByRole('button', { name: 'Replaced (1)' }))
  const replaced = within((await list.findByRole('button', { name: 'Back order' })).closest('li') ?? document.body)
  expect(replaced.getByText(/^Escalated by Sam Rivera/)).toBeVisible()
  expect((await notesOf(world, 13)).filter((text) => text.includes('Exception closed'))).toEqual([])
  expect((await threadsOf(world, 13)).map(({ state }) => state)).not.toContain('resolved')
  stop()
}, 150_000)
