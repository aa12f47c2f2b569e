import { waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { DISPUTE, openDialog, PATIENT, priya, theSaved } from './pack-dialog.tsx'

describe('checking a pack', () => {
  it('compares it with the Trading Grid of today', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const { bytes, name } = await theSaved()
    await user.upload(dialog.getByLabelText('ZIP file'), new File([bytes], name, { type: 'application/zip' }))
    const result = within(await dialog.findByRole('status', { name: 'Check result' }, PATIENT))
    expect(result.getByText('This pack of TG-1029 is unchanged.')).toBeVisible()
    expect(result.getByText('The current trail in Trading Grid says the same.')).toBeVisible()
    expect(result.getByText(/Priya Raman created exactly this file/)).toBeVisible()
  })

  it('finds a trail that was recorded anew since', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const { bytes } = await theSaved()
    const other = await priya({ story: retold })
    network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => other.tradingGrid.fetch(request)))
    await user.upload(dialog.getByLabelText('ZIP file'), new File([bytes], 'pack.zip', { type: 'application/zip' }))
    expect(
      await dialog.findByText(/From entry 1 on, the current trail in Trading Grid says something else/),
    ).toBeVisible()
    expect(dialog.getByText(/The audit trail doesn’t list this exact file/)).toBeVisible()
  })

  it('says what it can where the Trading Grid does not answer', async () => {
    const world = await priya()
    const { user, dialog } = await openDialog(world)
    await user.click(dialog.getByRole('button', { name: 'Create pack' }))
    const { bytes } = await theSaved()
    const changed = bytes.slice()
    changed[Math.floor(changed.length / 3)] = (changed[Math.floor(changed.length / 3)] ?? 0) ^ 4
    network.use(http.get(`${TRADING_GRID}/threads/:thread/trail`, () => HttpResponse.error()))
    await user.upload(dialog.getByLabelText('ZIP file'), new File([bytes], 'pack.zip', { type: 'application/zip' }))
    expect(await dialog.findByText(/couldn’t be compared with the current trail/)).toBeVisible()
    expect(dialog.getByText('This pack of TG-1029 is unchanged.')).toBeVisible()
    await user.upload(dialog.getByLabelText('ZIP file'), new File([changed], 'pack.zip', { type: 'application/zip' }))
    await waitFor(() => expect(dialog.queryByText('This pack of TG-1029 is unchanged.')).toBeNull(), PATIENT)
    expect(await dialog.findByRole('alert')).toBeVisible()
  })

  it('tells what is no pack', async () => {
    const { user, dialog } = await openDialog(await priya())
    await user.upload(dialog.getByLabelText('ZIP file'), new File(['Hello'], 'hello.zip', { type: 'application/zip' }))
    expect(await dialog.findByText('This isn’t a ZIP file, or it’s damaged.')).toBeVisible()
  })
})

/** The same case, in which something else was said. */
function retold(now: Date): Story {
  const story = wholeStory(now)
  const threads = story.tradingGrid.threads.map((thread) => {
    const [first, ...rest] = thread.events
    if (thread.id !== DISPUTE.id || first?.type !== 'message') return thread
    return { ...thread, events: [{ ...first, body: { ...first.body, text: 'Something else' } }, ...rest] }
  })
  return { ...story, tradingGrid: { ...story.tradingGrid, threads } }
}
