import { correctedInvoice } from '../support/corrected-invoice.ts'
import { savedComments } from './support/ticket-files.ts'
import { expect, test } from './support/world.ts'

test('an invoice mismatch goes to finance, comes back corrected, and closes by itself with a note that says why', async ({
  agent,
  partner,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const { sidebar, modal, page } = agent
  await agent.openTicket(1)
  await sidebar.getByRole('tab', { name: /Exceptions/ }).click()
  await expect(
    sidebar.getByText('Line 2: agreed price 41.50 USD, invoiced 43.75 USD per EA, invoiced 60 EA, 135.00 USD'),
  ).toBeVisible()

  await sidebar.getByRole('button', { name: 'Price differs' }).click()
  const panel = sidebar.getByRole('tabpanel', { name: /Exceptions/ })
  await panel.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(modal.getByLabel('Partner group').locator('option:checked')).toHaveText(/Northwind Finance/)
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(panel.getByText('Already escalated to the partner.')).toBeVisible({ timeout: 20_000 })

  const { name, text } = correctedInvoice(new Date())
  await partner.arrive('Grace Ito')
  await partner.openThread(/PO 4500001001: price 43.75/)
  await partner.page.getByLabel('Your message').fill('Corrected, sorry for that.')
  await partner.page
    .getByLabel('Files')
    .setInputFiles({ name, mimeType: 'application/edi-x12', buffer: Buffer.from(text) })
  await partner.page.getByLabel('What they are').selectOption('invoice')
  await partner.page.getByLabel('Its own number').fill('55010')
  await partner.page.getByRole('button', { name: 'Send' }).click()
  await expect(partner.page.getByText('Corrected, sorry for that.')).toBeVisible()

  await expect(panel.getByText(/^Settled by Invoice 55010/)).toBeVisible({ timeout: 40_000 })
  const notes = async () =>
    (await savedComments(page, sandbox, 1)).filter((one) => one.text.includes('Settled by Invoice'))
  await expect.poll(async () => (await notes()).length, { timeout: 30_000 }).toBe(1)
  const [note] = await notes()
  expect(note?.public).toBe(false)
  expect(note?.text).toContain('Exception closed: Price differs, PO 4500001001.')
})
