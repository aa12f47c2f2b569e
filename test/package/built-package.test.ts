import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sdkScript } from '../../sandbox/server/local-sdk.ts'
import { shippedFiles } from '../../tools/package/shipped-files.ts'
import { type PackageFiles, readPackageFiles, textOf } from '../../tools/package-rules/package-files.ts'
import { pagePolicy } from '../../tools/page-policy.ts'
import { runProgram } from '../../tools/run-command.ts'
import { checkPackage, validatePackage } from '../../tools/validate-package.ts'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const cache = path.join(projectFolder, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
/** Inside of the project, as `dist` is, with something that an earlier `zcli` left there. */
const folder = mkdtempSync(path.join(cache, 'package-'))
writeFileSync(path.join(folder, 'zcli.apps.config.json'), '{"parameters":{"api_token":"SECRET"}}')
let contents: PackageFiles

beforeAll(async () => {
  // As a program of its own: in here NODE_ENV says "test", and React would come along in its development build.
  const built = await runProgram('vite', ['build', '--logLevel', 'error', '--outDir', path.join(folder, 'assets')], {
    NODE_ENV: 'production',
  })
  expect(built).toMatchObject({ ok: true })
  contents = await readPackageFiles(folder)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sdkUrl = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
const pages = ['assets/sidebar.html', 'assets/modal.html', 'assets/background.html']

it('is a package that Zendesk takes', () => {
  expect(checkPackage(contents).errors).toEqual([])
  expect([...contents.files.keys()].filter((name) => name.endsWith('.html')).sort()).toEqual([...pages].sort())
})

it('holds only kinds of file that Zendesk documents', () => {
  expect(checkPackage(contents).warnings.filter((warning) => warning.includes('documents'))).toEqual([])
})

it.each(pages)('carries its policy in %s before anything that it governs', (name) => {
  const html = textOf(contents, name) ?? ''
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)
  expect(policy?.[1]?.replaceAll('&#39;', "'")).toBe(pagePolicy)
  expect(policy?.index).toBeLessThan(html.search(/<script|<link|<style/))
})

it.each(pages)('has no script or style inside %s, and Zendesk’s SDK beside it', (name) => {
  const html = textOf(contents, name) ?? ''
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
  expect(scripts.map(([, , inside]) => inside)).toEqual(scripts.map(() => ''))
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  const sdk = scripts.filter(([, attributes]) => attributes?.includes(sdkUrl))
  expect(sdk.map(([, attributes]) => attributes?.includes('async'))).toEqual([true])
  expect(scripts.some(([, attributes]) => attributes?.includes('type="module"'))).toBe(true)
})

it('holds no copy of Zendesk’s SDK, which would be of 2017', async () => {
  const saying = 'The set method accepts a key and value pair'
  expect(sdkScript()).toContain(saying)
  const holders = [...contents.files.keys()].filter((name) => textOf(contents, name)?.includes(saying))
  expect(holders).toEqual([])
})

it('is all that is packed: every file of the build, and no other that lies beside them', () => {
  const planted = {
    'zcli.apps.config.json': '{"parameters":{"api_token":"SECRET"}}',
    '.env': 'TOKEN=SECRET',
    'notes.txt': 'SECRET',
    'assets/notes.js': 'SECRET',
    'assets/sidebar-0a1b2c3d.js.map': 'SECRET',
    'assets/old.html': 'SECRET',
    'assets/.DS_Store': 'SECRET',
    'assets/deep/logo.png': 'SECRET',
    'assets/assets/logo.png': 'SECRET',
    'translations/secret.json': 'SECRET',
    'translations/en.json.bak': 'SECRET',
    'manifest.json.orig': 'SECRET',
    'tmp/app-20261201.zip': 'SECRET',
  }
  const bytes = Object.entries(planted).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  const littered = { files: new Map([...contents.files, ...bytes]), links: ['assets/link.js'] }
  const { files, links } = shippedFiles(littered)
  expect([...files.keys()].sort()).toEqual([...contents.files.keys()].sort())
  expect(links).toEqual([])
})

it('has nothing left of what lay in its folder, where that is the project’s own', async () => {
  expect(existsSync(path.join(folder, 'zcli.apps.config.json'))).toBe(false)
  writeFileSync(path.join(folder, 'zcli.apps.config.json'), '{}')
  expect((await validatePackage(folder)).errors.join()).toMatch(/zcli\.apps\.config\.json: no part of the app/)
  rmSync(path.join(folder, 'zcli.apps.config.json'))
})

it('points only to files that are in the package', () => {
  const broken = pages.flatMap((name) =>
    [...(textOf(contents, name) ?? '').matchAll(/(?:src|href)="\.\/([^"]+)"/g)]
      .map(([, file]) => `assets/${file}`)
      .filter((file) => !contents.files.has(file)),
  )
  expect(broken).toEqual([])
})

it('carries no sentence twice: the catalogues hold Zendesk’s block alone', () => {
  for (const locale of ['en', 'de']) {
    expect(Object.keys(JSON.parse(textOf(contents, `translations/${locale}.json`) ?? ''))).toEqual(['app'])
  }
})

it('ships sentences that are read already, without the reader and without the words for the installation', () => {
  const scripts = [...contents.files.keys()].filter((name) => name.endsWith('.js'))
  const code = scripts.map((name) => textOf(contents, name)).join('\n')
  expect(code).toContain('Escalate to partner')
  // FormatJS names its errors like this: the formatter's, and the reader's.
  expect(code).not.toContain('MISSING_VALUE')
  expect(code).not.toContain('EXPECT_ARGUMENT_CLOSING_BRACE')
  expect(code).not.toContain('Zendesk signs a short-lived token')
})

it('labels every parameter in every language', () => {
  const manifest: { parameters: { name: string }[] } = JSON.parse(textOf(contents, 'manifest.json') ?? '')
  const names = manifest.parameters.map(({ name }) => name)
  for (const file of readdirSync(path.join(projectFolder, 'translations')).filter((name) => /^\w+\.json$/.test(name))) {
    const { app } = JSON.parse(readFileSync(path.join(projectFolder, 'translations', file), 'utf8'))
    expect(Object.keys(app.parameters), file).toEqual(names)
  }
})

it('says for every secret where it may go, and lists the hosts it may go to', () => {
  const manifest: { parameters: { secure?: boolean; scopes?: string[] }[]; domainWhitelist: string[] } = JSON.parse(
    textOf(contents, 'manifest.json') ?? '',
  )
  const secrets = manifest.parameters.filter(({ secure }) => secure)
  expect(secrets.map(({ scopes }) => scopes)).toEqual([['header'], ['jwt_secret_key']])
  expect(manifest.domainWhitelist.length).toBeGreaterThan(0)
})
