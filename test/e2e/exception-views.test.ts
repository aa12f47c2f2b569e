import { frameOf, looksWell } from './support/every-look.ts'
import { expect, test } from './support/world.ts'

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    if (window.top === window) window.localStorage.setItem('workspace.preferences', '{"appsWidthPx":320}')
  })
})

test('every view of exceptions is for everybody, at 320 px, in light and dark, in English and German', async ({
  agent: { sidebar, openTicket },
  page,
  sandbox,
}) => {
  test.setTimeout(150_000)
  const tab = sidebar.getByRole('tab', { name: /Exceptions/ })
  const panel = sidebar.getByRole('tabpanel', { name: /Exceptions/ })
  await openTicket(2)
  await tab.click()
  await expect(panel.getByText(/40 short/)).toBeVisible()
  const frame = await frameOf(page, 'sidebar')
  await looksWell(page, frame, 'list')
  await panel.getByRole('button', { name: 'Log an exception' }).click()
  await looksWell(page, frame, 'log one')
  await panel.getByRole('button', { name: 'Cancel' }).click()

  await panel.getByRole('button', { name: 'Short shipment' }).click()
  await expect(panel.getByRole('region', { name: 'Promises from the partner' })).toBeVisible()
  await looksWell(page, frame, 'one in full')
  await panel.getByRole('button', { name: 'Ignore…' }).click()
  await looksWell(page, frame, 'ignore')
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await panel.getByRole('button', { name: 'Resolve…' }).click()
  await looksWell(page, frame, 'resolve')

  await page.goto(`${sandbox.workspaceUrl}/agent/tickets/18`)
  await tab.click()
  await panel.getByRole('button', { name: 'Rejected by their system' }).click()
  await expect(panel.getByText('Suggested message to the partner')).toBeVisible()
  await looksWell(page, await frameOf(page, 'sidebar'), 'codes in plain words')
})

test('the panels of the Documents tab are for everybody, at 320 px, in light and dark, in English and German', async ({
  agent: { sidebar, openTicket },
  page,
}) => {
  test.setTimeout(150_000)
  const panel = sidebar.getByRole('tabpanel', { name: 'Documents' })
  await openTicket(2)
  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  await panel.getByRole('button', { name: 'Select all' }).click()
  const frame = await frameOf(page, 'sidebar')
  for (const name of ['Search', 'Share files', 'Request document']) {
    await panel.getByRole('button', { name }).click()
    await looksWell(page, frame, name)
  }
})
