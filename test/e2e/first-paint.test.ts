import type { Frame, Page } from '@playwright/test'
import { type AgentAt, expect, test } from './support/world.ts'

declare global {
  interface Window {
    /** Times of both frames are milliseconds since 1970. */
    sent?: { at: number; request: string }[]
    shifts?: { at: number; value: number; moved: string[] }[]
    paintedAt?: number
  }
}

const tickets = [
  { id: 1, kind: 'nobody escalated yet', order: '4500001001' },
  { id: 2, kind: 'a partner works on', order: '4500000987' },
  { id: 1, kind: 'the agent began to escalate', order: '4500001001', begin: beginToEscalate },
]

for (const { id, kind, order, begin } of tickets) {
  test(`beside a ticket that ${kind}, the first paint takes one request to the Trading Grid and none to Zendesk, and then nothing moves`, async ({
    agent,
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      // Zendesk's own script is not reachable from a test.
      if (message.type() === 'error' && !message.location().url.includes('static.zdassets.com')) {
        complaints.push(`${message.text()} (${message.location().url})`)
      }
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.addInitScript(recordInWorkspace)
    await page.addInitScript(recordInSidebar, `PO ${order} found`)

    await agent.openTicket(id)
    await begin?.(agent)
    await expect(agent.sidebar.getByRole('button', { name: `PO ${order} found` })).toBeVisible()
    const sidebar = sidebarFrame(page)
    await expect.poll(() => sidebar.evaluate(() => window.paintedAt)).toBeDefined()
    const paintedAt = await sidebar.evaluate(() => window.paintedAt ?? 0)
    const sent = await page.evaluate(() => window.sent ?? [])
    expect(sent.filter(({ at }) => at < paintedAt).map(({ request }) => request)).toEqual([
      expect.stringMatching(/^POST https:\/\/[^/]+\/v1\/overview(\?agent=\d+)?$/),
    ])

    // Until everything that comes late is there too.
    await expect(agent.sidebar.getByRole('tab').first()).toBeVisible()
    await page.waitForTimeout(1_000)
    const shifts = await sidebar.evaluate(() => window.shifts ?? [])
    expect(shifts.filter(({ at }) => at > paintedAt)).toEqual([])
    expect(complaints).toEqual([])
    // Not the page itself, which reads a ticket only where the browser has no worker for it.
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([expect.stringMatching(/worker-/)])
  })
}

/** Writes something, closes the window, and comes back later. */
async function beginToEscalate({ page, sidebar, modal }: AgentAt): Promise<void> {
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  await modal.getByLabel('Message to the partner').fill('40 cartons are missing.')
  await page.reload()
  await expect(sidebar.getByText('You started an escalation on this ticket.')).toBeVisible()
}

/** Calls that the sidebar's page posts to the workspace around it: `client.request`, and nothing else of the framework. */
function recordInWorkspace() {
  if (window !== window.top) return
  const sent: { at: number; request: string }[] = []
  window.sent = sent
  window.addEventListener('message', ({ source, data }) => {
    const from = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)
    if (!from?.src.includes('sidebar.html') || typeof data !== 'string' || !data.startsWith('{')) return
    const { key, message }: { key?: string; message?: { url?: string; type?: string } } = JSON.parse(data)
    if (!key?.startsWith('request:') || !message?.url) return
    sent.push({ at: performance.timeOrigin + performance.now(), request: `${message.type ?? 'GET'} ${message.url}` })
  })
}

/** @param sign the accessible text that stands in the overview */
function recordInSidebar(sign: string) {
  if (!window.location.pathname.endsWith('/sidebar.html')) return
  const shifts: { at: number; value: number; moved: string[] }[] = []
  window.shifts = shifts
  type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
  new PerformanceObserver((list) => {
    // The browser's own types do not know these entries.
    for (const { startTime, value, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '')
      shifts.push({ at: performance.timeOrigin + startTime, value, moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })

  const written = (text: string) => text.replace(/\W+/g, '')
  new MutationObserver((_changes, observer) => {
    if (!written(document.body?.textContent ?? '').includes(written(sign))) return
    observer.disconnect()
    // Once it is on the screen: after the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame((at) => {
        window.paintedAt = performance.timeOrigin + at
      }),
    )
  }).observe(document, { childList: true, subtree: true })
}

function sidebarFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('sidebar.html'))
  if (!frame) throw new Error('No sidebar is open.')
  return frame
}
