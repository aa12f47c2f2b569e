import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { PackageFiles } from '../../tools/package-rules/package-files.ts'
import { textOf } from '../../tools/package-rules/package-files.ts'
import { runProgram } from '../../tools/run-command.ts'
import { checkPackage } from '../../tools/validate-package.ts'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'trading-grid-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packageWith = (...args: string[]) => runProgram('tsx', ['tools/package.ts', ...args])

/** What people and tools leave in the folder that is built. As old as can be, so that no build looks younger by it. */
function litter(place: string, text: string): () => void {
  const file = path.join(projectFolder, 'dist', place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  utimesSync(file, 0, 0)
  return () => rmSync(file, { force: true })
}

describe('npm run package -- --host', () => {
  it('makes a package for that gateway which Zendesk takes, without anything that lay in dist', async () => {
    const clean = ['zcli.apps.config.json', '.env', 'assets/debug.js', 'assets/old.html', 'translations/zz.json'].map(
      (place) => litter(place, '{"api_token":"PLANTED-SECRET"}'),
    )
    const out = path.join(folder, 'app.zip')
    const made = await packageWith('--host', 'https://gateway.customer.example/v1/', '--out', out)
    for (const remove of clean) remove()
    expect(made).toMatchObject({ ok: true })

    const contents: PackageFiles = { files: new Map(Object.entries(unzipSync(readFileSync(out)))), links: [] }
    expect(checkPackage(contents).errors).toEqual([])
    const all = [...contents.files.keys()].map((name) => `${name}\n${textOf(contents, name)}`).join('\n')
    expect(all).not.toMatch(/PLANTED-SECRET|zcli\.apps\.config|old\.html|zz\.json/)
    expect(contents.files.has('assets/third-party-notices.json')).toBe(true)

    const manifest: { domainWhitelist: string[]; parameters: { name: string; default?: unknown }[] } = JSON.parse(
      textOf(contents, 'manifest.json') ?? '',
    )
    expect(manifest.domainWhitelist).toEqual(['gateway.customer.example'])
    expect(manifest.parameters.find(({ name }) => name === 'base_url')?.default).toBe(
      'https://gateway.customer.example/v1',
    )
    for (const locale of ['en', 'de']) {
      const words = textOf(contents, `translations/${locale}.json`) ?? ''
      expect(words).toContain('https://gateway.customer.example/v1')
      expect(words).not.toContain('trading-grid.example')
    }
    // The gateway's author is somebody else; what the pages know of hosts is only this one.
    expect(
      [...contents.files.keys()].filter(
        (name) => /\.js$/.test(name) && textOf(contents, name)?.includes('trading-grid.example'),
      ),
    ).toEqual([])
  }, 180_000)

  it.each([
    'http://gateway.customer.example/v1',
    'gateway',
    'https://me:pw@gateway.customer.example',
    'https://acme.zendesk.com/v1',
  ])('refuses %s', async (host) => {
    const made = await packageWith('--host', host, '--out', path.join(folder, 'refused.zip'))
    expect(made.ok).toBe(false)
    expect(made.output).toMatch(/is no address of a gateway|does not send to Zendesk itself/)
  })
})
