import type { Page } from '@playwright/test'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { expect, test, writeToPartner } from './support/world.ts'

const WRITTEN = 'Only Sam knows about truck 7.'

test('an agent who signs in after another one in the same browser sees nothing of what that one wrote or saw', async ({
  agent,
  page,
  sandbox,
}) => {
  test.setTimeout(90_000)
  const { sidebar, modal } = agent
  await agent.openTicket(2)
  await writeToPartner(sidebar)
  await sidebar.getByLabel('Your message').fill(WRITTEN)
  await page.goto(`${sandbox.workspaceUrl}/agent/tickets/1`)
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  await modal.getByLabel('Subject').fill(WRITTEN)
  await modal.getByLabel('Subject').press('Escape')
  await expect(sidebar.getByRole('button', { name: 'Continue escalation' })).toBeVisible()

  await signOut(page)
  await agent.openTicket(1, 'Priya Raman')
  await expect(sidebar.getByRole('heading', { name: 'Northwind Traders', exact: true })).toBeVisible()
  await expect(sidebar.getByRole('button', { name: 'Continue escalation' })).toHaveCount(0)
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(modal.getByLabel('Subject')).toHaveValue(/PO 4500001001/)
  await modal.getByLabel('Subject').press('Escape')
  await page.goto(`${sandbox.workspaceUrl}/agent/tickets/2`)
  await expect(sidebar.getByText(/^Partner replied/)).toBeVisible()
  await expect(sidebar.getByRole('button', { name: 'Continue message' })).toHaveCount(0)
  await writeToPartner(sidebar)
  await expect(sidebar.getByLabel('Your message')).toHaveValue('')
  await expect.poll(() => cacheKeys(page)).not.toEqual([])
  expect((await cacheKeys(page)).filter((key) => !key.includes(`/${agents.priya.id}/`))).toEqual([])

  await signOut(page)
  await agent.openTicket(2)
  await sidebar.getByRole('button', { name: 'Continue message' }).click()
  await expect(sidebar.getByLabel('Your message')).toHaveValue(WRITTEN)
})

async function signOut(page: Page): Promise<void> {
  // The menu closes when what it hangs on is painted anew.
  await expect(async () => {
    await page.getByRole('button', { name: /^Profile of/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click({ timeout: 2_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Sam Rivera' }).waitFor()
}

/** Where the app's pages keep copies of what servers know, whoever saw it. */
async function cacheKeys(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes('sidebar.html'))
  if (!frame) throw new Error('The sidebar has no frame.')
  const keys = await frame.evaluate(() => Object.keys(window.localStorage))
  return keys.filter((key) => key.includes('/cache/'))
}
