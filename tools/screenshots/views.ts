import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { type Look, wear } from './look.ts'

export type View = {
  name: string
  /** @returns what the picture shows: the page, or a part of it */
  show(page: Page, sandbox: Sandbox, look: Look): Promise<Page | Locator>
}

const SIDEBAR = 'iframe[src*="sidebar.html"]:visible'
const MODAL = 'iframe[src*="modal.html"]'

/** Words on buttons, as the app says them in each language. */
const words = {
  en: { documents: 'Documents', case: 'Case', escalate: 'Escalate to partner' },
  de: { documents: 'Dokumente', case: 'Fall', escalate: 'An Partner eskalieren' },
} as const

export const views: View[] = [
  { name: 'workspace', show: async (page, sandbox, look) => (await openTicket(page, sandbox, look, 2)).page },
  { name: 'not-escalated', show: async (page, sandbox, look) => (await openTicket(page, sandbox, look, 1)).frame },
  { name: 'partner-replied', show: async (page, sandbox, look) => (await openTicket(page, sandbox, look, 2)).frame },
  {
    name: 'documents',
    show: async (page, sandbox, look) => {
      const { frame, sidebar } = await openTicket(page, sandbox, look, 2)
      await sidebar.getByRole('tab', { name: words[look.locale].documents }).click()
      await settled(sidebar)
      return frame
    },
  },
  {
    name: 'case',
    show: async (page, sandbox, look) => {
      const { frame, sidebar } = await openTicket(page, sandbox, look, 4)
      await sidebar.getByRole('tab', { name: words[look.locale].case, exact: true }).click()
      await sidebar.getByText('CBK-2291').nth(1).waitFor()
      await settled(sidebar)
      return frame
    },
  },
  {
    name: 'escalation',
    show: async (page, sandbox, look) => {
      const { modal } = await openEscalation(page, sandbox, look)
      await settled(modal)
      return page
    },
  },
  {
    name: 'partner-page',
    show: async (page, sandbox) => {
      await page.goto(`${sandbox.tradingGridUrl}/partner`)
      await page.getByRole('link', { name: 'Maria Okafor' }).click()
      await page.waitForLoadState('networkidle')
      return page
    },
  },
]

async function openTicket(page: Page, sandbox: Sandbox, look: Look, ticket: number) {
  await wear(page, look)
  await page.goto(`${sandbox.workspaceUrl}/agent/tickets/${ticket}`)
  await page.getByRole('button', { name: 'Sam Rivera' }).click()
  const sidebar = page.frameLocator(SIDEBAR)
  await sidebar.getByRole('tab').first().waitFor()
  await settled(sidebar)
  return { page, sidebar, frame: page.locator(SIDEBAR) }
}

async function openEscalation(page: Page, sandbox: Sandbox, look: Look) {
  const { sidebar } = await openTicket(page, sandbox, look, 1)
  await sidebar.getByRole('button', { name: words[look.locale].escalate }).click()
  const modal = page.frameLocator(MODAL)
  await modal.getByRole('button', { name: words[look.locale].escalate }).waitFor()
  return { modal }
}

/** Something to read stands there, and nothing is busy any more. */
async function settled(frame: FrameLocator): Promise<void> {
  await frame.locator('body:not(:has([role="progressbar"], [aria-busy="true"])) #app > *').first().waitFor()
  await frame.locator('body').evaluate(() => document.fonts.ready.then(() => undefined))
}
