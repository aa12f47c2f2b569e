import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { withLongTrail } from '../support/long-trail.ts'
import { frameOf, looksWell } from './support/every-look.ts'
import { type AgentAt, expect, test } from './support/world.ts'

/** Will's ticket; its thread with Northwind goes on for long. */
const TICKET = 2
const THREAD = 'thr_1042'

test.use({ options: { story: withLongTrail(THREAD, 450) } })

test('a long trail is verified, and a break in it is shown where it is, for everybody and by keyboard', async ({
  agent,
  page,
}) => {
  await page.setViewportSize({ width: 370, height: 800 })
  await openTrail(agent)
  const { modal } = agent
  await expect(modal.getByText(/^Verified through entry 45\d: nothing was changed, added, or removed\.$/)).toBeVisible()
  const frame = await frameOf(page, 'modal')
  await looksWell(page, frame, 'trail, verified')
  const list = modal.getByRole('region', { name: /^45\d entries$/ })
  expect(await list.getByRole('article').count()).toBeLessThan(40)

  await list.getByRole('article').first().getByRole('button', { name: 'Redact…' }).click()
  const redaction = modal.getByRole('region', { name: 'Redact entry 1 from Sam Rivera' })
  await expect(redaction.getByRole('textbox')).toBeFocused()
  await looksWell(page, frame, 'trail, redacting')
  await redaction.getByRole('button', { name: 'Cancel' }).click()
  await expect(modal.getByRole('listitem').filter({ hasText: 'Entry 1 ·' }).first()).toBeFocused()

  await changeOnTheWay(page, 321)
  await modal.getByRole('button', { name: 'Check again' }).click()
  await expect(modal.getByText('Verified through entry 320.')).toBeVisible()
  await modal.getByRole('button', { name: 'Entry 321' }).press('Enter')
  const broken = modal.getByRole('article', { name: 'Entry 321' })
  await expect(broken.getByText('The text of this entry isn’t what was recorded.')).toBeInViewport()
  await expect(modal.getByRole('listitem').filter({ has: broken })).toBeFocused()
  await looksWell(page, frame, 'trail, broken')

  await modal.getByRole('button', { name: 'Problems', exact: true }).click()
  await expect(modal.getByRole('article')).toHaveCount(1)
})

async function openTrail({ openTicket, sidebar }: AgentAt): Promise<void> {
  await openTicket(TICKET)
  await sidebar.getByRole('button', { name: 'More', exact: true }).first().click()
  await sidebar.getByRole('button', { name: 'Audit trail' }).click()
}

const TrailPage = z.looseObject({ items: z.array(z.looseObject({ seq: z.int() })) })

/** Other words in one entry, by somebody between the Trading Grid and the agent. */
async function changeOnTheWay(page: Page, seq: number): Promise<void> {
  await page.route('**/proxy/v2', async (route) => {
    if (!route.request().postData()?.includes('/trail')) return route.fallback()
    const response = await route.fetch()
    const trail = z.parse(TrailPage, await response.json())
    const items = trail.items.map((entry) =>
      entry.seq === seq ? { ...entry, body: { text: 'Something else', documents: [], quotes: [] } } : entry,
    )
    return route.fulfill({ response, json: { ...trail, items } })
  })
}
