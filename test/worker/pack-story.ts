import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, messageWith } from '../support/make-pack.ts'

export const projectFolder = path.resolve(import.meta.dirname, '../..')
export const edi = (name: string) => new Uint8Array(readFileSync(path.join(projectFolder, 'test/fixtures/edi', name)))
export const chargeback = {
  id: 'doc_812',
  name: '812 chargeback.edi',
  kind: 'adjustment',
  bytes: edi('812-chargeback.edi'),
}
export const notice = { id: 'doc_856', name: '856.edi', kind: 'ship-notice', bytes: edi('856-ship-notice.edi') }
export const counts = { id: 'doc_csv', name: 'counts.csv', bytes: bytesOf('carton;pieces\n1;"12"\n2;<b>7</b>\n') }
export const picture = {
  id: 'doc_png',
  name: 'pallet.png',
  kind: 'photo',
  bytes: new Uint8Array([137, 80, 78, 71, 0, 255, 254]),
}
export const story = chain([
  messageWith([chargeback]),
  { body: { text: 'For us alone', documents: [], quotes: [] }, audience: 'internal' },
  messageWith([notice, counts], 'Our notice <script>alert(1)</script>'),
  messageWith([picture]),
  { type: 'state-changed', body: { from: 'open', to: 'awaiting-partner' } },
])
export const files = [chargeback, notice, counts, picture]

export const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

export function unpack(unpacked: Record<string, Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(unpacked)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}
