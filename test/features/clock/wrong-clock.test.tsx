import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import { threadsOf } from '../../support/what-is-there.ts'

const HOUR_MS = 3_600_000

afterEach(() => void vi.restoreAllMocks())

/** Its partner has less than an hour left. */
const WAITING = 3

/** Whether the agent's computer is ahead or behind, as much time is left as the servers say. */
it.each([3 * HOUR_MS, -3 * HOUR_MS])(
  'tells times as the servers have them where the computer is off by %i ms',
  async (offMs) => {
    const own = Date.now.bind(Date)
    // The servers of the test ask for the time in another way.
    vi.spyOn(Date, 'now').mockImplementation(() => own() + offMs)
    const { world } = await renderInTicket(WAITING)
    const state = within(await screen.findByRole('region', { name: 'Status' }))
    const shown = await state.findByText(/^\d+ (min|h) left$/)
    const [, count, unit] = /^(\d+) (min|h)/.exec(shown.textContent ?? '') ?? []
    const unitMs = unit === 'h' ? HOUR_MS : 60_000
    const leftMs = (await threadsOf(world, WAITING)).map(({ clock }) => Date.parse(clock?.dueAt ?? '') - own())
    expect(leftMs.map((ms) => Math.abs(ms - Number(count) * unitMs) <= unitMs)).toContain(true)
  },
  60_000,
)
