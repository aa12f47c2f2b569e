import type { Page } from '@playwright/test'
import { story as wholeStory } from '../../sandbox/seed.ts'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { frameOf, looksWell } from './support/every-look.ts'
import { savedComments } from './support/ticket-files.ts'
import { agentAt, expect, test, writeToPartner } from './support/world.ts'

/** The partner has promised the missing sanders, and nobody has told the dealer. */
const SANDERS = 2
const QUESTION = 'Thank you, Maria. Which dock is truck 7 booked for?'

/** The apps panel as narrow as Zendesk makes it. */
async function narrow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.top === window)
      window.localStorage.setItem('workspace.preferences', JSON.stringify({ colorScheme: 'light', appsWidthPx: 320 }))
  })
}

test('an agent whose browser died finds the reply sent once, tells the customer, and hands over', async ({
  agent,
  partner,
  sandbox,
  context,
}) => {
  test.setTimeout(180_000)
  const { sidebar, page } = agent
  await agent.openTicket(SANDERS)
  await writeToPartner(sidebar)
  await sidebar.getByLabel('Your message').fill(QUESTION)
  sandbox.faults.add(noWayToThePartner)
  await sidebar.getByRole('button', { name: 'Send to partner' }).click()
  await expect(sidebar.getByText(/Trading Grid can’t be reached/)).toBeVisible()

  // The tab is killed while the reply is queued; later the agent signs in again, and opens no ticket yet.
  await page.close()
  sandbox.faults.clear()
  const again = agentAt(await context.newPage(), sandbox)
  await narrow(again.page)
  await again.page.goto(`${sandbox.workspaceUrl}/agent`)
  await partner.arrive('Maria Okafor')
  await partner.openThread(/PO 4500000987/)
  await again.page.bringToFront()
  await expect(async () => {
    await partner.page.reload()
    await expect(partner.page.getByText(QUESTION)).toHaveCount(1, { timeout: 100 })
  }).toPass({ timeout: 60_000, intervals: [1_000] })
  await again.page.goto(`${sandbox.workspaceUrl}/agent/tickets/${SANDERS}`)
  await expect(again.sidebar.getByText(/^Seen/).first()).toBeVisible({ timeout: 40_000 })
  await expect(partner.page.getByText(QUESTION)).toHaveCount(1)

  // The partner answers; the customer is told in the agent's own reply, which the agent has still to send.
  await partner.page.getByLabel('Your message').fill('Dock 4, Tuesday 24 Nov at 09:00.')
  await partner.page.getByRole('button', { name: 'Send' }).click()
  await again.page.bringToFront()
  await again.sidebar.getByRole('button', { name: 'Answer the customer' }).click({ timeout: 40_000 })
  const draft = again.sidebar.getByLabel('Reply to the customer')
  // Their own words are told where the agent wants it so.
  await again.sidebar.getByRole('checkbox', { name: /Dock 4, Tuesday 24 Nov/ }).check({ force: true })
  await expect(draft).toHaveValue(/Dock 4, Tuesday 24 Nov at 09:00\.” \(not confirmed yet\)/)
  await looksWell(again.page, await frameOf(again.page, 'sidebar'), 'draft reply to customer')
  const publicBefore = await publicComments(again.page, sandbox)
  const text = await draft.inputValue()
  await again.sidebar.getByRole('button', { name: 'Insert into reply' }).click()
  await expect(again.page.getByText(text.split('\n')[0] ?? '').first()).toBeVisible()
  expect(await publicComments(again.page, sandbox)).toBe(publicBefore)

  for (const panel of ['Response time', 'Linked tickets and threads', 'Handover']) {
    await again.sidebar.getByRole('button', { name: 'More', exact: true }).click()
    await again.sidebar.getByRole('button', { name: panel }).click()
    await expect(again.sidebar.getByRole('region', { name: panel })).toBeInViewport()
    await expect(
      again.sidebar.getByRole('region', { name: panel }).getByRole('button', { name: 'Close' }),
    ).toBeVisible()
    await looksWell(again.page, await frameOf(again.page, 'sidebar'), panel)
  }
  await again.sidebar.getByRole('button', { name: 'Add as internal note' }).click()
  await expect.poll(async () => (await savedComments(again.page, sandbox, SANDERS)).filter(isHandover).length).toBe(1)
})

const noWayToThePartner = {
  side: 'trading-grid',
  path: '/v1/threads/*/messages',
  times: 99,
  fault: { kind: 'status', status: 503 },
} as const

const isHandover = ({ text, public: seen }: { text: string; public: boolean }) =>
  !seen && text.startsWith('Handover of ticket #2')

async function publicComments(page: Page, sandbox: Sandbox): Promise<number> {
  return (await savedComments(page, sandbox, SANDERS)).filter((comment) => comment.public).length
}

test('an open sidebar shows what the partner posts within three seconds, and asks nobody in between', async ({
  agent,
  sandbox,
}) => {
  const { sidebar, page } = agent
  const [thread] = wholeStory(new Date()).tradingGrid.threads.filter(({ tickets }) => tickets.includes(SANDERS))
  if (!thread) throw new Error('The story has a thread on this ticket.')
  await agent.openTicket(SANDERS)
  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  await page.waitForTimeout(5_000)
  const took: number[] = []
  for (const truck of [11, 12, 13]) {
    const text = `Truck ${truck} leaves tonight.`
    const postedAt = performance.now()
    sandbox.tradingGrid.postAsPartner({ thread: thread.id, person: 'Maria Okafor', text, files: [] })
    await expect(sidebar.getByText(text).first()).toBeVisible({ timeout: 10_000 })
    took.push(performance.now() - postedAt)
    // Its note is on its way into the ticket meanwhile.
    await page.waitForTimeout(8_000)
  }
  const [, median = 0] = took.toSorted((a, b) => a - b)
  expect(median).toBeLessThan(3_000)

  let asked = 0
  page.on('request', (request) => {
    asked += request.url().includes('/proxy/') ? 1 : 0
  })
  await page.waitForTimeout(25_000)
  // Without pushes it would have been two or three times.
  expect(asked).toBeLessThanOrEqual(1)
})

test('an admin reads what the app needs, in every look', async ({ agent }) => {
  test.setTimeout(90_000)
  await agent.openTicket(SANDERS, 'Priya Raman')
  await agent.sidebar.getByRole('button', { name: 'More' }).click()
  await agent.sidebar.getByRole('button', { name: 'Settings check' }).click()
  await expect(agent.modal.getByRole('heading', { name: 'Everything works' })).toBeVisible()
  await expect(agent.modal.getByRole('heading', { name: 'Settings for both sides' })).toBeVisible()
  await looksWell(agent.page, await frameOf(agent.page, 'modal'), 'settings check')
})
