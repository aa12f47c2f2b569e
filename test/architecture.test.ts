import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { circles } from './architecture/circles.ts'
import { checkHouse, checkPlainNode, checkPurity, checkZendesk } from './architecture/habits.ts'
import { listsIn } from './architecture/lists.ts'
import { twiceInARoom } from './architecture/names.ts'
import { packagesFrom } from './architecture/reach.ts'
import { checkRooms, checkSandbox, isReact } from './architecture/rooms.ts'
import { packageOf, readModule, resolve, type SourceModule } from './architecture/source-module.ts'

const projectFolder = path.resolve(import.meta.dirname, '..')
const modules = readProject()
const rules = [checkRooms, checkSandbox, checkZendesk, checkPurity, checkPlainNode, checkHouse]
const offences = (module: SourceModule) => rules.flatMap((check) => check(module))

/** What the first paint of the sidebar does not need. */
const late = [
  '@zendeskgarden/react-dropdowns',
  '@zendeskgarden/react-tooltips',
  '@zendeskgarden/react-modals',
  '@zendeskgarden/react-forms',
  'fast-xml-parser',
  'big.js',
  'pdfjs-dist',
]

describe('the code as it is', () => {
  it('was found', () => {
    expect(modules.size).toBeGreaterThan(50)
  })

  it('rule 1: imports go one way, skipping ahead is fine, and going back is not', () => {
    expect([...modules.values()].flatMap(checkRooms)).toEqual([])
  })

  it('rule 2: a feature never imports a feature; they reach each other by a place', () => {
    const features = [...modules.values()].filter(({ path: file }) => file.startsWith('src/features/'))
    expect(new Set(features.map(({ path: file }) => file.split('/')[2])).size).toBeGreaterThan(10)
    expect(features.flatMap(checkRooms)).toEqual([])
  })

  it('rule 3: ZAFClient only in src/zendesk, no request past it, React only where something is shown', () => {
    const react = [...modules.values()].filter(({ path: file, references }) => {
      return file.startsWith('src/') && references.some(({ specifier }) => isReact(specifier))
    })
    const rooms = new Set(react.map(({ path: file }) => file.split('/')[1]?.replace(/^main-.*/, 'main')))
    expect([...rooms].sort()).toEqual([
      'app',
      'drafts',
      'features',
      'main',
      'queries',
      'services.tsx',
      'ui',
      'workflows',
    ])
    expect([...modules.values()].flatMap(checkZendesk)).toEqual([])
  })

  it('rule 4: src imports neither test nor sandbox, and the Zendesk stand-in nothing of src', () => {
    const standIn = [...modules.values()].filter(({ path: file }) => file.startsWith('sandbox/zendesk/'))
    const shared = standIn.flatMap(({ path: file, references }) =>
      references.flatMap((reference) => resolve(file, reference) ?? []).filter((target) => target.startsWith('src/')),
    )
    expect(shared).toEqual([])
    expect([...modules.values()].flatMap(checkSandbox)).toEqual([])
  })

  it('rule 5: no circle of imports, of types included', () => {
    expect(circles(modules)).toEqual([])
  })

  it('rule 6: kinds, severities, states, and reasons stand once, in the domain', () => {
    const vocabulary = filesOf('src/domain/vocabulary/').flatMap(([, source]) => listsIn(source))
    const others = [...filesOf('src/trading-grid/'), ...filesOf('src/features/'), ...filesOf('src/queries/')]
    expect(vocabulary.length).toBeGreaterThan(15)
    const again = others.flatMap(([file, source]) =>
      listsIn(source)
        .filter((list) => vocabulary.includes(list))
        .map((list) => `${file} lists ${list} itself`),
    )
    expect(again).toEqual([])
  })

  it('rule 7: no barrels, no default exports outside configuration, no folders for anything', () => {
    expect([...modules.values()].flatMap(checkHouse)).toEqual([])
  })

  it('has neither clock nor dice in the domain', () => {
    expect([...modules.values()].flatMap(checkPurity)).toEqual([])
  })

  it('runs domain, reader, and sandbox in plain Node', () => {
    expect([...modules.values()].flatMap(checkPlainNode)).toEqual([])
  })

  it('uses no base name for two ideas in one room', () => {
    expect(twiceInARoom([...modules.keys()])).toEqual([])
  })

  it('loads nothing with the sidebar that its first paint does not need', () => {
    const packages = packagesFrom(entryOf('sidebar'), modules, ({ kind }) => kind === 'static')
    expect([...packages.keys()].some(isReact)).toBe(true)
    expect([...packages].filter(([specifier]) => late.includes(packageOf(specifier)))).toEqual([])
  })

  it('keeps every folder of what ships small enough to be read at a glance', () => {
    const folders = new Map<string, number>()
    for (const file of [...modules.keys()].filter((name) => name.startsWith('src/'))) {
      const folder = path.posix.dirname(file)
      folders.set(folder, (folders.get(folder) ?? 0) + 1)
    }
    expect(folders.size).toBeGreaterThan(30)
    expect([...folders].filter(([, files]) => files > 25)).toEqual([])
  })

  it('keeps files short: half of what ships below 85 lines, none of all above 300', () => {
    const lengths = [...modules.keys()]
      .map((file) => ({ file, lines: readFileSync(path.join(projectFolder, file), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines)
    const shipped = lengths.filter(({ file }) => file.startsWith('src/'))
    expect(shipped[shipped.length >> 1]?.lines).toBeLessThanOrEqual(85)
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('runs the background without React', () => {
    const packages = packagesFrom(entryOf('background'), modules, () => true)
    expect(packages.size).toBeGreaterThan(0)
    expect([...packages].filter(([specifier]) => isReact(specifier))).toEqual([])
  })
})

describe('the rules', () => {
  it.each([
    ['a way back', 'src/domain/order.ts', "import { t } from '../ui/t.ts'"],
    ['a way back, by name only', 'src/edi/x12.ts', "import type { T } from '../sync/feed.ts'"],
    ['a way back, late', 'src/queries/threads.ts', "const page = () => import('../features/timeline/Timeline.tsx')"],
    ['a way back, handed on', 'src/browser/a.ts', "export { feed } from '../sync/feed.ts'\nexport const own = 1"],
    ['a way back inside a type', 'src/domain/a.ts', "export type T = import('../zendesk/tickets.ts').Ticket"],
    ['the worker beyond its two rooms', 'src/worker/worker.ts', "import { keep } from '../browser/storage.ts'"],
    ['the worker started by the domain', 'src/domain/a.ts', "new URL('../worker/worker.ts', import.meta.url)"],
    ['sentences below sync', 'src/trading-grid/client.ts', "import { t } from '../i18n/t.ts'"],
    ['one feature in another', 'src/features/reply/Reply.tsx', "import { Row } from '../documents/Row.tsx'"],
    ['one feature in another, late', 'src/features/reply/Reply.tsx', "const x = () => import('../documents/Row.tsx')"],
    ['a module named at run time', 'src/app/views.ts', 'export const load = (name: string) => import(name)'],
    ['a file without a room', 'src/clever.ts', 'export const a = 1'],
    ['a test in what ships', 'src/app/App.tsx', "import { world } from '../../test/support/world.ts'"],
    ['the sandbox in what ships', 'src/zendesk/a.ts', "import { host } from '../../sandbox/zendesk/host.ts'"],
    ['the domain in the Zendesk stand-in', 'sandbox/zendesk/a.ts', "import { due } from '../../src/domain/clock.ts'"],
    ['a feature in the Trading Grid', 'sandbox/trading-grid/a.ts', "import { Row } from '../../src/ui/Row.tsx'"],
    ['the client in the sandbox', 'sandbox/a.ts', "import { client } from '../src/trading-grid/client.ts'"],
    ['a rule in the contract', 'src/trading-grid/contract/a.ts', "import { due } from '../../domain/due.ts'"],
    ['catalogues outside i18n', 'src/ui/Error.tsx', "import en from '../../translations/en.json'"],
    ['the SDK elsewhere', 'src/sync/feed/follow-feed.ts', "import sdk from 'zendesk_app_framework_sdk'"],
    ['the copy of the SDK', 'src/zendesk/load.ts', "const sdk = () => import('zendesk_app_framework_sdk')"],
    ['the SDK by its global name', 'src/app/App.tsx', 'window.ZAFClient.init()'],
    ['the SDK by its global name as a text', 'src/app/App.tsx', "window['ZAFClient']"],
    ['a request past Zendesk', 'src/trading-grid/client.ts', "await fetch('/x')"],
    ['a request past Zendesk, on window', 'src/trading-grid/client.ts', "await window['fetch']('/x')"],
    ['an old request past Zendesk', 'src/sync/feed/follow-feed.ts', 'new XMLHttpRequest()'],
    ['React in sync', 'src/sync/feed/follow-feed.ts', "import { useQuery } from '@tanstack/react-query'"],
    ['Garden in the domain', 'src/domain/a.ts', "import { Button } from '@zendeskgarden/react-buttons'"],
    ['all of zod', 'src/trading-grid/a.ts', "import * as z from 'zod'"],
    ['Node in the browser', 'src/browser/hash.ts', "import { createHash } from 'node:crypto'"],
    ['a clock in the domain', 'src/domain/a.ts', 'export const late = (at: Date) => at < new Date()'],
    ['dice in the domain', 'src/domain/a.ts', 'export const key = () => Math.random()'],
    ['a bundler in the domain', 'src/edi/a.ts', "import text from './sample.edi?raw'"],
    ['a bundler in the sandbox', 'sandbox/a.ts', 'export const hot = import.meta.env.DEV'],
    ['a barrel', 'src/ui/all.ts', "export { a } from './a.ts'\nexport * from './b.ts'"],
    ['a default export', 'src/ui/Error.tsx', 'export default function Error() {}'],
    ['a default export by another way', 'src/ui/a.ts', 'const a = 1\nexport { a as default }'],
    ['a default export beside a configuration', 'src/app/config.ts', 'export default {}'],
    ['a folder for anything', 'src/domain/utils/text.ts', 'export const a = 1'],
    ['the app in the Zendesk stand-in', 'sandbox/zendesk/a.ts', "import { T } from '../../src/zendesk/tickets.ts'"],
  ])('refuse %s', (_name, file, source) => {
    expect(offences(readModule(file, source))).not.toEqual([])
  })

  it.each([
    ['skipping ahead', 'src/features/reply/Reply.tsx', "import { Order } from '../../domain/order.ts'"],
    ['a clock that is given', 'src/domain/a.ts', 'export const day = (at: string) => new Date(at)'],
    ['the contract in the sandbox', 'sandbox/a.ts', "import { T } from '../src/trading-grid/contract/thread.ts'"],
    ['the domain in the Trading Grid', 'sandbox/trading-grid/a.ts', "import { due } from '../../src/domain/due.ts'"],
    ['ids in the contract', 'src/trading-grid/contract/a.ts', "import { ThreadId } from '../../domain/ids.ts'"],
    ['sentences in sync', 'src/sync/note.ts', "import { t } from '../i18n/t.ts'"],
    ['a query that fetches', 'src/queries/a.ts', 'client.fetch(1); client.fetchQuery(2)'],
    ['a word in a comment', 'src/app/a.ts', '// ZAFClient, fetch(\nexport const a = 1'],
    ['the worker started by the browser', 'src/browser/a.ts', "new URL('../worker/worker.ts', import.meta.url)"],
    [
      'Vite in a configuration',
      'vite.config.ts',
      "import { defineConfig } from 'vite'\nexport default defineConfig({})",
    ],
  ])('allow %s', (_name, file, source) => {
    expect(offences(readModule(file, source))).toEqual([])
  })

  it('see a list that is written again in another order, as a type or as a value, and no shorter one', () => {
    const [list] = listsIn("export const states = ['open', 'kept', 'missed'] as const")
    expect(listsIn("type State = 'missed' | 'open' | 'kept'")).toEqual([list])
    expect(listsIn("z.enum([\n  'kept',\n  'missed',\n  'open',\n])")).toEqual([list])
    expect(listsIn("const two = ['open', 'kept']")).toEqual([])
  })

  it('see a name that stands twice in a room, but not what exists once for each standard or language', () => {
    expect(twiceInARoom(['src/features/a/NoteText.tsx', 'src/features/b/note-text.ts', 'src/ui/note-text.ts'])).toEqual(
      ['src/features/b/note-text.ts is named like src/features/a/NoteText.tsx'],
    )
    expect(twiceInARoom(['src/edi/ubl/read-order.ts', 'src/edi/x12/read-order.ts'])).toEqual([])
    expect(twiceInARoom(['src/domain/a/german.ts', 'src/domain/b/german.ts'])).toEqual([])
  })

  it('see a circle of any length, of types only and of late imports too, and none where two ways lead to one place', () => {
    const project = (sources: Record<string, string>) =>
      new Map(Object.entries(sources).map(([file, source]) => [file, readModule(file, source)]))
    const two = { 'src/a.ts': "import type { B } from './b.ts'", 'src/b.ts': "const a = () => import('./a.ts')" }
    const three = {
      'src/c.ts': "import './d.ts'",
      'src/d.ts': "export { e } from './e.ts'",
      'src/e.ts': "import './c.ts'",
    }
    expect(circles(project({ ...two, ...three }))).toEqual([
      ['src/a.ts', 'src/b.ts'],
      ['src/c.ts', 'src/d.ts', 'src/e.ts'],
    ])
    expect(
      circles(
        project({ 'src/a.ts': "import './b.ts'\nimport './c.ts'", 'src/b.ts': "import './c.ts'", 'src/c.ts': '' }),
      ),
    ).toEqual([])
  })

  it('follow imports to what they bring along, late ones only when asked', () => {
    const three = new Map(
      [
        readModule('src/main-a.tsx', "import './app/b.ts'\nimport type { X } from 'only-a-type'"),
        readModule('src/app/b.ts', "import 'early'\nimport './b.ts'\nconst c = () => import('./c.ts')"),
        readModule('src/app/c.ts', "import 'late'"),
      ].map((module) => [module.path, module]),
    )
    const early = packagesFrom('src/main-a.tsx', three, ({ kind }) => kind === 'static')
    expect([...early]).toEqual([['early', 'src/app/b.ts']])
    expect([...packagesFrom('src/main-a.tsx', three, () => true).keys()]).toEqual(['early', 'late'])
  })
})

function readProject(): Map<string, SourceModule> {
  const files = ['src', 'sandbox', 'tools', 'test'].flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('test/fixtures/')),
  )
  return new Map(files.map((file) => [file, readModule(file, readFileSync(path.join(projectFolder, file), 'utf8'))]))
}

function filesOf(folder: string): [file: string, source: string][] {
  return [...modules.keys()]
    .filter((file) => file.startsWith(folder))
    .map((file) => [file, readFileSync(path.join(projectFolder, file), 'utf8')])
}

/** The script that a page starts, as its HTML says. */
function entryOf(page: string): string {
  const html = readFileSync(path.join(projectFolder, 'src', `${page}.html`), 'utf8')
  const script = /<script type="module" src="\.\/([^"]+)"/.exec(html)?.[1]
  return path.posix.join('src', script ?? 'nothing')
}
