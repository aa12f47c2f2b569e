import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { InlineConfig } from 'vite'
import { fromFetch, type Handler, type Listening } from './listen.ts'
import { staticFiles } from './static-files.ts'

export const projectFolder = path.resolve(import.meta.dirname, '../..')
const workspaceFolder = path.join(projectFolder, 'sandbox/zendesk/workspace')
const caches = path.join(projectFolder, 'node_modules/.cache/sandbox')

/** One of the two sets of pages that Vite makes: what ships, and the agent workspace around it. */
type Pages = { name: string; configFile: string; output: string; sources: string[]; overrides: InlineConfig }

const app: Pages = {
  name: 'the app',
  configFile: path.join(projectFolder, 'vite.config.ts'),
  output: path.join(projectFolder, 'dist'),
  sources: ['src', 'assets', 'translations', 'manifest.json', 'vite.config.ts', 'package-lock.json'],
  overrides: {},
}
const workspaceOutput = path.join(caches, 'workspace')
const workspace: Pages = {
  name: 'the workspace',
  configFile: path.join(workspaceFolder, 'vite.config.ts'),
  output: workspaceOutput,
  sources: ['sandbox/zendesk', 'package-lock.json'],
  overrides: { build: { outDir: workspaceOutput } },
}

/** Whether pages are made afresh when their sources have changed, or come from Vite as they are edited. */
export type PagesMode = 'built' | 'hot'

export type PageHandlers = { app: Handler; workspace: Handler; stop(): Promise<void> }

export async function servePages(
  mode: PagesMode,
  listening: { app: Listening; workspace: Listening },
  say: (line: string) => void,
): Promise<PageHandlers> {
  if (mode === 'hot') return hotPages(listening)
  await buildIfStale(app, say)
  await buildIfStale(workspace, say)
  return {
    app: fromFetch(staticFiles(app.output)),
    workspace: fromFetch(async (request) => {
      const page = isWorkspacePage(request) ? new Request(new URL('/workspace/index.html', request.url)) : request
      return staticFiles(workspace.output, '/workspace/')(page)
    }),
    stop: async () => undefined,
  }
}

/** Addresses as Zendesk has them; the page finds out by itself which view is meant. */
function isWorkspacePage(request: Request): boolean {
  return request.method === 'GET' && /^\/((agent|admin)(\/.*)?)?$/.test(new URL(request.url).pathname)
}

async function hotPages(listening: { app: Listening; workspace: Listening }): Promise<PageHandlers> {
  const { createServer } = await import('vite')
  const serverOf = ({ configFile, overrides }: Pages, { server }: Listening) =>
    createServer({
      ...overrides,
      configFile,
      clearScreen: false,
      appType: 'mpa',
      server: { middlewareMode: true, ws: { server } },
    })
  const appServer = await serverOf(app, listening.app)
  const workspaceServer = await serverOf(workspace, listening.workspace)
  return {
    app: (incoming, outgoing, next) => appServer.middlewares(incoming, outgoing, next),
    workspace: (incoming, outgoing, next) => {
      const { url = '/' } = incoming
      const request = new Request(`http://localhost${url}`, { method: incoming.method ?? 'GET' })
      if (isWorkspacePage(request)) incoming.url = '/workspace/index.html'
      if (incoming.url?.startsWith('/workspace/')) workspaceServer.middlewares(incoming, outgoing, next)
      else next()
    },
    stop: async () => {
      await Promise.all([appServer.close(), workspaceServer.close()])
    },
  }
}

/** One build at a time, also when several test workers start at once. */
async function buildIfStale(pages: Pages, say: (line: string) => void): Promise<void> {
  if (!(await isStale(pages))) return
  await withLock(path.join(caches, `${path.basename(pages.output)}.lock`), async () => {
    if (!(await isStale(pages))) return
    say(`Building ${pages.name} …`)
    const { build } = await import('vite')
    await build({ ...pages.overrides, configFile: pages.configFile, logLevel: 'warn' })
  })
}

async function isStale({ sources, output }: Pages): Promise<boolean> {
  const made = await newest(output)
  const changed = await Promise.all(sources.map((source) => newest(path.join(projectFolder, source))))
  return made === 0 || Math.max(...changed) > made
}

/** When something in it was last written; 0 when there is nothing. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(place)
  return Math.max(0, ...(await Promise.all(entries.map((entry) => newest(path.join(place, entry))))))
}

const ABANDONED_MS = 120_000

async function withLock(lock: string, work: () => Promise<void>): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true })
  for (;;) {
    try {
      await mkdir(lock)
      break
    } catch {
      const held = await stat(lock).catch(() => undefined)
      if (held && Date.now() - held.mtimeMs > ABANDONED_MS) await rm(lock, { recursive: true, force: true })
      await sleep(200)
    }
  }
  try {
    await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}
