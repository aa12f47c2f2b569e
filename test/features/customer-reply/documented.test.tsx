import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { writeX12 } from '../../support/write-edi.ts'
import { escalatePriceDiffers, openExceptions } from '../exceptions/open-exceptions.tsx'

/** The other 40 of line 1 of the story's main order. */
function balanceNotice(at: Date): File {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '')
  const text = writeX12({
    sender: 'NORTHWIND',
    receiver: 'ACMERETAIL',
    control: '9902',
    date: day.slice(2),
    time: at.toISOString().slice(11, 16).replace(':', ''),
    groups: [
      {
        code: 'SH',
        control: '9902',
        sets: [
          {
            set: '856',
            segments: [
              ['BSN', '00', 'SHP7099', day, '0900', '0001'],
              ['HL', '1', '', 'S'],
              ['DTM', '011', day],
              ['HL', '2', '1', 'O'],
              ['PRF', '4500001001'],
              ['HL', '3', '2', 'I'],
              ['LIN', '1', 'UK', '10087100045183'],
              ['SN1', '1', '40', 'CA'],
              ['CTT', '3'],
            ],
          },
        ],
      },
    ],
  })
  return new File([text], '856-SHP7099.edi', { type: 'application/edi-x12' })
}

it('confirms to the customer only what a document states, not what shares a number with one', async () => {
  const world = await createWorld()
  const opened = await openExceptions(1, { world })
  await escalatePriceDiffers(opened)
  const [thread] = await threadsOf(world, 1)
  if (!thread) throw new Error('Nothing was escalated.')
  await partnerSays(
    world,
    thread,
    'Maria Okafor',
    'Grace will correct invoice 55010. 40 CA have left with SHP7099. 41 CA have left.',
    [balanceNotice(world.clock.now())],
  )
  opened.view.unmount()

  await showSidebar(await world.browserOf(agents.sam.id), 1)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Draft reply to customer' }))
  const panel = within(await screen.findByRole('region', { name: 'Draft reply to customer' }))
  const text = await panel.findByLabelText<HTMLTextAreaElement>('Text for the customer')

  expect(text.value).toMatch(/Grace will correct invoice 55010\.” \(not confirmed yet\)/)
  expect(text.value).toMatch(/41 CA have left\.” \(not confirmed yet\)/)
  expect(text.value).not.toMatch(/40 CA have left with SHP7099\.” \(not confirmed yet\)/)
  expect(panel.getAllByText(/^Also stated in/)).toHaveLength(1)
  expect(panel.getByText(/^Also stated in 856-SHP7099\.edi/)).toBeVisible()
}, 60_000)
