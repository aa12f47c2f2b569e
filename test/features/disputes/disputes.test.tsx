import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, notesOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { actElsewhere, caseEvidence, DISPUTE, disputeThread, newestEvent, openCase, part } from './open-case.tsx'

describe('what it is about', () => {
  it('is said with the reason, the other side’s code in words, the amount and the days that are left', async () => {
    await openCase()

    const about = await part('About')
    expect(about.getByText('Ship notice late or missing')).toBeVisible()
    expect(await about.findByText(/Code 70 \(X12 426\) · No electronic ship notice was received/)).toBeVisible()
    expect(about.getByText('$1,240.00')).toBeVisible()
    expect(about.getByText(/^\d days left$/)).toBeVisible()
  })

  it('is changed by the agent, and stays inside', async () => {
    const { world, user } = await openCase()
    const about = await part('About')

    await user.click(about.getByRole('button', { name: 'Change' }))
    await user.selectOptions(about.getByRole('combobox', { name: 'Reason' }), 'Routing guide not followed')
    await user.clear(about.getByRole('textbox', { name: 'Amount' }))
    await user.click(about.getByRole('textbox', { name: 'Amount' }))
    await user.paste('490')
    await user.click(about.getByRole('button', { name: 'Save' }))

    expect(await about.findByText('Routing guide not followed')).toBeVisible()
    expect(about.getByText('$490.00')).toBeVisible()
    expect(await newestEvent(world)).toMatchObject({
      type: 'dispute-changed',
      audience: 'internal',
      body: { reason: 'routing', amount: { amount: '490', currency: 'USD' } },
    })
  })

  it('is not saved over what somebody else changed meanwhile', async () => {
    const { world, user } = await openCase()
    const about = await part('About')
    await user.click(about.getByRole('button', { name: 'Change' }))
    await user.selectOptions(about.getByRole('combobox', { name: 'Reason' }), 'Price')
    await actElsewhere(world, agents.henrik.id, {
      kind: 'decide-approval',
      approval: 'apr_1029_1',
      decision: 'approved',
      reason: 'Fine',
    })

    await user.click(about.getByRole('button', { name: 'Save' }))

    expect(await about.findByText(/Someone changed this case in the meantime/)).toBeVisible()
    expect(about.getByRole('combobox', { name: 'Reason' })).toHaveDisplayValue('Price')
    await user.click(about.getByRole('button', { name: 'Save' }))
    expect(await about.findByText('Price')).toBeVisible()
    await waitFor(async () => expect(await newestEvent(world)).toMatchObject({ body: { reason: 'price' } }))
  })
})

describe('readiness', () => {
  it('says what is missing, and adding it from the Trading Grid makes the case ready', async () => {
    const { world, user } = await openCase()
    const evidence = await part(/^Evidence/)
    expect(evidence.getByText('Not ready: 1 required item is missing')).toBeVisible()

    await user.click(evidence.getByRole('button', { name: 'Add: Functional acknowledgment' }))
    const panel = within(await evidence.findByRole('region', { name: 'Add evidence' }))
    await user.click(await panel.findByRole('checkbox', { name: /Functional acknowledgment/ }))
    await user.click(panel.getByRole('button', { name: 'Add 1' }))

    expect(await evidence.findByText('Ready: all required evidence is included')).toBeVisible()
    expect(await newestEvent(world)).toMatchObject({ type: 'evidence-added', audience: 'internal' })
  })
})

