import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Notices } from '../../tools/package/notices.ts'
import { runProgram } from '../../tools/run-command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'trading-grid-notices-'))
const assets = path.join(folder, 'assets')
let notices: Notices

beforeAll(async () => {
  const args = ['build', '--logLevel', 'error', '--sourcemap', '--outDir', assets]
  expect(await runProgram('vite', args, { NODE_ENV: 'production' })).toMatchObject({ ok: true })
  notices = JSON.parse(readFileSync(path.join(assets, 'third-party-notices.json'), 'utf8'))
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packageOf = (source: string) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]

it('names every package that has code in a file of the build, by the source maps of those files', () => {
  const maps = readdirSync(assets).filter((name) => name.endsWith('.map'))
  expect(maps.length).toBeGreaterThan(20)
  const sources = maps.flatMap((name) => {
    const { sources: of }: { sources: string[] } = JSON.parse(readFileSync(path.join(assets, name), 'utf8'))
    return of
  })
  const mapped = new Set(sources.flatMap((source) => packageOf(source) ?? []))
  const named = new Set(notices.packages.map(({ name }) => name))
  expect([...mapped].filter((name) => !named.has(name))).toEqual([])
  // These come as files, or as the bundler's own lines, and have no source map.
  const unmapped = [...named].filter((name) => !mapped.has(name))
  expect(unmapped).toEqual(['rolldown'])
  expect([...named]).toEqual(expect.arrayContaining(['react', 'react-dom', 'zod', 'fast-xml-parser', 'pdfjs-dist']))
})

it('has the text of the license of each, and lists each once under its license', () => {
  for (const { name, version, license, texts } of notices.packages) {
    expect(texts.join('\n').length, name).toBeGreaterThan(500)
    expect(texts.join('\n'), name).toMatch(/copyright|apache license/i)
    expect(notices.licenses[license], name).toContain(`${name}@${version}`)
  }
  const listed = Object.values(notices.licenses).flat()
  expect(listed).toHaveLength(notices.packages.length)
})

it('is of versions that the lock file has', () => {
  const { packages }: { packages: Record<string, { version: string }> } = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
  )
  const locked = new Set(
    Object.entries(packages).map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`),
  )
  expect(
    Object.values(notices.licenses)
      .flat()
      .filter((one) => !locked.has(one)),
  ).toEqual([])
})
