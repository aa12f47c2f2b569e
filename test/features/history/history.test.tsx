import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'

const SHORT_SHIPMENT = 1
const PROMISED_BALANCE = 2
const FREIGHT_AUDIT = 21
const within30s = { timeout: 30_000 }

async function history(ticket = SHORT_SHIPMENT, options = {}) {
  const rendered = await renderInTicket(ticket, options)
  await rendered.user.click(await screen.findByRole('tab', { name: 'History' }, within30s))
  await list()
  return rendered
}

const list = () => screen.findByRole('list', { name: 'Earlier threads' }, within30s)

const labels = async () =>
  within(await list())
    .getAllByRole('button', { name: /^TG-/ })
    .map(({ textContent }) => /TG-\d+/.exec(textContent ?? '')?.[0])

describe('history', () => {
  it('lists other threads with this partner, the same kind of problem first, before anything was escalated', async () => {
    await history()
    expect((await labels()).slice(0, 4)).toEqual(['TG-1042', 'TG-0871', 'TG-0840', 'TG-0812'])
    const [first] = within(await list()).getAllByRole('listitem')
    expect(first).toHaveTextContent('Same kind of problem')
  }, 60_000)

  it('says in one sentence how it ended the last times, with those threads one press away', async () => {
    const { user } = await history()
    const pattern = within(await screen.findByRole('region', { name: 'How it ended before' }, within30s))
    expect(pattern.getByText(/^Last 3 times: shipped within \d+ days twice and credited once\.$/)).toBeVisible()
    await user.click(pattern.getByRole('button', { name: 'Show these threads' }))
    expect(pattern.getAllByRole('button', { name: /^TG-/ }).map(({ textContent }) => textContent?.slice(0, 7))).toEqual(
      ['TG-0871', 'TG-0840', 'TG-0812'],
    )
  }, 60_000)

  it('leaves out what belongs to this ticket after escalating, and keeps the rest', async () => {
    await history(PROMISED_BALANCE)
    expect(await labels()).not.toContain('TG-1042')
    expect(await labels()).toContain('TG-0871')
  }, 60_000)

  it('finds threads by number, by what was said, by outcome and by partner', async () => {
    const { user } = await history()
    const field = screen.getByRole('searchbox', { name: 'Number or text' })

    await user.type(field, 'SHP-6410{Enter}')
    await waitFor(async () => expect(await labels()).toEqual(['TG-0871']), within30s)

    await user.clear(field)
    await user.type(field, 'old price list{Enter}')
    await waitFor(async () => expect(await labels()).toEqual(['TG-0934']), within30s)

    await user.clear(field)
    await user.type(field, '{Enter}')
    await user.click(screen.getByRole('button', { name: 'Filter' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Credited')
    await waitFor(async () => expect(await labels()).toEqual(['TG-0840', 'TG-0934']), within30s)

    await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Any outcome')
    await user.selectOptions(screen.getByRole('combobox', { name: 'With whom' }), 'Any partner')
    await waitFor(async () => expect(await labels()).toContain('TG-1029'), within30s)

    await user.type(field, 'nothing like it{Enter}')
    expect(await screen.findByText(/^No results\./, {}, within30s)).toBeVisible()
  }, 60_000)

  it('is worked by keyboard: a thread opens, takes the focus, and gives it back', async () => {
    const { user } = await history()
    const button = await screen.findByRole('button', { name: /^TG-0871/ })
    button.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('region', { name: /^TG-0871/ }, within30s)
    await waitFor(() => expect(screen.getByRole('heading', { name: /^TG-0871/ })).toHaveFocus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('button', { name: /^TG-0871/ })).toHaveFocus())
    expect(screen.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true')
  }, 60_000)

  it('never lists a restricted thread for who may not see it', async () => {
    const { user, view } = await renderInTicket(FREIGHT_AUDIT, { agentId: agents.sam.id })
    await user.click(await screen.findByRole('tab', { name: 'History' }, within30s))
    await user.click(await screen.findByRole('button', { name: 'Filter' }, within30s))
    await user.selectOptions(screen.getByRole('combobox', { name: 'With whom' }), 'Any partner')
    await waitFor(async () => expect(await labels()).toContain('TG-1029'), within30s)
    expect(view.container).not.toHaveTextContent(/TG-1036|AUD-0417/)
  }, 60_000)

  it('has nothing that axe objects to', async () => {
    const { view } = await history()
    await screen.findByRole('region', { name: 'How it ended before' }, within30s)
    const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }, 60_000)
})
