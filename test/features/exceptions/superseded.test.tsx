import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { notesOf, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { writeX12 } from '../../support/write-edi.ts'
import { openModal, review } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

/** Line 2 is on back order; this says that the 30 that were shipped are all. */
function lastNotice(at: Date): File {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '')
  const text = writeX12({
    sender: 'NORTHWIND',
    receiver: 'ACMERETAIL',
    control: '9903',
    date: day.slice(2),
    time: at.toISOString().slice(11, 16).replace(':', ''),
    groups: [
      {
        code: 'SH',
        control: '9903',
        sets: [
          {
            set: '856',
            segments: [
              ['BSN', '00', 'SHP7098', day, '0900', '0001'],
              ['HL', '1', '', 'S'],
              ['DTM', '011', day],
              ['HL', '2', '1', 'O'],
              ['PRF', '4500001015'],
              ['HL', '3', '2', 'I'],
              ['LIN', '2', 'VN', 'NW-WL-20'],
              ['SN1', '2', '30', 'EA', '30', '96', 'EA', '', 'CC'],
              ['CTT', '3'],
            ],
          },
        ],
      },
    ],
  })
  return new File([text], '856-SHP7098.edi', { type: 'application/edi-x12' })
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
  await list.findByText('Already escalated: the partner has it.')
  const [thread] = await threadsOf(world, 13)
  if (!thread) throw new Error('Nothing was escalated.')

  await partnerSays(world, thread, 'Maria Okafor', 'That is all we have.', [lastNotice(world.clock.now())])

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
}, 90_000)
