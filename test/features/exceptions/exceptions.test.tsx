import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { notesOf } from '../../support/what-is-there.ts'
import { openModal, review } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

describe('the exceptions of a ticket', () => {
  it('says which line is short, by how much, and what it is worth, grouped under its order', async () => {
    const { list } = await openExceptions(1)
    const order = await list.findByRole('region', { name: 'PO 4500001001' })
    expect(within(order).getByText('Line 1: ordered 120 CA, shipped 80, 40 short, 9,440.00 USD')).toBeVisible()
    expect(
      within(order).getByText('Line 1: ordered 120 CA, shipped 80, invoiced 120, 40 too many, 9,440.00 USD'),
    ).toBeVisible()
    expect(
      within(order).getByText('Line 2: agreed price 41.50 USD, invoiced 43.75 USD per EA, invoiced 60 EA, 135.00 USD'),
    ).toBeVisible()
  })

  it('counts money at risk once where the same goods are short and billed', async () => {
    const { list, user } = await openExceptions(1)
    expect(await list.findByText('9,760.00 USD at risk')).toBeVisible()
    await user.click(list.getByRole('button', { name: 'How this was counted' }))
    const parts = within(list.getByRole('list', { name: 'How this was counted' }))
    expect(parts.getByText('9,440.00 USD').closest('li')).toHaveTextContent(/counted once/)
    expect(parts.getByText('185.00 USD').closest('li')).toHaveTextContent(/Charge not ordered.*Invoice 55010/)
  })

  it('compares documents that are not in UTF-8 as well', async () => {
    const { list } = await openExceptions(6)
    expect(await list.findByText('Line 1: ordered 24 PCE, shipped 18, 6 short, 189.00 EUR')).toBeVisible()
    expect(list.queryByText(/is unknown/)).not.toBeInTheDocument()
  })

  it('says how many are open in the tab, without anybody opening it', async () => {
    const { sidebar } = await openExceptions(1)
    expect(await sidebar.findByRole('tab', { name: /Exceptions.*4 open/ })).toBeVisible()
  })
})

describe('one exception in full', () => {
  it('shows both source lines, and each opens its document at that place', async () => {
    const { list, user, world } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Short shipment' }))
    const evidence = within(await list.findByRole('region', { name: 'What the documents say' }))
    expect(evidence.getByText(/^PO1\*1\*120\*CA\*236/)).toBeVisible()
    expect(evidence.getByText(/^SN1\*1\*80\*CA/)).toBeVisible()

    await user.click(evidence.getByRole('button', { name: 'Ship notice SHP7002' }))
    await expect.poll(() => world.browser.modals.length).toBe(1)
    const task = new URLSearchParams(new URL(world.browser.modals[0]?.url ?? '', 'https://app.example').hash.slice(1))
    const { place } = JSON.parse(task.get('task') ?? '{}')
    expect(place).toMatchObject({ view: 'document', position: { start: expect.any(Number) } })
  })

  it('names the rule, and says that nothing was agreed where the default holds', async () => {
    const { list, user } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    expect(await list.findByText(/compared with the agreed one/)).toBeVisible()
    expect(await list.findByText(/default, nothing agreed with Northwind Traders/)).toBeVisible()
  })

  it('says that a tolerance was agreed where it was', async () => {
    const { list, user } = await openExceptions(11)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    expect(await list.findByText(/1% or 0.02 USD are tolerated.*as agreed with Tailspin Toys/)).toBeVisible()
  })

  it('puts the codes of a rejected acknowledgment into plain words', async () => {
    const { list, user } = await openExceptions(18)
    await user.click(await list.findByRole('button', { name: 'Rejected by their system' }))
    const decoded = within(await list.findByRole('region', { name: 'What the response means' }))
    expect(await decoded.findByText('A code isn’t one of those allowed there.')).toBeVisible()
  })
})

describe('what to write to the partner about a refusal', () => {
  const words = /code isn’t one of those allowed there.*We’re correcting this/

  it('is copied, begins an escalation, and then an answer in its thread', async () => {
    const { list, user, world } = await openExceptions(18)
    await user.click(await list.findByRole('button', { name: 'Rejected by their system' }))
    const decoded = within(await list.findByRole('region', { name: 'What the response means' }))
    expect(await decoded.findByText(words)).toBeVisible()
    await user.click(decoded.getByRole('button', { name: 'Copy text' }))
    expect(await navigator.clipboard.readText()).toMatch(words)

    await user.click(decoded.getByRole('button', { name: 'Escalate with this text' }))
    await expect.poll(() => world.browser.modals.length).toBe(1)
    const { modal, page } = openModal(world.browser)
    expect(await modal.findByLabelText('Message to the partner')).toHaveDisplayValue(words)
    await user.click(await review({ user, modal }))
    await expect.poll(() => world.browser.modals.length).toBe(0)
    page.unmount()

    await user.click(await decoded.findByRole('button', { name: 'Reply to partner with this text' }))
    expect(await screen.findByDisplayValue(words)).toBeVisible()
  }, 60_000)
})

