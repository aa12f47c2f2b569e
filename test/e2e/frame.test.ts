import type { Locator, Page } from '@playwright/test'
import { wear } from '../../tools/screenshots/look.ts'
import { type AgentAt, expect, test } from './support/world.ts'

/** Short shipments, a promised balance, damage, a dispute, invoices, onboarding, one to join, one that nobody asked about. */
const tickets = [1, 2, 3, 4, 5, 6, 7, 8, 11, 17]
const FIRST_LINES_PX = 56
const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]

const panelsPx = [320, 400]

for (const ticket of tickets) {
  test(`beside ticket ${ticket} what matters is in view without scrolling, and nothing scrolls inside something that scrolls`, async ({
    agent,
    page,
  }) => {
    await wear(page, { widthPx: 320, colorScheme: 'light', locale: 'en' })
    await open(agent, ticket)
    for (const viewport of screens) {
      for (const widthPx of panelsPx) {
        await page.setViewportSize(viewport)
        await widen(page, widthPx)
        const where = `${viewport.width} × ${viewport.height}, panel ${widthPx} px`
        for (const [what, part] of Object.entries(partsOf(agent))) {
          if (!always.has(what) && (await part.count()) === 0) continue
          // Of a long message its first lines.
          const { height } = (await part.first().boundingBox()) ?? { height: 0 }
          const ratio = Math.min(0.99, what === 'the first row' ? FIRST_LINES_PX / height : 1)
          await expect(part.first(), `${where}: ${what}`).toBeInViewport({ ratio })
        }
        // The app asks its host for another height when its own changes.
        await expect.poll(() => scrollers(page), where).toBeLessThanOrEqual(1)
      }
    }
  })
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('a tab, a number and a link each leave what they lead to in view', async ({ agent, page }) => {
    await wear(page, { widthPx: 320, colorScheme: 'light', locale: 'en' })
    await open(agent, 1)
    const { sidebar } = agent
    const panel = sidebar.getByRole('tabpanel')
    for (const tab of ['Documents', 'Exceptions', 'History']) {
      await sidebar.getByRole('tab', { name: new RegExp(tab) }).click()
      await expect(panel.getByRole('listitem').first(), tab).toBeInViewport({ ratio: 0.5 })
    }
    await sidebar.getByRole('button', { name: 'PO 4500001001 found' }).click()
    await expect(panel.getByRole('listitem').first()).toBeInViewport({ ratio: 0.5 })
    await sidebar.getByRole('tab', { name: 'History' }).click()
    await panel.getByRole('button', { name: /^TG-/ }).first().click()
    await expect(sidebar.getByRole('list', { name: 'Activity' }).first()).toBeInViewport()
  })

  test('a wide panel has two columns', async ({ agent, page }) => {
    await wear(page, { widthPx: 640, colorScheme: 'light', locale: 'en' })
    await open(agent, 1)
    const next = await agent.sidebar.getByRole('region', { name: 'Next' }).boundingBox()
    const tabs = await agent.sidebar.getByRole('tablist').boundingBox()
    expect(tabs?.x ?? 0).toBeGreaterThan((next?.x ?? 0) + (next?.width ?? 0))
    expect(tabs?.y ?? 0).toBeLessThan(next?.y ?? 0)
  })
})

/** The rest only where the ticket has such: an order, a row in its first tab. */
const always = new Set(['partner and state', 'the next step', 'the numbers', 'tabs'])

function partsOf({ sidebar }: AgentAt): Record<string, Locator> {
  return {
    'partner and state': sidebar.getByRole('region', { name: 'Status' }),
    'what is wrong and what it is worth': sidebar.getByRole('region', { name: 'At a glance' }),
    'the next step': sidebar.getByRole('region', { name: 'Next' }),
    'its button': sidebar.getByRole('region', { name: 'Next' }).getByRole('button'),
    'the numbers': sidebar.getByRole('region', { name: 'Numbers in this ticket' }),
    tabs: sidebar.getByRole('tablist'),
    'the first row': sidebar.getByRole('tabpanel').getByRole('listitem'),
  }
}

async function open(agent: AgentAt, ticket: number): Promise<void> {
  await agent.openTicket(ticket)
  await expect(agent.sidebar.getByRole('tablist')).toBeVisible({ timeout: 60_000 })
  const glance = agent.sidebar.getByRole('region', { name: 'At a glance' })
  if ((await glance.count()) > 0) await expect(glance.getByRole('status')).toHaveCount(0, { timeout: 60_000 })
  await expect(agent.sidebar.getByRole('tabpanel').getByRole('status')).toHaveCount(0, { timeout: 60_000 })
}

/** As an agent who has no mouse. */
async function widen(page: Page, widthPx: number): Promise<void> {
  const handle = page.getByRole('separator', { name: 'Width of the apps panel' })
  await handle.press(widthPx === 320 ? 'Home' : 'Shift+ArrowLeft')
  await expect(handle).toHaveAttribute('aria-valuenow', String(widthPx))
}

/** How many things around or in the sidebar scroll: the panel, the page, and parts of it. */
async function scrollers(page: Page): Promise<number> {
  const handle = await page.locator('iframe[src*="sidebar.html"]:visible').elementHandle()
  const around = await handle?.evaluate((frame) => {
    let count = 0
    for (let at = frame.parentElement; at; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at)
      if (at.scrollHeight > at.clientHeight + 1 && (overflowY === 'auto' || overflowY === 'scroll')) count += 1
    }
    return count
  })
  const inside = await (await handle?.contentFrame())?.evaluate(() => {
    const root = document.documentElement
    const parts = [...document.querySelectorAll('main *')].filter((part) => {
      const { overflowY } = getComputedStyle(part)
      return part.scrollHeight > part.clientHeight + 1 && (overflowY === 'auto' || overflowY === 'scroll')
    })
    return parts.length + (root.scrollHeight > root.clientHeight + 1 ? 1 : 0)
  })
  return (around ?? 0) + (inside ?? 0)
}
