import type { FrameLocator, Page } from '@playwright/test'
import { story } from '../../sandbox/seed.ts'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { frameOf, isWell, looksWell } from './support/every-look.ts'
import { agentAt, expect, test, writeToPartner } from './support/world.ts'

const NARROWEST_PX = 320

test.beforeEach(async ({ page }) => {
  await page.addInitScript((appsWidthPx) => {
    if (window.top !== window) return
    const kept = JSON.parse(window.localStorage.getItem('workspace.preferences') ?? '{}')
    window.localStorage.setItem('workspace.preferences', JSON.stringify({ ...kept, appsWidthPx }))
  }, NARROWEST_PX)
})

test('every view beside a ticket is for everybody, at 320 px, in light and dark, in English and German', async ({
  agent,
  page,
  sandbox,
}) => {
  test.setTimeout(150_000)
  const { sidebar } = agent
  await agent.openTicket(1)
  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  const frame = await frameOf(page, 'sidebar')
  await looksWell(page, frame, 'not escalated')

  await goTo(page, sandbox, 3)
  await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()
  await looksWell(page, await frameOf(page, 'sidebar'), 'escalated')

  await goTo(page, sandbox, 2)
  await expect(sidebar.getByRole('listitem').filter({ hasText: 'Maria Okafor' }).first()).toBeVisible()
  const answered = await frameOf(page, 'sidebar')
  await looksWell(page, answered, 'answered')
  await writeToPartner(sidebar)
  await sidebar.getByLabel('Your message').fill('Please call janet@lakesidehardware.example, {{setting.api_token}}.')
  await looksWell(page, answered, 'reply')
  await sidebar.getByRole('button', { name: 'Close' }).click()

  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  await sidebar
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Ship notice/ })
    .first()
    .click()
  await looksWell(page, answered, 'documents')
  await sidebar.getByRole('button', { name: 'Send to customer…' }).first().click()
  await expect(sidebar.getByLabel('Reply text')).toBeVisible()
  await looksWell(page, answered, 'public reply')

  sandbox.faults.add({ side: 'trading-grid', path: '*', times: 99, fault: { kind: 'status', status: 500 } })
  await sidebar.getByRole('button', { name: 'Refresh' }).click()
  await expect(sidebar.getByText('Trading Grid can’t be reached.').first()).toBeVisible()
  await looksWell(page, answered, 'not reachable any more')
})

test('every step of an escalation is for everybody, as narrow as it gets', async ({
  agent,
  page,
  browser,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const elsewhere = await browser.newContext()
  const priya = agentAt(await elsewhere.newPage(), sandbox)
  await agent.openTicket(1)
  await priya.openTicket(1, 'Priya Raman')
  for (const { sidebar } of [agent, priya]) await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  const { modal } = agent
  await expect(modal.getByLabel('Subject')).toBeVisible()
  await page.setViewportSize({ width: NARROWEST_PX + 50, height: 800 })
  const frame = await frameOf(page, 'modal')
  await looksWell(page, frame, 'escalation form')
  await modal.getByRole('button', { name: 'Another partner' }).click()
  await expect(modal.getByRole('button', { name: 'Contoso Beverages' })).toBeVisible()
  await looksWell(page, frame, 'partner search')

  await escalated(priya.modal)
  // The page hears of it by itself, and offers to add to that thread.
  await expect(modal.getByText(/already escalated this/)).toBeVisible({ timeout: 40_000 })
  await looksWell(page, frame, 'already escalated')
  await elsewhere.close()
})

test('whatever keeps the app from starting is said to everybody, with what to do', async ({ agent, page, sandbox }) => {
  test.setTimeout(120_000)
  const { sidebar } = agent
  const failsWith = async (fault: Parameters<Sandbox['faults']['add']>[0]['fault'], says: string, view: string) => {
    sandbox.faults.clear()
    sandbox.faults.add({ side: 'trading-grid', path: '*', times: 99, fault })
    await page.goto(`${sandbox.workspaceUrl}/agent/tickets/1`)
    await expect(sidebar.getByText(says)).toBeVisible({ timeout: 15_000 })
    await looksWell(page, await frameOf(page, 'sidebar'), view)
  }
  await agent.openTicket(19)
  await expect(sidebar.getByText('This ticket’s form isn’t set up for Trading Grid.')).toBeVisible()
  await looksWell(page, await frameOf(page, 'sidebar'), 'none of its concern')
  await failsWith({ kind: 'reset' }, 'Trading Grid can’t be reached.', 'unreachable')
  await failsWith({ kind: 'status', status: 403 }, 'You don’t have access to this in Trading Grid.', 'forbidden')
  await failsWith({ kind: 'other-shape' }, 'The app couldn’t read Trading Grid’s response.', 'nonsense')

  await page.goto(`${sandbox.appUrl}/assets/sidebar.html`)
  await expect(page.getByRole('heading', { name: 'This app only works inside a Zendesk ticket.' })).toBeVisible()
  await expect(page.getByText('Open a ticket in Zendesk and look for the app in the apps panel.')).toBeVisible()
  await isWell(page.mainFrame(), 'outside Zendesk')
})

test.describe('with a wrong setting', () => {
  test.use({
    options: {
      story: (now) => {
        const told = story(now)
        const { installation } = told.zendesk
        const settings = { ...installation.settings, base_url: 'http://not-encrypted.example', brand_ids: 'retail' }
        return { ...told, zendesk: { ...told.zendesk, installation: { ...installation, settings } } }
      },
    },
  })

  test('names the settings that an admin has to correct', async ({ agent, page }) => {
    await agent.openTicket(1)
    await expect(agent.sidebar.getByRole('alert')).toContainText(
      'Ask your Zendesk admin to correct these settings of the app: “Address of the Trading Grid”, “Only these brands”',
    )
    const frame = await frameOf(page, 'sidebar')
    // Without settings there is no app that could hear of another look.
    await isWell(frame, 'wrong settings')
    const fits = await frame.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)
    expect(fits, 'all of it in view without scrolling').toBe(true)
  })
})

async function goTo(page: Page, sandbox: Sandbox, ticket: number): Promise<void> {
  await page.goto(`${sandbox.workspaceUrl}/agent/tickets/${ticket}`)
}

async function escalated(modal: FrameLocator): Promise<void> {
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(modal.locator('body')).toHaveCount(0)
}
