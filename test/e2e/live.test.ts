import { agentAt, escalate, expect, test } from './support/world.ts'

const SECONDS = { timeout: 5_000 }

test('what a colleague and a rule escalate elsewhere is in an open sidebar within five seconds', async ({
  agent: sam,
  browser,
  sandbox,
}) => {
  const { sidebar } = sam
  await sam.openTicket(11)
  await expect(sidebar.getByText(/^Not escalated$/)).toBeVisible()
  const elsewhere = await browser.newContext()
  const priya = agentAt(await elsewhere.newPage(), sandbox)
  await priya.openTicket(11, 'Priya Raman')
  await escalate(priya.sidebar, priya.modal)
  await expect(priya.page.locator('iframe[src*="modal.html"]')).toHaveCount(0)
  await expect(sidebar.getByText(/^Priya Raman escalated this to Tailspin Toys/)).toBeVisible(SECONDS)
  await expect(sidebar.getByText(/^Not escalated$/)).toHaveCount(0)

  await sam.page.goto(`${sandbox.workspaceUrl}/agent/tickets/18`)
  await expect(sidebar.getByText(/^Not escalated$/)).toBeVisible()
  const priyasTicket = `${sandbox.workspaceUrl}/agent/tickets/18`
  await priya.page.goto(priyasTicket)
  const tags = priya.page.getByLabel('Tags').and(priya.page.locator(':visible'))
  await tags.fill('escalate_to_partner')
  await tags.press('Enter')
  await priya.page
    .getByRole('button', { name: /^Submit as/ })
    .and(priya.page.locator(':visible'))
    .click()
  await expect(tags).toHaveValue('')
  // Due five minutes later, where no trigger calls at once.
  sandbox.clock.advance(6 * 60_000)
  await sandbox.tick()
  await expect(sidebar.getByText(/^A rule escalated this to/)).toBeVisible(SECONDS)
  await elsewhere.close()
})

test('the earlier threads of the story open to be read', async ({ agent }) => {
  const { sidebar } = agent
  await agent.openTicket(1)
  await sidebar.getByRole('tab', { name: 'History' }).click()
  const list = sidebar.getByRole('list', { name: 'Earlier threads' })
  const links = list.getByRole('button', { name: /^TG-(0871|0934|0990) · / })
  await expect(links).toHaveCount(3)
  for (const link of await links.all()) {
    const label = /TG-\d+/.exec((await link.textContent()) ?? '')?.[0] ?? ''
    await link.click()
    const thread = sidebar.getByRole('region', { name: new RegExp(`^${label}`) })
    await expect(thread.getByRole('list', { name: 'Files of this thread' })).toBeInViewport()
    await expect(thread.getByRole('list', { name: 'Activity' }).getByRole('article').first()).toBeVisible()
    await thread.getByRole('button', { name: 'Close' }).click()
  }
})
