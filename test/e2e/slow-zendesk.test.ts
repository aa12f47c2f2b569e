import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type FrameLocator, type Page } from '@playwright/test'
import { sdkScript } from '../../sandbox/server/local-sdk.ts'
import { browserArguments, findBrowser } from '../../tools/find-browser.ts'
import { agentAt, expect, test } from './support/world.ts'
import { elsewhere } from './support/zendesk-elsewhere.ts'

const FOUND = 'PO 4500001001 found'
const CDN = 'https://static.zdassets.com/**'

/** The background page alone reads the feed of all threads. */
const backgroundWorks = (page: Page, withinMs: number) =>
  page.waitForRequest((request) => /\/v1\/events\?/.test(request.postData() ?? ''), { timeout: withinMs })

async function saysItWaits(sidebar: FrameLocator) {
  const line = sidebar.getByText('Still waiting for Zendesk. The app starts automatically as soon as Zendesk responds.')
  await expect(line).toBeVisible()
  await expect(sidebar.getByRole('alert')).toHaveCount(0)
}

for (const seconds of [6, 60]) {
  test.describe(`a Zendesk that answers its apps after ${seconds} s`, () => {
    test.use({ options: { switches: { hostAnswersAfterMs: seconds * 1_000 } } })

    test('is waited for: sidebar and background start by themselves', async ({ agent, page }) => {
      const withinMs = seconds * 1_000 + 40_000
      const working = backgroundWorks(page, withinMs)
      await agent.openTicket(1)
      await saysItWaits(agent.sidebar)
      await expect(agent.sidebar.getByRole('button', { name: FOUND })).toBeVisible({ timeout: withinMs })
      await expect(agent.sidebar.getByText(/^Still waiting/)).toHaveCount(0)
      await working
    })
  })
}

/** A browser to which `acme.localhost` is this machine, and nothing else is. */
async function openBrowser(): Promise<Page> {
  const rules = '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost'
  const args = browserArguments().map((one) => (one.startsWith('--host-resolver-rules=') ? rules : one))
  const browser = await chromium.launch({ executablePath: findBrowser(), args })
  return (await browser.newContext()).newPage()
}

test('an SDK that comes after 7 s is waited for, in the sidebar and in the background', async ({ sandbox }) => {
  const zendesk = await elsewhere(sandbox.workspaceUrl)
  const page = await openBrowser()
  try {
    await page.route(CDN, async (route) => {
      await sleep(7_000)
      await route.fulfill({ contentType: 'text/javascript', body: sdkScript() })
    })
    const working = backgroundWorks(page, 60_000)
    const agent = agentAt(page, { ...sandbox, workspaceUrl: zendesk.origin })
    await agent.openTicket(1)
    await saysItWaits(agent.sidebar)
    await expect(agent.sidebar.getByRole('button', { name: FOUND })).toBeVisible({ timeout: 60_000 })
    await working
  } finally {
    await page.context().browser()?.close()
    zendesk.close()
  }
})

test('an SDK that fails to load is asked for again', async ({ sandbox }) => {
  const zendesk = await elsewhere(sandbox.workspaceUrl)
  const page = await openBrowser()
  try {
    const failed = new Set<string>()
    await page.route(CDN, async (route) => {
      const asking = route.request().frame().url()
      if (failed.has(asking)) return route.fulfill({ contentType: 'text/javascript', body: sdkScript() })
      failed.add(asking)
      return route.abort('connectionfailed')
    })
    const agent = agentAt(page, { ...sandbox, workspaceUrl: zendesk.origin })
    await agent.openTicket(1)
    await saysItWaits(agent.sidebar)
    await expect(agent.sidebar.getByRole('button', { name: FOUND })).toBeVisible({ timeout: 60_000 })
  } finally {
    await page.context().browser()?.close()
    zendesk.close()
  }
})
