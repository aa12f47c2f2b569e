import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { shipNoticeFile } from '../../support/ship-notice-file.ts'
import { partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { escalatePriceDiffers, openExceptions } from '../exceptions/open-exceptions.tsx'

/** The other 40 of line 1 of the story's main order. */
const balance = {
  number: 'SHP7099',
  order: '4500001001',
  goods: ['1', 'UK', '10087100045183'],
  line: ['1', '40', 'CA'],
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
    'Grace Ito',
    'Grace will correct invoice 55010. 40 CA have left with SHP7099. 41 CA have left.',
    [shipNoticeFile(world.clock.now(), balance)],
  )
  opened.view.unmount()

  await showSidebar(await world.browserOf(agents.sam.id), 1)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Answer the customer' }))
  const panel = within(await screen.findByRole('region', { name: 'Draft reply to customer' }))
  const text = await panel.findByLabelText<HTMLTextAreaElement>('Reply to the customer')

  expect(text.value).toContain('Invoice 55010 will be corrected (not confirmed yet)')
  expect(text.value).toContain('41 cases shipped (not confirmed yet)')
  // The ship notice tells it itself, once.
  expect(text.value.match(/40 cases/g)).toHaveLength(1)
  expect(text.value).toMatch(/Shipment SHP7099: 40 cases of .*(?<!\(not confirmed yet\))$/m)
  expect(panel.getAllByText(/^Also stated in/)).toHaveLength(1)
}, 150_000)
