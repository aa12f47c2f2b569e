import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { agentAt, expect, test } from './support/world.ts'

const STEPS_OF_THE_PARTNER = ['Accept the invitation', 'Exchange certificates', 'Complete the company profile']
const DOCUMENTS = [
  'Trading partner agreement',
  'Product liability insurance',
  'Supplier questionnaire',
  'Sample of the carton label',
]

test('a registration link that expired ends with an approved partner: recognized, invited again, worked by both sides, approved by a colleague', async ({
  agent,
  partner,
  sandbox,
  browser,
}) => {
  test.setTimeout(240_000)
  const { sidebar, modal } = agent
  const standing = sidebar.getByRole('region', { name: 'Onboarding status' })
  const step = (title: string) =>
    sidebar
      .getByRole('region', { name: /^Steps/ })
      .getByRole('listitem')
      .filter({ has: sidebar.getByRole('button', { name: title, exact: true }) })
  const document = (title: string) =>
    sidebar
      .getByRole('region', { name: /^Required documents/ })
      .getByRole('listitem')
      .filter({ hasText: title })

  await test.step('the app says what the ticket is about, and the agent decides', async () => {
    await agent.openTicket(7)
    const proposal = sidebar.getByRole('region', { name: 'Partner onboarding' })
    await expect(proposal.getByText('This looks like an onboarding: access')).toBeVisible()
    await expect(proposal.getByText(/^Invited \d+ days ago\. The invitation has expired\.$/)).toBeVisible()
    await proposal.getByRole('button', { name: 'Handle as onboarding' }).click()
    await modal.getByRole('button', { name: 'Escalate to partner' }).click()
    await sidebar.getByRole('tab', { name: 'Case' }).click()
    await expect(standing.getByText('Fabrikam Fasteners’s invitation has expired')).toBeVisible()
  })

  await test.step('the partner is invited again', async () => {
    await standing.getByRole('button', { name: 'Invite again' }).click()
    await standing.getByRole('button', { name: 'Invite again' }).click()
    await expect(standing.getByText('Fabrikam Fasteners is invited but hasn’t responded')).toBeVisible()
  })

  await test.step('the partner does its steps and sends its documents', async () => {
    const { page } = partner
    await partner.arrive('Doug Fenwick')
    await partner.openThread(/Onboarding of Fabrikam Fasteners/)
    for (const title of STEPS_OF_THE_PARTNER) {
      await page.getByRole('button', { name: `Done: ${title}` }).click()
      await expect(page.getByRole('button', { name: `Done: ${title}` })).toHaveCount(0)
    }
    for (const title of DOCUMENTS) {
      await page.getByLabel(`File: ${title}`).setInputFiles({
        name: `${title}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${title} of Fabrikam Fasteners, Inc.`),
      })
      await page.getByRole('button', { name: `Send: ${title}` }).click()
      await expect(page.getByRole('listitem').filter({ hasText: title }).last()).toContainText('we are checking it')
    }
  })

  await test.step('the agent sees each step and checks each document', async () => {
    await expect(sidebar.getByRole('heading', { name: 'Access · 2 of 3 done' })).toBeVisible({ timeout: 60_000 })
    for (const title of DOCUMENTS) {
      await sidebar.getByRole('button', { name: `Accept ${title}` }).click({ timeout: 60_000 })
      await sidebar.getByRole('button', { name: 'Accept document' }).click()
      await expect(document(title).getByText('accepted', { exact: true })).toBeVisible()
    }
    await expect(sidebar.getByRole('heading', { name: 'Required documents: 4 of 4 accepted' })).toBeVisible()
  })

  await test.step('what is left is done, or not needed, and the release waits for an approval', async () => {
    await standing.getByRole('button', { name: 'Mark as responded' }).click()
    await standing.getByRole('button', { name: 'Mark as responded' }).click()
    await standing.getByRole('button', { name: 'Start testing' }).click()
    await standing.getByRole('button', { name: 'Start testing' }).click()
    await expect(standing.getByText('Fabrikam Fasteners is testing')).toBeVisible()
    for (const title of [
      'Test the connection',
      'Send the required documents',
      'Test 850',
      'Test 855',
      'Test 856',
      'Test 810',
    ]) {
      await sidebar.getByRole('button', { name: title, exact: true }).click()
      await step(title).getByRole('button', { name: 'Done', exact: true }).click()
      await expect(step(title).getByRole('button', { name: 'Reopen' })).toBeVisible()
    }
    await expect(standing.getByText('Step: Release for production')).toBeVisible()
    await expect(standing.getByRole('button', { name: 'Approve' })).toBeDisabled()

    await sidebar.getByRole('button', { name: 'Release for production', exact: true }).click()
    await expect(step('Release for production').getByRole('button', { name: 'Done', exact: true })).toBeDisabled()
    await step('Release for production').getByRole('button', { name: 'Ask for approval' }).click()
    const ask = sidebar.getByRole('form', { name: 'Ask for approval' })
    await ask.getByLabel('Reason').fill('Everything was tested, every document is in.')
    await ask.getByRole('button', { name: 'Ask for approval' }).click()
    await expect(step('Release for production').getByText('Needs approval. Requested.')).toBeVisible({
      timeout: 40_000,
    })
  })

  await test.step('a colleague approves: whoever asked cannot', async () => {
    const approvals = sidebar.getByRole('region', { name: 'Approvals' })
    await expect(approvals.getByRole('button', { name: 'Approve' })).toHaveCount(0)
    const context = await browser.newContext()
    const lead = agentAt(await context.newPage(), sandbox)
    await lead.openTicket(7, 'Priya Raman')
    await lead.sidebar.getByRole('tab', { name: 'Case' }).click()
    const decides = lead.sidebar.getByRole('region', { name: 'Approvals' })
    await decides.getByRole('button', { name: 'Approve' }).click()
    await decides.getByRole('textbox', { name: 'Why do you approve?' }).fill('Checked with logistics.')
    await decides.getByRole('button', { name: 'Approve' }).click()
    await expect(decides.getByText(/^Approved by Priya Raman/).first()).toBeVisible({ timeout: 40_000 })
    await context.close()
  })

  await test.step('the partner is approved, on both sides', async () => {
    const release = step('Release for production')
    await expect(release.getByText('Approved.', { exact: true })).toBeVisible({ timeout: 60_000 })
    await release.getByRole('button', { name: 'Done', exact: true }).click()
    await standing.getByRole('button', { name: 'Approve' }).click()
    await expect(standing.getByText('Fabrikam Fasteners goes live. Documents count as real from now on.')).toBeVisible()
    await standing.getByRole('button', { name: 'Approve' }).click()
    await expect(standing.getByText('Fabrikam Fasteners is approved')).toBeVisible()
    await partner.page.reload()
    await expect(partner.page.getByText(/^Status/)).toContainText(/live|approved/i)
  })
})

