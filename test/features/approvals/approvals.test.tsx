import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { notesOf } from '../../support/what-is-there.ts'
import { actElsewhere, continueAs, DISPUTE, newestEvent, openCase, part } from '../disputes/open-case.tsx'

/** May decide as Team lead up to 2,500. */
const henrik = agents.henrik.id
/** May decide as Finance up to 10,000. */
const nadia = agents.nadia.id

const asker = agents.jordan.id

function withoutApprovals(now: Date): Story {
  const { tradingGrid, ...told } = story(now)
  return { ...told, tradingGrid: { ...tradingGrid, capabilities: { ...tradingGrid.capabilities, approvals: false } } }
}

const approvalOf = async (role: string) => {
  const approvals = await part('Approvals')
  const item = await approvals.findByRole('region', { name: new RegExp(`^${role}: `) })
  return within(item)
}

describe('deciding', () => {
  it('is recorded with the name that Zendesk knows, with the reason, and noted in the ticket', async () => {
    const { world, user } = await openCase({ agentId: henrik })
    const approval = await approvalOf('Team lead')

    await user.click(approval.getByRole('button', { name: 'Approve' }))
    expect(approval.getByText(/This will be recorded under your name, Henrik Dahl/)).toBeVisible()
    expect(approval.getByRole('button', { name: 'Approve' })).toBeDisabled()
    await user.click(approval.getByRole('textbox', { name: 'Why do you approve?' }))
    await user.paste('Our own acknowledgment proves it.')
    await user.click(approval.getByRole('button', { name: 'Approve' }))

    expect(await approval.findByText(/^Approved by Henrik Dahl \(confirmed by Zendesk, audit \d+\)/)).toBeVisible()
    expect(approval.getByText('Our own acknowledgment proves it.')).toBeVisible()
    await waitFor(() => expect(approval.getByRole('heading')).toHaveFocus())
    expect(approval.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
    expect(await newestEvent(world)).toMatchObject({
      type: 'approval-decided',
      actor: { agentId: henrik, proof: 'witnessed' },
      body: { decision: 'approved', reason: 'Our own acknowledgment proves it.' },
    })
    const note = (await notesOf(world, DISPUTE)).find((text) => text.includes('Henrik Dahl approves as Team lead'))
    expect(note).toMatch(/\[act_\S+ [A-Z2-7]{26}\]/)
  })

  it('has the keyboard back on the button whose form was left', async () => {
    const { user } = await openCase({ agentId: henrik })
    const approval = await approvalOf('Team lead')
    for (const button of ['Approve', 'Reject']) {
      await user.click(approval.getByRole('button', { name: button }))
      await user.click(approval.getByRole('button', { name: 'Cancel' }))
      expect(approval.getByRole('button', { name: button })).toHaveFocus()
    }
  })

  it('keeps the reason over a change of tabs and over Cancel, for this decision alone', async () => {
    const { user } = await openCase({ agentId: henrik })
    const begun = await approvalOf('Team lead')
    await user.click(begun.getByRole('button', { name: 'Approve' }))
    await user.click(begun.getByRole('textbox', { name: 'Why do you approve?' }))
    await user.paste('Our own acknowledgment')

    await user.click(screen.getByRole('tab', { name: 'Activity' }))
    await user.click(screen.getByRole('tab', { name: 'Case' }))
    const approval = await approvalOf('Team lead')
    await user.click(await approval.findByRole('button', { name: 'Approve' }))
    expect(approval.getByRole('textbox', { name: 'Why do you approve?' })).toHaveValue('Our own acknowledgment')
    await user.click(approval.getByRole('button', { name: 'Cancel' }))
    await user.click(approval.getByRole('button', { name: 'Reject' }))
    expect(approval.getByRole('textbox', { name: 'Why do you reject it?' })).toHaveValue('')
    await user.click(approval.getByRole('button', { name: 'Cancel' }))
    await user.click(approval.getByRole('button', { name: 'Approve' }))

    expect(approval.getByRole('textbox', { name: 'Why do you approve?' })).toHaveValue('Our own acknowledgment')
  })

  it('is not for whoever asked, who reads whose it is and can withdraw it', async () => {
    const { world, user } = await openCase({ agentId: agents.priya.id })
    const approval = await approvalOf('Team lead')

    expect(approval.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
    expect(
      approval.getByText(/You requested this approval, so you can’t decide it\. Waiting for Henrik Dahl/),
    ).toBeVisible()

    await user.click(approval.getByRole('button', { name: 'Withdraw request' }))
    await user.click(approval.getByRole('textbox', { name: 'Why are you withdrawing the request?' }))
    await user.paste('Asked too early')
    await user.click(approval.getByRole('button', { name: 'Withdraw' }))
    await waitFor(async () => expect(await newestEvent(world)).toMatchObject({ type: 'approval-withdrawn' }))
  })

  it('is not for somebody whose limit does not reach', async () => {
    await openCase({ agentId: agents.sam.id })
    const approval = await approvalOf('Team lead')

    expect(approval.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
    expect(approval.getByText('The amount is above your limit. Waiting for Henrik Dahl.')).toBeVisible()
  })

  it('counts nothing where somebody else was faster, and shows their decision', async () => {
    const { world, user } = await openCase({ agentId: agents.sam.id })
    const approval = await approvalOf('Finance')
    await user.click(approval.getByRole('button', { name: 'Reject' }))
    await user.click(approval.getByRole('textbox', { name: 'Why do you reject it?' }))
    await user.paste('Too much')
    const other = await actElsewhere(world, nadia, {
      kind: 'decide-approval',
      approval: 'apr_1029_2',
      decision: 'approved',
      reason: 'Within budget',
    })
    expect(other.outcome).toBe('done')

    await user.click(approval.getByRole('button', { name: 'Reject' }))

    expect(await approval.findByText(/^Approved by Nadia Haddad/)).toBeVisible()
    expect(await newestEvent(world)).toMatchObject({ type: 'approval-decided', body: { decision: 'approved' } })
    // An action that nobody could do any more leaves no note.
    expect((await notesOf(world, DISPUTE)).some((text) => text.includes('Too much'))).toBe(false)
  })
})

describe('asking', () => {
  const ask = async () => {
    const shown = await openCase({ agentId: asker })
    await shown.user.click(await screen.findByRole('button', { name: 'Ask for approval' }))
    const form = within(await screen.findByRole('form', { name: 'Ask for approval' }))
    return { ...shown, form }
  }
  const write = async ({ user, form }: Pick<Awaited<ReturnType<typeof ask>>, 'user' | 'form'>, amount: string) => {
    await user.click(form.getByRole('textbox', { name: 'What needs approval' }))
    await user.paste('Repay all of it')
    await user.clear(form.getByRole('textbox', { name: 'Amount (optional)' }))
    await user.click(form.getByRole('textbox', { name: 'Amount (optional)' }))
    await user.paste(amount)
    await user.click(form.getByRole('textbox', { name: 'Reason' }))
    await user.paste('Both reasons are wrong')
  }

  it('says by the rules who will have to approve, and up to which amount each may', async () => {
    const { user, form } = await ask()

    await write({ user, form }, '400')
    const who = within(await form.findByRole('region', { name: /^The rules require/ }))
    expect(who.getByText(/Sam Rivera \(up to \$500\.00\)/)).toBeVisible()
    expect(who.queryByText('Finance')).not.toBeInTheDocument()

    await user.clear(form.getByRole('textbox', { name: 'Amount (optional)' }))
    await user.click(form.getByRole('textbox', { name: 'Amount (optional)' }))
    await user.paste('1240')
    expect(who.getByText(/Sam Rivera \(up to \$500\.00 only\)/)).toBeVisible()
    expect(who.getByText('Finance')).toBeVisible()
  })

  it('makes one approval per role, several at the same time, with the evidence that was chosen', async () => {
    const { world, user, form } = await ask()
    await write({ user, form }, '1240')
    await user.click(form.getByRole('checkbox', { name: 'Vendor routing guide 7.2.pdf' }))

    await user.click(form.getByRole('button', { name: 'Ask for approval' }))

    const approvals = await part('Approvals')
    const items = await approvals.findAllByRole('region', { name: /: Repay all of it$/ })
    expect(items).toHaveLength(2)
    for (const item of items)
      expect(within(item).getByText(/Requested by Jordan Blake \(confirmed by Zendesk/)).toBeVisible()
    const [first] = items
    if (!first) throw new Error('There is none.')
    await user.click(within(first).getByRole('button', { name: '5 pieces of evidence, as they were then' }))
    expect(within(first).getByText('856-CBS-30761.edi')).toBeVisible()
    expect(within(first).queryByText('Vendor routing guide 7.2.pdf')).not.toBeInTheDocument()
    // Those of Priya are still there beside it.
    expect(approvals.getAllByRole('region', { name: /: Accept the settlement/ })).toHaveLength(2)
    expect((await notesOf(world, DISPUTE)).at(-1)).toContain('Jordan Blake asks for an approval')
  })

  it('keeps what was written over a reload', async () => {
    const { user, form, view, world } = await ask()
    await user.click(form.getByRole('textbox', { name: 'Reason' }))
    await user.paste('Both reasons are wrong')
    view.unmount()

    const again = await continueAs(world, asker)
    await again.user.click(await screen.findByRole('button', { name: 'Ask for approval' }))

    expect(await screen.findByRole('textbox', { name: 'Reason' })).toHaveValue('Both reasons are wrong')
  })
})

it('says what an expired approval means', async () => {
  const { world, user } = await openCase({ agentId: henrik })
  const approval = await approvalOf('Team lead')
  await user.click(approval.getByRole('button', { name: 'Approve' }))
  await user.click(approval.getByRole('textbox', { name: 'Why do you approve?' }))
  await user.paste('In time, or so I thought')
  world.clock.advance(30 * 24 * 60 * 60_000)
  await world.tradingGrid.tick()

  await user.click(approval.getByRole('button', { name: 'Approve' }))

  expect(await approval.findByText('This approval expired before anyone decided. Ask for it again.')).toBeVisible()
  expect(await approval.findByText('expired')).toBeVisible()
  expect((await notesOf(world, DISPUTE)).some((text) => text.includes('In time, or so I thought'))).toBe(false)
})

it('says what happens instead where the Trading Grid cannot witness', async () => {
  await openCase({ story: withoutApprovals })

  const approvals = await part('Approvals')
  expect(await approvals.findByText(/This Trading Grid can’t record approvals/)).toBeVisible()
  expect(approvals.queryByRole('button', { name: /approv/i })).not.toBeInTheDocument()
})
