import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import { threadsOf } from '../../support/what-is-there.ts'

const HOUR_MS = 3_600_000

afterEach(() => void vi.restoreAllMocks())

/** Whether the agent's computer is ahead or behind, what happened ten minutes ago happened ten minutes ago. */
it.each([3 * HOUR_MS, -3 * HOUR_MS])(
  'tells times as the servers have them where the computer is off by %i ms',
  async (offMs) => {
    const own = Date.now.bind(Date)
    // The servers of the test ask for the time in another way.
    vi.spyOn(Date, 'now').mockImplementation(() => own() + offMs)
    const { world } = await renderInTicket(2)
    const state = within(await screen.findByRole('region', { name: 'Status' }))
    const [thread] = await threadsOf(world, 2)
    const minutes = Math.floor((own() - Date.parse(thread?.latest?.at ?? '')) / 60_000)
    expect(minutes).toBeLessThan(60)
    expect(await state.findByText(new RegExp(`${minutes} min`))).toBeVisible()
    expect(state.queryByText(/hour|now/)).toBeNull()
  },
  60_000,
)
