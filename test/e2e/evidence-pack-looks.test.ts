import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, makePack, messageWith } from '../support/make-pack.ts'
import { expect, test } from './support/world.ts'

const invoice = {
  id: 'doc_810',
  name: '810-invoice.edi',
  kind: 'invoice',
  bytes: new Uint8Array(readFileSync(path.join(import.meta.dirname, '../fixtures/edi/810-invoice.edi'))),
}
const counts = { id: 'doc_csv', name: 'counts.csv', bytes: bytesOf('carton;pieces\n1;12\n') }
const lost = { id: 'doc_lost', name: `${'very-long-name-'.repeat(20)}.pdf`, bytes: bytesOf('lost') }
const money = { amount: '750.00', currency: 'USD' }
const story = chain([
  messageWith([invoice, counts, lost], `Here they are: ${'x'.repeat(300)}`),
  { type: 'acknowledgment', body: { document: { id: 'a', name: '997', sha256: 'f' }, status: 'accepted' } },
  { type: 'dispute-changed', body: { reason: 'price', amount: money, deadline: '2026-04-01' } },
  { type: 'proposal', body: { proposal: 'p', kind: 'credit', amount: money, state: 'open', text: 'Repay it.' } },
  {
    type: 'approval-requested',
    body: { approval: 'a', subject: 'Repay', amount: money, reason: 'Fair', evidence: [] },
  },
  { type: 'approval-decided', body: { approval: 'a', decision: 'approved', reason: 'Yes' } },
  { type: 'step-changed', body: { step: 's', title: 'Certificate', state: 'done' } },
  { type: 'outcome-recorded', body: { kind: 'credited', amount: money, text: 'Paid back' } },
])

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id}: ${failureSummary}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of a pack is without fault at 320 px, in the ${colorScheme} scheme`, async ({ page }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
    const { files, names } = await makePack({ entries: story, files: [invoice, counts] })
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 800 })
    for (const name of names.filter((one) => one.endsWith('.html'))) {
      await page.goto(pathToFileURL(path.join(folder, name)).href)
      expect(await faults(page), name).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, name).toBe(0)
    }
    rmSync(folder, { recursive: true })
  })

  test(`the dialog of a pack is without fault, in the ${colorScheme} scheme`, async ({ agent }) => {
    const { page, sidebar, modal } = agent
    await page.addInitScript((wanted) => {
      if (window.top !== window) return
      window.localStorage.setItem('workspace.preferences', JSON.stringify({ colorScheme: wanted, appsWidthPx: 320 }))
    }, colorScheme)
    const inDialog = async () => {
      const { violations } = await new AxeBuilder({ page }).include('iframe[src*="modal.html"]').analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary).join()}`)
    }
    await agent.openTicket(4, 'Priya Raman')
    await sidebar.getByRole('tab', { name: 'Case' }).click()
    await sidebar.getByRole('button', { name: 'Evidence pack' }).click()
    await modal.getByText('Include internal content').click()
    expect(await inDialog(), 'the form').toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      modal.getByRole('button', { name: 'Create pack' }).click(),
    ])
    const buffer = readFileSync(await download.path())
    await modal.getByLabel('ZIP file').setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer })
    await expect(modal.getByText('This pack of TG-1029 is unchanged.')).toBeVisible()
    expect(await inDialog(), 'a sound pack').toEqual([])
    buffer[Math.floor(buffer.length / 2)] = (buffer[Math.floor(buffer.length / 2)] ?? 0) ^ 255
    await modal.getByLabel('ZIP file').setInputFiles({ name: 'changed.zip', mimeType: 'application/zip', buffer })
    await expect(modal.getByRole('alert')).toBeVisible()
    expect(await inDialog(), 'a changed pack').toEqual([])
  })
}
