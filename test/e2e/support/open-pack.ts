import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { AgentAt } from './world.ts'

/** Makes the pack of the case that is open, unpacks it, and opens where its reader begins: without a network. */
export async function openPack({ sidebar, modal, page }: AgentAt): Promise<Page> {
  await sidebar.getByRole('button', { name: 'Evidence pack' }).click()
  await modal.getByRole('heading', { name: /^Evidence pack/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    modal.getByRole('button', { name: 'Create pack' }).click(),
  ])
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  unpack(readFileSync(await download.path()), folder)
  const reader = await page.context().newPage()
  await reader.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  return reader
}

export function unpack(zip: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(new Uint8Array(zip)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}
