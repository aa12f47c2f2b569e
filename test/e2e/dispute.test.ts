import type { Browser, FrameLocator } from '@playwright/test'
import { story } from '../../sandbox/seed.ts'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { frameOf, isWell, looksWell } from './support/every-look.ts'
import { openPack } from './support/open-pack.ts'
import { savedComments } from './support/ticket-files.ts'
import { agentAt, expect, test } from './support/world.ts'

/** The supplier writes that deduction CBK-2291 is wrong. */
const TICKET = 4
const NARROWEST_PX = 320

/** Before anybody opened a case about it. */
function untouched(now: Date): Story {
  const { zendesk, tradingGrid } = story(now)
  return {
    zendesk: {
      ...zendesk,
      tickets: zendesk.tickets.map((ticket) =>
        ticket.id === TICKET ? { ...ticket, comments: ticket.comments.slice(0, 1), customFields: [] } : ticket,
      ),
    },
    tradingGrid: { ...tradingGrid, threads: tradingGrid.threads.filter(({ tickets }) => !tickets.includes(TICKET)) },
  }
}

test.use({ options: { story: untouched } })

test.beforeEach(async ({ page }) => {
  await page.addInitScript((appsWidthPx) => {
    if (window.top === window) window.localStorage.setItem('workspace.preferences', JSON.stringify({ appsWidthPx }))
  }, NARROWEST_PX)
})

