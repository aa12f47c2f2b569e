import { savedComments } from './support/ticket-files.ts'
import { type AgentAt, agentAt, expect, test } from './support/world.ts'

const RECORDED = 'escalated this ticket'

test('an escalation whose answers are lost, pressed twice and finished after a reload, is one thread and one note', async ({
  agent,
  page,
  partner,
  sandbox,
}) => {
  const { sidebar, modal } = agent
  await agent.openTicket(1)
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  sandbox.faults.add({
    side: 'trading-grid',
    method: 'POST',
    path: '/v1/threads',
    when: 'after',
    fault: { kind: 'reset' },
  })
  await modal.getByRole('button', { name: 'Escalate to partner' }).dblclick()
  await expect(modal.getByText(/^Your message was sent, but no answer came back/)).toBeVisible()

  await page.reload()
  await sidebar.getByRole('button', { name: 'Finish escalation' }).click()
  const ticket = '/api/v2/tickets/1.json'
  sandbox.faults.add({ side: 'zendesk', method: 'PUT', path: ticket, when: 'after', fault: { kind: 'reset' } })
  await modal.getByRole('button', { name: 'Send again' }).dblclick()

  await expect(page.locator('iframe[src*="modal.html"]')).toHaveCount(0)
  await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()
  await expect(sidebar.getByRole('button', { name: 'Finish escalation' })).toHaveCount(0)
  await partner.arrive('Maria Okafor')
  await expect(partner.page.getByRole('link', { name: /PO 4500001001/ })).toHaveCount(1)
  const comments = await savedComments(page, sandbox, 1)
  expect(comments.filter(({ text }) => text.includes(RECORDED))).toHaveLength(1)
})

test('of two agents who escalate at the same moment one is shown what the other began, and adds to it', async ({
  agent: sam,
  partner,
  sandbox,
  browser,
}) => {
  const elsewhere = await browser.newContext()
  const priya = agentAt(await elsewhere.newPage(), sandbox)
  await Promise.all([sam.openTicket(1), priya.openTicket(1, 'Priya Raman')])
  for (const { sidebar, modal } of [sam, priya]) {
    await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
    await modal.getByLabel('Message to the partner').fill('40 cartons are missing.')
  }

  await Promise.all([sam, priya].map(({ modal }) => modal.getByRole('button', { name: 'Escalate to partner' }).click()))

  // Shown by the server's refusal, or by the page that heard of the other thread just before the press.
  const told = /already escalated this/
  const isLate = async ({ modal, sidebar }: AgentAt) =>
    (await modal.getByText(told).count()) + (await sidebar.getByLabel('Your message').count()) > 0
  const late = async () => ((await isLate(sam)) ? sam : (await isLate(priya)) ? priya : undefined)
  await expect.poll(late).toBeDefined()
  const second = (await late()) ?? sam
  const first = second === sam ? priya : sam
  await expect(first.sidebar.getByText(/^Awaiting partner/)).toBeAttached()
  if ((await second.modal.getByText(told).count()) > 0) {
    await expect(second.modal.getByRole('heading', { name: told })).toBeFocused()
    await second.modal.getByRole('button', { name: 'Add to it' }).click()
  }
  const message = second.sidebar.getByLabel('Your message')
  await expect(message).toHaveValue('40 cartons are missing.')
  await expect(message).toBeFocused()
  await message.fill('And truck 7 was late.')
  await second.sidebar.getByRole('button', { name: 'Send to partner' }).click()

  await partner.arrive('Maria Okafor')
  await partner.page.getByRole('link', { name: /PO 4500001001/ }).click()
  await expect(partner.page.getByText('And truck 7 was late.')).toBeVisible()
  const comments = await savedComments(second.page, sandbox, 1)
  expect(comments.filter(({ text }) => text.includes(RECORDED))).toHaveLength(1)
  await elsewhere.close()
})