describe('evidence', () => {
  it('is chosen from comments and files of the ticket, and stays inside', async () => {
    const { world, user } = await openCase()
    const evidence = await part('Evidence (6)')
    await user.click(evidence.getByRole('button', { name: 'Add evidence' }))
    const panel = within(await evidence.findByRole('region', { name: 'Add evidence' }))
    const [newest] = await panel.findAllByRole('checkbox', { name: /Priya Raman .* internal note/ })
    if (newest) await user.click(newest)
    await user.click(panel.getByRole('checkbox', { name: /asn-transmissions\.csv/ }))
    await user.click(panel.getByRole('button', { name: 'Add 2' }))

    const after = await part('Evidence (8)')
    await user.click(after.getByRole('button', { name: /^Show \d more$/ }))
    expect(after.getAllByText(/File in ticket 4/).length).toBeGreaterThan(0)
    expect(after.getByText(/Internal note in ticket 4/)).toBeVisible()
    const added = await newestEvent(world)
    expect(added).toMatchObject({ type: 'evidence-added', audience: 'internal' })
  })

  it('that could not be fetched is asked for again, not answered with what was said then', async () => {
    const { world, user } = await openCase()
    const evidence = await part('Evidence (6)')
    await user.click(evidence.getByRole('button', { name: 'Add evidence' }))
    const panel = within(await evidence.findByRole('region', { name: 'Add evidence' }))
    filesAreOutOfReach(world)
    await user.click(await panel.findByRole('checkbox', { name: /asn-transmissions\.csv/ }))
    await user.click(panel.getByRole('button', { name: 'Add 1' }))
    expect(await panel.findByText(/Zendesk didn’t provide the file \(503\)/)).toBeVisible()

    await user.click(panel.getByRole('checkbox', { name: /asn-transmissions\.csv/ }))
    await user.click(panel.getByRole('button', { name: 'Add 1' }))
    expect(await part('Evidence (7)')).toBeDefined()
    expect(await caseEvidence(world)).toHaveLength(7)
  })

  it('whose answer was lost is in the case once, however often it is sent', async () => {
    const { world, user } = await openCase()
    const evidence = await part('Evidence (6)')
    await user.click(evidence.getByRole('button', { name: 'Add evidence' }))
    const panel = within(await evidence.findByRole('region', { name: 'Add evidence' }))
    world.faults.add({ side: 'trading-grid', path: '*/evidence', when: 'after', fault: { kind: 'reset' } })
    await user.click(await panel.findByRole('checkbox', { name: /asn-transmissions\.csv/ }))
    await user.click(panel.getByRole('button', { name: 'Add 1' }))
    await user.click(await panel.findByRole('button', { name: 'Try again' }))
    expect(await part('Evidence (7)')).toBeDefined()
    expect(await caseEvidence(world)).toHaveLength(7)
  })

  it('says fingerprint, source and whether the partner sees it, as its page shows it', async () => {
    const { user } = await openCase()
    const evidence = await part(/^Evidence/)
    const notice = within(evidence.getByText('856-CBS-30761.edi').closest('li') ?? document.body)

    expect(notice.getByText(/^Ship notice · Trading Grid · /)).toBeVisible()
    expect(notice.getByText('visible to the partner in this thread')).toBeVisible()
    // Sent to the partner with the transaction, and not on its page of this thread.
    const receipt = within(evidence.getByText('861-RCV-118204.edi').closest('li') ?? document.body)
    expect(receipt.getByText('exchanged with partner')).toBeVisible()
    await user.click(notice.getByTitle('Copy fingerprint of 856-CBS-30761.edi'))
    expect(await navigator.clipboard.readText()).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps the reason for which it is withdrawn over a change of tabs', async () => {
    const { user } = await openCase()
    const begin = async () => {
      const evidence = await part(/^Evidence/)
      await user.click(await evidence.findByRole('button', { name: 'Withdraw 856-CBS-30761.edi' }))
      return evidence.getByRole('textbox', { name: 'Why are you withdrawing 856-CBS-30761.edi?' })
    }
    await user.click(await begin())
    await user.paste('Of another ship')
    await user.click(screen.getByRole('tab', { name: 'Activity' }))
    await user.click(screen.getByRole('tab', { name: 'Case' }))

    expect(await begin()).toHaveValue('Of another ship')
  })

  it('is withdrawn with a reason; it stays listed and counts no more', async () => {
    const { world, user } = await openCase()
    const evidence = await part(/^Evidence/)

    await user.click(evidence.getByRole('button', { name: 'Withdraw 856-CBS-30761.edi' }))
    await user.click(evidence.getByRole('textbox', { name: 'Why are you withdrawing 856-CBS-30761.edi?' }))
    await user.paste('Of another shipment')
    await user.click(evidence.getByRole('button', { name: 'Withdraw' }))

    expect(await evidence.findByText('withdrawn')).toBeVisible()
    expect(evidence.getByText('Not ready: 2 required items are missing')).toBeVisible()
    expect(await newestEvent(world)).toMatchObject({
      type: 'evidence-withdrawn',
      body: { reason: 'Of another shipment' },
    })
  })

  it('that was deleted meanwhile stays with its fingerprint, cannot be opened, and proves nothing', async () => {
    const { world, user, view } = await openCase()
    await part(/^Evidence/)
    const [notice] = await caseEvidence(world)
    if (notice?.source.kind !== 'document') throw new Error('The first piece is a document.')
    world.tradingGrid.deleteDocument(notice.source.document)
    view.unmount()
    await showSidebar(world.browser, DISPUTE)
    await user.click(await screen.findByRole('tab', { name: 'Case' }))

    const evidence = await part(/^Evidence/)
    const gone = within(evidence.getByText(notice.name).closest('li') ?? document.body)
    expect(gone.getByText('since deleted')).toBeVisible()
    expect(gone.getByText(`${notice.sha256.slice(0, 8)}…`)).toBeVisible()
    expect(gone.queryByRole('button', { name: notice.name })).not.toBeInTheDocument()
    expect(evidence.getByText('Not ready: 2 required items are missing')).toBeVisible()
  })
})