test('what the profile tells comes late and moves nothing, at 320 px', async ({ agent, sandbox }) => {
  const { page, sidebar } = agent
  await page.addInitScript(() => {
    if (window.top !== window) return
    window.localStorage.setItem('workspace.preferences', JSON.stringify({ appsWidthPx: 320 }))
  })
  sandbox.faults.add({
    side: 'trading-grid',
    path: '/v1/partners/*',
    times: 1,
    fault: { kind: 'slow', milliseconds: 5_000 },
  })
  await agent.openTicket(7)
  const tab = sidebar.getByRole('tab', { name: 'Activity' })
  await expect(sidebar.getByRole('button', { name: 'Handle as onboarding' })).toBeDisabled()
  const before = await tab.boundingBox()
  await expect(sidebar.getByText(/The invitation has expired\.$/)).toBeVisible()

  expect(await tab.boundingBox()).toEqual(before)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the onboarding views are without fault at 320 px, in the ${scheme} scheme`, async ({ agent, sandbox }) => {
    test.setTimeout(180_000)
    const { page, sidebar } = agent
    await page.addInitScript((wanted) => {
      if (window.top !== window) return
      window.localStorage.setItem('workspace.preferences', JSON.stringify({ colorScheme: wanted, appsWidthPx: 320 }))
    }, scheme)
    await agent.openTicket(7)
    await expect(sidebar.getByRole('button', { name: 'Handle as onboarding' })).toBeEnabled()
    expect(await faults(page), 'proposal').toEqual([])

    await page.goto(`${sandbox.workspaceUrl}/agent/tickets/8`)
    await sidebar.getByRole('tab', { name: 'Case' }).click()
    await expect(sidebar.getByRole('heading', { name: /^Required documents/ })).toBeVisible()
    expect(await faults(page), 'case').toEqual([])
    expect(await overflow(page)).toBe(0)

    await sidebar.getByRole('button', { name: 'Send a test ship notice (856)' }).click()
    await sidebar.getByRole('button', { name: 'Change', exact: true }).click()
    await sidebar.getByLabel('Waiting for').fill('Pay to DE89 3704 0044 0532 0130 00')
    await sidebar.getByRole('button', { name: 'Supplier questionnaire doesn’t match' }).click()
    await sidebar.getByRole('button', { name: 'Accept Trading partner agreement' }).click()
    await sidebar.getByRole('button', { name: 'Request Product liability insurance' }).click()
    await sidebar.getByRole('button', { name: 'Add a step' }).click()
    await sidebar.getByRole('button', { name: 'Reject', exact: true }).click()
    expect(await faults(page), 'every form open').toEqual([])
    expect(await overflow(page)).toBe(0)
  })
}

/** What axe finds in the app's own frames; the workspace around them is not the app's. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('iframe[src*="/assets/"]').analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** How much wider than the sidebar its page is. */
async function overflow(page: Page): Promise<number> {
  const frames = page.frames().filter((frame) => frame.url().includes('/assets/sidebar.html'))
  const wider = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)),
    ),
  )
  return Math.max(...wider)
}
