import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { writeManifest } from '../../src/domain/evidence-pack/manifest.ts'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, hashOf, makePack, messageWith } from '../support/make-pack.ts'
import { unpack } from './support/open-pack.ts'
import { expect, test } from './support/world.ts'

const DISPUTE_TICKET = 4

test.describe('the checker in the pack', () => {
  const paper = { id: 'doc_1', name: 'paper.txt', bytes: bytesOf('Two pallets were damaged. Größe: 5') }
  const story = chain([messageWith([paper], 'See 1e21, -0, \u20ac and "this"'), {}, { audience: 'internal' }, {}])
  let folder: string
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  })
  test.afterEach(() => rmSync(folder, { recursive: true }))

  async function check(page: Page, files: Record<string, Uint8Array>): Promise<string> {
    rmSync(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
    await page.goto(pathToFileURL(path.join(folder, 'verify.html')).href)
    await page.locator('#files').setInputFiles(folder)
    const result = page.locator('#result[data-state="whole"], #result[data-state="broken"]')
    await result.waitFor()
    return `${await result.getAttribute('data-state')}: ${await result.textContent()}`
  }

  test('says from a local file, without a network, that nothing was changed', async ({ page }) => {
    const { files } = await makePack({ entries: story, files: [paper], choice: { internal: false } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const said = await check(page, files)
    expect(said).toMatch(/^whole: Nothing was changed/)
    expect(said).toContain('The trail is complete from entry 1 through entry 4.')
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  })

  test('finds one changed byte in any file, and one changed entry whatever was written anew around it', async ({
    page,
  }) => {
    const { files } = await makePack({ entries: story, files: [paper] })
    for (const [name, content] of Object.entries(files)) {
      if (name === 'verify.html') continue
      const changed = content.slice()
      const at = Math.floor(changed.length / 2)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await check(page, { ...files, [name]: changed }), name).toMatch(/^broken: /)
    }
    const entries = story.map((entry) => (entry.seq === 2 ? { ...entry, body: { text: 'Hallo' } } : entry))
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    const { 'manifest.sha256': _, ...rest }: Record<string, Uint8Array> = { ...files, 'trail.jsonl': bytesOf(lines) }
    const manifest = writeManifest(
      Object.entries(rest).map(([name, content]) => ({ path: name, sha256: hashOf(content) })),
    )
    expect(await check(page, { ...rest, 'manifest.sha256': bytesOf(manifest) })).toContain(
      'Entry 2 of the trail isn’t what was recorded.',
    )
    const { 'people.html': __, ...less } = files
    expect(await check(page, less)).toContain('Missing: people.html')
    expect(await check(page, { ...files, 'more.txt': bytesOf('more') })).toContain('Not part of the pack: more.txt')
  })
})

test('an agent makes a pack of a dispute, reads it offline, and has it checked', async ({ agent, page, context }) => {
  await agent.openTicket(DISPUTE_TICKET, 'Priya Raman')
  await agent.sidebar.getByRole('tab', { name: 'Case' }).click()
  await agent.sidebar.getByRole('button', { name: 'Evidence pack' }).click()
  const { modal } = agent
  await modal.getByRole('heading', { name: /^Evidence pack TG-1029/ }).waitFor()
  await modal.getByText('Include internal content').click()
  const through = Number(await modal.getByLabel('Through entry').inputValue())
  const [first] = await Promise.all([
    page.waitForEvent('download'),
    modal.getByRole('button', { name: 'Create pack' }).click(),
  ])
  expect(first.suggestedFilename()).toBe(`TG-1029-${through}.zip`)
  const bytes = readFileSync(await first.path())
  await expect(modal.getByText(hashOf(bytes))).toBeVisible()

  await modal.getByRole('button', { name: 'Create another' }).click()
  await expect(modal.getByText(`The latest is entry ${through + 1}.`)).toBeVisible()
  await modal.getByLabel('Through entry').fill(String(through))
  await modal.getByText('Include internal content').click()
  const [second] = await Promise.all([
    page.waitForEvent('download'),
    modal.getByRole('button', { name: 'Create pack' }).click(),
  ])
  expect(hashOf(readFileSync(await second.path()))).toBe(hashOf(bytes))

  await modal.getByLabel('ZIP file').setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: bytes })
  await expect(modal.getByText('This pack of TG-1029 is unchanged.')).toBeVisible()
  await expect(
    modal.getByText(`Entry ${through + 1} of the audit trail: Priya Raman created exactly this file.`),
  ).toBeVisible()

  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  unpack(bytes, folder)
  const reader = await context.newPage()
  await reader.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  await expect(reader.getByRole('heading', { name: /^TG-1029/ })).toBeVisible()
  await reader.getByRole('link', { name: 'Timeline' }).click()
  await expect(reader.getByText('Evidence added')).toBeVisible()
  rmSync(folder, { recursive: true })
})
