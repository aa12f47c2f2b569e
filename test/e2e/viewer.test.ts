import { AxeBuilder } from '@axe-core/playwright'
import type { FrameLocator, Page } from '@playwright/test'
import { story as wholeStory } from '../../sandbox/seed.ts'
import type { Story, StoryDocument } from '../../sandbox/story/story.ts'
import { writePdf } from '../../sandbox/story/write-pdf.ts'
import { writePng } from '../../sandbox/story/write-png.ts'
import { expect, test } from './support/world.ts'

/** Beside the story's documents of order 4500001001: pictures and a PDF, whole and broken. */
function story(now: Date): Story {
  const told = wholeStory(now)
  const pdf = writePdf('Broken', ['Nobody reads this.'])
  const png = writePng(40, 30, [200, 30, 30], [])
  const more = [
    file('damage.png', 'image/png', png, now),
    file('half a picture.png', 'image/png', png.slice(0, 20), now),
    file('half a letter.pdf', 'application/pdf', pdf.slice(0, 40), now),
  ]
  return { ...told, tradingGrid: { ...told.tradingGrid, documents: [...told.tradingGrid.documents, ...more] } }
}

function file(name: string, mediaType: 'image/png' | 'application/pdf', bytes: Uint8Array, now: Date): StoryDocument {
  return {
    id: `doc_${name.replace(/\W/g, '_')}`,
    name,
    bytes,
    mediaType,
    kind: 'other',
    format: mediaType === 'image/png' ? 'image' : 'pdf',
    references: [{ kind: 'order', value: '4500001001' }],
    partner: 'ptr_northwind',
    direction: 'inbound',
    audience: 'shared',
    scan: 'clean',
    receivedAt: now,
  }
}

test.use({ options: { story, switches: { iframeSandbox: 'without-modals' } } })

/** By keyboard, from the number in the ticket to the open notice. */
async function openNotice(sidebar: FrameLocator, modal: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'PO 4500001001 found' }).press('Enter')
  const panel = sidebar.getByRole('tabpanel', { name: 'Documents' })
  const row = panel.getByRole('listitem').filter({ hasText: '856-SHP7002.edi' })
  await row.getByRole('button', { name: /^Ship notice/ }).press('Enter')
  await expect(row.getByRole('region', { name: 'What it says' })).toContainText('80 CA')
  await row.getByRole('button', { name: 'Open', exact: true }).press('Enter')
  await expect(modal.getByRole('region', { name: 'Form' })).toContainText('SHP7002')
}

/** What the page's policy forbids says so in the console. */
function violations(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) found.push(message.text())
  })
  return found
}

test('an agent reads a notice by keyboard alone: form and text beside each other, along the chain', async ({
  agent: { page, sidebar, modal, openTicket },
}) => {
  test.setTimeout(120_000)
  const forbidden = violations(page)
  await openTicket(1)
  await openNotice(sidebar, modal)
  await expect(modal.getByRole('heading', { level: 1 })).toBeFocused()

  const [form, text] = [modal.getByRole('region', { name: 'Form' }), modal.getByRole('grid')]
  const [left, right] = [await form.boundingBox(), await text.boundingBox()]
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)

  const status = modal.getByRole('status')
  await form
    .getByRole('row', { name: /drill driver kit/ })
    .getByRole('button', { name: '80 CA' })
    .last()
    .press('Enter')
  await expect(status).toHaveText(/SN1-02\s*Number of units shipped:\s*80/)
  await expect(modal.getByRole('gridcell', { selected: true })).toHaveText('80')
  await text.press('ArrowRight')
  await expect(status).toContainText('SN1-03')

  const chain = modal.getByRole('navigation', { name: 'Documents for the same order' })
  await chain.getByRole('button', { name: 'SHP7002', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(modal.getByRole('region', { name: 'Form' })).toContainText('Invoice 55010')
  await expect(chain.getByRole('button', { name: '55010' })).toBeFocused()

  await modal.getByLabel('Compare with…').selectOption({ label: 'Ship notice SHP7002' })
  await expect(modal.getByText('1 line differs of 3')).toBeVisible()
  expect(forbidden).toEqual([])
})

test('a PDF is painted without eval and in its own worker, and printing opens a tab', async ({
  agent: { page, sidebar, modal, openTicket },
  context,
}) => {
  const forbidden = violations(page)
  await openTicket(1)
  await openNotice(sidebar, modal)
  await modal.getByRole('button', { name: 'SHP7002 · PDF' }).click()
  await expect(modal.getByRole('region', { name: 'Page 1 of 1' })).toContainText('PACKING SLIP')
  expect(page.workers().some((worker) => worker.url().includes('pdf.worker'))).toBe(true)

  await modal.getByRole('button', { name: 'SHP7002', exact: true }).click()
  const opening = context.waitForEvent('page')
  await modal.getByRole('button', { name: 'Print' }).click()
  const tab = await opening
  await expect(tab.getByRole('region', { name: 'Form' })).toContainText('18 V drill driver kit')
  await expect(tab.getByRole('button')).toHaveCount(0)
  expect(forbidden).toEqual([])
})

test('a picture is shown; a broken one and a broken PDF say so and can be saved', async ({
  agent: { page, sidebar, modal, openTicket },
}) => {
  const forbidden = violations(page)
  await openTicket(1)
  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  const panel = sidebar.getByRole('tabpanel', { name: 'Documents' })
  const open = async (name: string) => {
    const row = panel.getByRole('listitem').filter({ hasText: name })
    await row.getByRole('button', { expanded: false }).first().click()
    await row.getByRole('button', { name: 'Open', exact: true }).click()
  }
  const close = () => page.getByRole('button', { name: /^Close Trading Grid/ }).click()

  await open('damage.png')
  const picture = modal.getByRole('img', { name: 'damage.png' })
  await expect(picture).toBeVisible()
  // As large as it is, not as wide as the window.
  await expect.poll(async () => await picture.boundingBox()).toMatchObject({ width: 40, height: 30 })
  await close()

  await open('half a picture.png')
  await expect(modal.getByText(/^This image couldn’t be shown/)).toBeVisible()
  await close()

  await open('half a letter.pdf')
  await expect(modal.getByText(/^This PDF couldn’t be read/)).toBeVisible()
  const saving = page.waitForEvent('download')
  await modal.getByRole('button', { name: 'Download' }).click()
  expect((await saving).suggestedFilename()).toBe('half a letter.pdf')
  expect(forbidden).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} viewer, wide and at 320 px, and nothing is wider than the page`, async ({
    agent: { page, sidebar, modal, openTicket },
  }) => {
    test.setTimeout(120_000)
    await page.addInitScript((scheme) => {
      window.localStorage.setItem('workspace.preferences', JSON.stringify({ colorScheme: scheme }))
    }, colorScheme)
    await openTicket(1)
    await openNotice(sidebar, modal)
    await modal.getByRole('region', { name: 'Form' }).getByRole('button', { name: '60 EA' }).first().click()
    await expect(modal.getByRole('status')).toContainText('60')
    for (const width of [1280, 320 + 48]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations: found } = await new AxeBuilder({ page }).include('iframe[src*="modal.html"]').analyze()
      expect(found.map(({ id, nodes }) => `${width} px: ${id} ${nodes[0]?.html}`)).toEqual([])
      const frame = page.frames().find((one) => one.url().includes('modal.html'))
      const over = await frame?.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    }
  })
}
