import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/world.ts'

/** What axe finds in the app's own frames; the workspace around them is not the app's. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('iframe[src*="/assets/"]').analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** Nothing of a page may be wider than the page. */
async function overflow(page: Page): Promise<number[]> {
  const frames = page.frames().filter((frame) => frame.url().includes('/assets/sidebar.html'))
  return Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)),
    ),
  )
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every view of the main job is without fault at 320 px, in the ${scheme} scheme`, async ({ agent, sandbox }) => {
    test.setTimeout(180_000)
    const { page, sidebar, modal } = agent
    await page.addInitScript((wanted) => {
      if (window.top !== window) return
      window.localStorage.setItem('workspace.preferences', JSON.stringify({ colorScheme: wanted, appsWidthPx: 320 }))
    }, scheme)
    await agent.openTicket(2)
    await expect(sidebar.getByRole('tab').first()).toBeVisible()
    expect(await faults(page), 'partner replied').toEqual([])
    expect(await overflow(page)).toEqual([0])

    await sidebar.getByRole('tab', { name: 'Documents' }).click()
    await expect(sidebar.getByText('SHP6955').first()).toBeVisible()
    expect(await faults(page), 'documents').toEqual([])

    await page.goto(`${sandbox.workspaceUrl}/agent/tickets/1`)
    await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
    await expect(modal.getByRole('button', { name: 'Escalate to partner' })).toBeVisible()
    expect(await faults(page), 'escalation form').toEqual([])
    await expect(modal.getByRole('heading', { name: 'What the partner will see' })).toBeVisible()
    expect(await faults(page), 'review').toEqual([])
  })
}