describe('proposals', () => {
  it('of the partner are countered with an amount, after a line that says who will see it', async () => {
    const { world, user } = await openCase()
    const proposals = await part('Proposals')

    await user.click(proposals.getByRole('button', { name: 'Counter' }))
    const form = within(await proposals.findByRole('form', { name: 'Counter Erin Walsh’s proposal' }))
    expect(form.getByText(/Contoso Beverages/)).toBeVisible()
    await user.click(form.getByRole('textbox', { name: 'Amount' }))
    await user.paste('600')
    expect(form.getByRole('button', { name: 'Send to partner' })).toBeDisabled()
    await user.click(form.getByRole('textbox', { name: 'In your own words' }))
    await user.paste('We repay 600 for reason 70.')
    await user.click(form.getByRole('button', { name: 'Send to partner' }))

    const ours = within(await proposals.findByRole('region', { name: 'Credit: $600.00' }))
    expect(ours.getByText('open')).toBeVisible()
    expect(ours.getByText(/counters Erin Walsh’s proposal/)).toBeVisible()
    expect(within(proposals.getByRole('region', { name: 'Credit: $750.00' })).getByText('countered')).toBeVisible()
    const events = await eventsOf(world, disputeThread)
    expect(events.findLast(({ type }) => type === 'proposal')).toMatchObject({
      audience: 'shared',
      body: { amount: { amount: '600', currency: 'USD' }, counterTo: 'prp_1029_1' },
    })
  })

  it('of the partner are accepted, and the end begins with what was agreed', async () => {
    const { world, user } = await openCase({ agentId: agents.priya.id })
    const proposals = await part('Proposals')
    await user.click(proposals.getByRole('button', { name: 'Accept' }))
    await user.click(await proposals.findByRole('button', { name: 'Accept the proposal' }))

    expect(await proposals.findByText('accepted')).toBeVisible()
    const events = await eventsOf(world, disputeThread)
    expect(events.findLast(({ type }) => type === 'proposal')).toMatchObject({ body: { state: 'accepted' } })
  })
})

describe('the end', () => {
  it('waits for open approvals, and says so instead of offering a button', async () => {
    await openCase()

    const end = await part('Resolution')
    expect(end.getByText(/^2 approvals are still open/)).toBeVisible()
    expect(end.queryByRole('button')).not.toBeInTheDocument()
  })

  it('is witnessed, says which way the money goes, and is written into the ticket', async () => {
    const { world, view } = await openCase()
    await decide(world, agents.henrik.id, 'apr_1029_1')
    await decide(world, agents.nadia.id, 'apr_1029_2')
    view.unmount()
    await showSidebar(world.browser, DISPUTE)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('tab', { name: 'Case' }))
    const end = await part('Resolution')

    await user.click(await end.findByRole('button', { name: 'Resolve dispute' }))
    await user.selectOptions(end.getByRole('combobox', { name: 'Outcome' }), 'Reversed')
    await user.click(end.getByRole('textbox', { name: 'Amount (optional)' }))
    await user.paste('750')
    // We sent the adjustment, so what is given back goes to the supplier.
    await expect
      .poll(() => end.getByRole('combobox', { name: 'Who pays' }), { timeout: 20_000 })
      .toHaveDisplayValue('We pay Contoso Beverages')
    await user.click(end.getByRole('textbox', { name: 'What was agreed' }))
    await user.paste('Repaid with the next remittance.')
    await user.click(end.getByRole('button', { name: 'Resolve' }))

    expect(await end.findByText('Reversed: we pay Contoso Beverages $750.00')).toBeVisible()
    await waitFor(() => expect(end.getByRole('heading', { name: 'Resolution' })).toHaveFocus())
    const note = (await notesOf(world, DISPUTE)).find((text) => text.includes('was resolved by Priya Raman'))
    expect(note).toContain('Reversed: we pay Contoso Beverages $750.00')
    expect(note).toContain('Repaid with the next remittance.')
    const events = await eventsOf(world, disputeThread)
    expect(events.findLast(({ type }) => type === 'outcome-recorded')).toMatchObject({
      actor: { name: 'Priya Raman', proof: 'witnessed' },
      body: { kind: 'reversed', direction: 'debit', amount: { amount: '750', currency: 'USD' } },
    })
  })
})

async function decide(world: Parameters<typeof actElsewhere>[0], agentId: number, approval: string) {
  const { outcome } = await actElsewhere(world, agentId, {
    kind: 'decide-approval',
    approval,
    decision: 'approved',
    reason: 'Fine',
  })
  expect(outcome).toBe('done')
}

/** Once, Zendesk hands the Trading Grid no file. */
function filesAreOutOfReach({ zendesk }: World): void {
  const fetch = zendesk.fetch.bind(zendesk)
  zendesk.fetch = async (request) => {
    const isTradingGrid = request.headers.get('authorization')?.startsWith('Bearer') ?? false
    if (!isTradingGrid || !request.url.includes('attachments')) return fetch(request)
    zendesk.fetch = fetch
    return new Response('', { status: 503 })
  }
}