describe('what people decide', () => {
  it('is ignored with a reason, for every agent, and can be opened again', async () => {
    const { list, user, world } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    await user.click(await list.findByRole('button', { name: 'Ignore…' }))
    expect(list.getByRole('button', { name: 'Ignore' })).toBeDisabled()
    await user.type(list.getByLabelText('Reason'), 'Agreed by phone with Grace.')
    await user.click(list.getByRole('button', { name: 'Ignore' }))
    expect(await list.findByText(/Ignored by Sam Rivera.*Agreed by phone with Grace/)).toBeVisible()
    await waitFor(() => expect(list.getByRole('heading', { name: /^Price differs/ })).toHaveFocus())

    const other = await openExceptions(1, { world })
    await other.user.click(await other.list.findByRole('button', { name: 'Ignored (1)' }))
    expect(await other.list.findByRole('button', { name: 'Price differs' })).toBeVisible()
    await user.click(list.getByRole('button', { name: 'Reopen' }))
    expect(await list.findByText(/Logged by Sam Rivera/)).toBeVisible()
  })

  it('keeps the reason to ignore it over a change of tabs and over Cancel', async () => {
    const { list, sidebar, user } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    await user.click(await list.findByRole('button', { name: 'Ignore…' }))
    await user.type(list.getByLabelText('Reason'), 'Agreed by ph')

    await user.click(sidebar.getByRole('tab', { name: /^Activity/ }))
    await user.click(sidebar.getByRole('tab', { name: /^Exceptions/ }))
    await user.click(await sidebar.findByRole('button', { name: 'Price differs' }))
    await user.click(await sidebar.findByRole('button', { name: 'Ignore…' }))
    expect(sidebar.getByLabelText('Reason')).toHaveValue('Agreed by ph')
    await user.click(sidebar.getByRole('button', { name: 'Cancel' }))
    await user.click(sidebar.getByRole('button', { name: 'Ignore…' }))

    expect(sidebar.getByLabelText('Reason')).toHaveValue('Agreed by ph')
  })

  it('has the keyboard back on the button whose form was left', async () => {
    const { list, user } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    for (const button of ['Ignore…', 'Resolve…']) {
      await user.click(await list.findByRole('button', { name: button }))
      await user.click(list.getByRole('button', { name: 'Cancel' }))
      expect(list.getByRole('button', { name: button })).toHaveFocus()
    }
  })

  it('is taken by an agent', async () => {
    const { list, user } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Short shipment' }))
    await user.click(await list.findByRole('button', { name: 'Assign to me' }))
    expect(await list.findByText(/Taken by Sam Rivera/)).toBeVisible()
  })

  it('is resolved with an outcome and an amount, which stand in the ticket as one internal note', async () => {
    const { list, user, world } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    await user.click(await list.findByRole('button', { name: 'Resolve…' }))
    await user.selectOptions(list.getByLabelText('Outcome'), 'Credited')
    await user.type(list.getByLabelText('Amount (if any)'), '135.00')
    await user.type(list.getByLabelText('Summary'), 'Credit memo 881 is on its way.')
    await user.click(list.getByRole('button', { name: 'Resolve' }))
    expect(await list.findByText(/Resolved by Sam Rivera/)).toBeVisible()
    expect(list.getByText('The documents still show this.')).toBeVisible()
    const notes = (await notesOf(world, 1)).filter((text) => text.includes('resolved an exception'))
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain('Outcome: Credited, 135.00 USD. Credit memo 881 is on its way.')
  })

  it('is written into the ticket in the installation’s language, whatever the agent speaks', async () => {
    const { list, user, world } = await openExceptions(6, { agentId: agents.lena.id })
    await user.click(await list.findByRole('button', { name: 'Preisabweichung' }))
    await user.click(await list.findByRole('button', { name: 'Abschließen …' }))
    await user.type(list.getByLabelText('In einem Satz'), 'Gutschrift kommt.')
    await user.click(list.getByRole('button', { name: 'Abschließen' }))
    await expect.poll(async () => (await notesOf(world, 6)).at(-1)).toMatch(/resolved an exception/)
    expect((await notesOf(world, 6)).at(-1)).toMatch(
      /Price differs.*4700004711[\s\S]*31\.50 EUR[\s\S]*Gutschrift kommt\.\nStill open with this partner: Invoiced too many/,
    )
  })

  it('is logged by hand where only the phone said it', async () => {
    const { list, user } = await openExceptions(1)
    await user.click(await list.findByRole('button', { name: 'Log an exception' }))
    expect(list.getByLabelText('Order number')).toHaveValue('4500001001')
    await user.selectOptions(list.getByLabelText('Type'), 'Damaged goods')
    await user.type(list.getByLabelText('What happened'), 'Two cases crushed, says the driver.')
    await user.type(list.getByLabelText('Amount at risk (if known)'), 'much')
    expect(list.getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.clear(list.getByLabelText('Amount at risk (if known)'))
    await user.click(list.getByRole('button', { name: 'Save' }))
    expect(await list.findByText('Two cases crushed, says the driver.')).toBeVisible()
    expect(screen.getByText(/Logged by Sam Rivera/)).toBeVisible()
  })
})
