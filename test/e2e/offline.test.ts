import { expect, test, writeToPartner } from './support/world.ts'

test('without a connection every action says so, and a form that was not opened before comes all the same', async ({
  agent,
  page,
}) => {
  const { sidebar } = agent
  await agent.openTicket(2)
  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  // The page fetches what it may need while it has nothing to do.
  await page.waitForTimeout(3_000)
  await page.context().setOffline(true)

  await writeToPartner(sidebar)
  await expect(sidebar.getByLabel('Your message')).toBeVisible()
  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  await sidebar.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    sidebar.getByText('You’re offline.').or(sidebar.getByText('Trading Grid can’t be reached.')).first(),
  ).toBeVisible()
  await expect(sidebar.getByText(/[Pp]art of the app couldn’t be loaded/)).toHaveCount(0)

  // Every part that failed recovers by itself.
  await page.context().setOffline(false)
  await sidebar.getByRole('button', { name: 'Refresh' }).click()
  await expect(sidebar.getByText('Trading Grid can’t be reached.')).toHaveCount(0)
  await expect(sidebar.getByText('You’re offline.')).toHaveCount(0)
})

test('a connection that goes before the ticket was read is named as such', async ({ agent, page, sandbox }) => {
  const { sidebar } = agent
  await agent.openTicket(2)
  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  sandbox.faults.add({ side: 'proxy', path: '*', times: 1_000, fault: { kind: 'hang' } })
  await page.reload()
  await expect(sidebar.getByRole('main')).toBeVisible()
  await page.context().setOffline(true)
  await expect(
    sidebar.getByText('You’re offline.').or(sidebar.getByText('Trading Grid can’t be reached.')).first(),
  ).toBeVisible({ timeout: 60_000 })
  await expect(sidebar.getByText(/[Pp]art of the app couldn’t be loaded/)).toHaveCount(0)
})
