import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCAL_SDK, localSdk } from '../../../sandbox/server/local-sdk.ts'
import { packagedApp } from '../../../sandbox/server/packaged-app.ts'
import { staticFiles } from '../../../sandbox/server/static-files.ts'
import { harshest, kindest } from '../../../sandbox/switches.ts'

const CDN_SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
let folder = ''
const get = (url: string) => new Request(new URL(url, 'http://localhost:4001'))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-files-'))
  await mkdir(path.join(folder, 'dist/assets'), { recursive: true })
  await writeFile(path.join(folder, 'secret.txt'), 'not for you')
  await writeFile(path.join(folder, 'dist/.hidden'), 'not for you')
  await writeFile(
    path.join(folder, 'dist/assets/sidebar.html'),
    '<!doctype html><html><head><title>T</title></head></html>',
  )
  await writeFile(path.join(folder, 'dist/assets/modal.html'), `<script async src="${CDN_SDK}"></script>`)
  await writeFile(path.join(folder, 'dist/assets/main.js'), 'export {}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('serves a script as a script, which a browser insists on for modules', async () => {
  const answer = await staticFiles(path.join(folder, 'dist'))(get('/assets/main.js'))
  expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(await answer?.text()).toBe('export {}')
})

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/.hidden',
  '/assets',
  '/none',
  '/%',
])('has nothing at %s', async (url) => {
  expect(await staticFiles(path.join(folder, 'dist'))(get(url))).toBeUndefined()
})

it('gives pages the SDK from this machine for a workspace on this machine, and from Zendesk’s CDN for any other', async () => {
  const sdkOf = async (workspace: string) => {
    const asked = get(`/assets/modal.html?origin=${encodeURIComponent(workspace)}&app_guid=1#/x`)
    const html = await (await packagedApp(path.join(folder, 'dist'), kindest)(asked))?.text()
    return /<script async src="([^"]+)"/.exec(html ?? '')?.[1]
  }

  expect(await sdkOf('http://localhost:4000')).toBe(LOCAL_SDK)
  expect(await sdkOf('http://127.0.0.1:4000')).toBe(LOCAL_SDK)
  for (const other of ['https://acme.zendesk.com', 'http://acme.localhost:4000', 'http://localhost.example', ''])
    expect(await sdkOf(other)).toBe(CDN_SDK)
})

it('leaves the SDK as `ZAFClient` on the page', async () => {
  const answer = await localSdk(get(LOCAL_SDK))
  const page: { ZAFClient?: { init?: unknown } } = {}
  new Function('window', 'document', (await answer?.text()) ?? '')(page, {})
  expect(page.ZAFClient?.init).toBeTypeOf('function')
  expect(await localSdk(get('/assets/main.js'))).toBeUndefined()
})

it('gives out the package unchanged, and denies its pages storage only when the switch says so', async () => {
  const page = async (switches = kindest) =>
    (await packagedApp(path.join(folder, 'dist'), switches)(get('/assets/sidebar.html')))?.text()

  expect(await page()).toBe('<!doctype html><html><head><title>T</title></head></html>')
  expect(await page(harshest)).toContain('<head><script src="/_deny-storage.js"></script><title>')
})