test('a chargeback goes from its 812 to its reversal: evidence from both sides, a counter-proposal, two approvals by two others, and a note that says the result', async ({
  agent,
  partner,
  sandbox,
  browser,
}) => {
  test.setTimeout(240_000)
  const { sidebar, modal, page } = agent
  await agent.openTicket(TICKET, 'Priya Raman')

  await sidebar.getByRole('tab', { name: /Exceptions/ }).click()
  await sidebar
    .getByRole('button', { name: /^Chargeback/ })
    .first()
    .click()
  await sidebar.getByRole('button', { name: 'Open a dispute case' }).click()
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()

  await sidebar.getByRole('tab', { name: 'Case' }).click()
  const about = sidebar.getByRole('region', { name: 'About' })
  await about.getByRole('button', { name: 'Use 70' }).click()
  await expect(about.getByText('Ship notice late or missing')).toBeVisible()
  await expect(about.getByText('$750.00')).toBeVisible()

  const evidence = sidebar.getByRole('region', { name: /^Evidence \(/ })
  await expect(evidence.getByText('Not ready: 2 required items are missing')).toBeVisible()
  await evidence.getByRole('button', { name: 'Add evidence' }).click()
  const adding = evidence.getByRole('region', { name: 'Add evidence' })
  await adding.getByRole('checkbox', { name: /^Ship notice/ }).check({ force: true })
  await adding
    .getByRole('checkbox', { name: /^Functional acknowledgment/ })
    .first()
    .check({ force: true })
  await adding.getByRole('checkbox', { name: /asn-transmissions\.csv/ }).check({ force: true })
  await adding.getByRole('checkbox', { name: /Erin Walsh .* public/ }).check({ force: true })
  await isWell(await frameOf(page, 'sidebar'), 'adding evidence')
  await adding.getByRole('button', { name: 'Add 4' }).click()
  await expect(evidence.getByText('Ready: all required evidence is included')).toBeVisible()
  await expect(evidence.getByText(/File in ticket 4/)).toBeVisible()

  const proposals = sidebar.getByRole('region', { name: 'Proposals' })
  await proposals.getByRole('button', { name: 'Propose a solution' }).click()
  await proposals.getByLabel('Proposal').selectOption('Reverse the charge')
  await proposals.getByLabel('Amount').fill('750')
  await proposals.getByLabel('In your own words').fill('We repay reason 70 and keep the routing fee.')
  await proposals.getByRole('button', { name: 'Send to partner' }).click()
  await expect(proposals.getByRole('region', { name: 'Reverse the charge: $750.00' })).toBeVisible()

  await partner.arrive('Erin Walsh')
  await partner.openThread(/PO 4500000874/)
  const theirs = partner.page.getByRole('region', { name: 'Proposals' })
  await theirs.getByText('Answer with another proposal').click()
  const answer = theirs.locator('form', { has: partner.page.locator('[name=counterTo]:not([value=""])') })
  await answer.getByLabel('What should happen').selectOption('reverse')
  await answer.getByLabel('Amount').fill('1240.00')
  await answer.getByLabel('In your words').fill('Both reasons are wrong: please repay all of it.')
  await answer.getByRole('button', { name: 'Propose' }).click()
  await expect(theirs.getByText('answered with another one')).toBeVisible()

  const countered = proposals.getByRole('region', { name: 'Reverse the charge: $1,240.00' })
  await expect(countered.getByText('Both reasons are wrong: please repay all of it.')).toBeVisible({ timeout: 40_000 })

  const approvals = sidebar.getByRole('region', { name: 'Approvals' })
  await approvals.getByRole('button', { name: 'Ask for approval' }).click()
  await approvals.getByLabel('What needs approval').fill('Repay all of CBK-2291')
  await expect(approvals.getByLabel('Amount (optional)')).toHaveValue('1240.00')
  await approvals
    .getByLabel('Reason', { exact: true })
    .fill('Our own acknowledgment proves the notice; the call was made.')
  await expect(approvals.getByText('Finance')).toBeVisible()
  await isWell(await frameOf(page, 'sidebar'), 'asking for an approval')
  await approvals.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(approvals.getByText('pending')).toHaveCount(2)
  await expect(approvals.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await looksWell(page, await frameOf(page, 'sidebar'), 'dispute')

  await decide({ browser, sandbox }, 'Henrik Dahl', 'Team lead')
  await decide({ browser, sandbox }, 'Nadia Haddad', 'Finance')
  await expect(approvals.getByText(/^Approved by Henrik Dahl \(confirmed by Zendesk/)).toBeVisible({ timeout: 40_000 })
  await expect(approvals.getByText(/^Approved by Nadia Haddad \(confirmed by Zendesk/)).toBeVisible({ timeout: 40_000 })

  await countered.getByRole('button', { name: 'Accept' }).click()
  await countered.getByRole('button', { name: 'Accept the proposal' }).click()
  await expect(countered.getByText('accepted')).toBeVisible()
  const end = sidebar.getByRole('region', { name: 'Resolution' })
  await end.getByRole('button', { name: 'Resolve dispute' }).click()
  await expect(end.getByLabel('Outcome')).toHaveValue('reversed')
  await expect(end.getByLabel('Amount (optional)')).toHaveValue('1240.00')
  await expect(end.getByLabel('Who pays')).toHaveValue('debit')
  await end.getByLabel('What was agreed').fill('Repaid with the next remittance.')
  await looksWell(page, await frameOf(page, 'sidebar'), 'resolving')
  await end.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(end.getByText('Reversed: we pay Contoso Beverages $1,240.00')).toBeVisible()

  const notes = (await savedComments(page, sandbox, TICKET)).filter((one) => !one.public)
  const result = notes.filter(({ text }) => text.includes('was resolved by Priya Raman'))
  expect(result).toHaveLength(1)
  expect(result[0]?.text).toContain('Reversed: we pay Contoso Beverages $1,240.00')
  expect(notes.filter(({ text }) => text.includes('approves as'))).toHaveLength(2)
  await partner.page.reload()
  await expect(partner.page.getByText('resolved', { exact: false }).first()).toBeVisible()

  // The pack tells each act under its author.
  const pack = await openPack(agent)
  await pack.getByRole('link', { name: 'Summary' }).first().click()
  const says = (who: string, words: string) =>
    expect(pack.locator('.said', { hasText: words }).locator('xpath=following-sibling::div[1]')).toContainText(who)
  await says('Priya Raman', 'We repay reason 70 and keep the routing fee.')
  await says('Erin Walsh', 'Both reasons are wrong: please repay all of it.')
})

/** Another agent at another desk. */
async function decide({ browser, sandbox }: { browser: Browser; sandbox: Sandbox }, name: string, role: string) {
  const context = await browser.newContext()
  const desk = agentAt(await context.newPage(), sandbox)
  await desk.openTicket(TICKET, name)
  await desk.sidebar.getByRole('tab', { name: 'Case' }).click()
  const approval = theApproval(desk.sidebar, role)
  // What is decided stands beside the buttons: what for, how much, and on what grounds.
  await expect(approval.getByText('Repay all of CBK-2291')).toBeVisible()
  await expect(approval.getByText('$1,240.00').first()).toBeVisible()
  await expect(approval.getByText('Our own acknowledgment proves the notice; the call was made.')).toBeVisible()
  await expect(approval.getByText(/asn-transmissions\.csv/)).toBeVisible()
  await approval.getByRole('button', { name: 'Approve' }).click()
  await approval.getByLabel('Why do you approve?').last().fill('Looked at the evidence.')
  await approval.getByRole('button', { name: 'Approve' }).click()
  await expect(approval.getByText(new RegExp(`^Approved by ${name} `))).toBeVisible()
  await context.close()
}

function theApproval(sidebar: FrameLocator, role: string) {
  return sidebar.getByRole('region', { name: new RegExp(`^${role}: `) })
}
