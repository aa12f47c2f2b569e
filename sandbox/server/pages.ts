import path from 'node:path'
import type { InlineConfig } from 'vite'
import type { Switches } from '../switches.ts'
import { type AppFraming, appFramingPath } from '../zendesk/workspace/app-framing.ts'
import { buildIfStale, projectFolder } from './build-if-stale.ts'
import { fromFetch, type Handler, inOrder, type Listening } from './listen.ts'
import { localSdk, withLocalSdk } from './local-sdk.ts'
import { packagedApp } from './packaged-app.ts'
import { staticFiles } from './static-files.ts'

const appConfig = path.join(projectFolder, 'vite.config.ts')
const appFolder = path.join(projectFolder, 'dist')
const appSources = ['tools', 'src', 'assets', 'translations', 'manifest.json', 'vite.config.ts', 'package-lock.json']

const workspaceConfig = path.join(projectFolder, 'sandbox/zendesk/workspace/vite.config.ts')
const workspaceFolder = path.join(projectFolder, 'node_modules/.cache/sandbox/workspace')
const workspaceSources = ['sandbox/zendesk', 'package-lock.json']
const WORKSPACE_PAGE = '/workspace/index.html'

/**
 * `built`: as they ship, made afresh when their sources have changed. `hot`: from their sources, as they are edited.
 * `none`: a sandbox without anybody to look at it.
 */
export type PagesMode = 'built' | 'hot' | 'none'

export type Pages = { app: Handler; workspace: Handler; close(): Promise<void> }
type Servers = { app: Listening; workspace: Listening }

export async function openPages(
  mode: PagesMode,
  servers: Servers,
  switches: Switches,
  say: (line: string) => void,
  packageFolder?: string,
): Promise<Pages> {
  if (mode === 'none') return { app: passOn, workspace: passOn, close: async () => undefined }
  const pages = mode === 'hot' ? await hotPages(servers) : await builtPages(switches, say, packageFolder)
  const framing = fromFetch(async (request) => {
    if (new URL(request.url).pathname !== appFramingPath) return undefined
    const { iframeSandbox, hostAnswersAfterMs } = switches
    const answer: AppFraming = { appOrigin: servers.app.origin, iframeSandbox, hostAnswersAfterMs }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  })
  return { ...pages, workspace: inOrder(framing, asOnePage(pages.workspace)) }
}

const passOn: Handler = (_incoming, _outgoing, next) => next()

/** The workspace has Zendesk's addresses, and one page finds out by itself which of them is meant. */
function asOnePage(files: Handler): Handler {
  return (incoming, outgoing, next) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    const reading = incoming.method === 'GET' || incoming.method === 'HEAD'
    if (reading && /^\/($|(agent|admin)(\/|$))/.test(pathname)) incoming.url = WORKSPACE_PAGE
    if (incoming.url?.startsWith('/workspace/')) files(incoming, outgoing, next)
    else next()
  }
}

async function builtPages(
  switches: Switches,
  say: (line: string) => void,
  packageFolder: string | undefined,
): Promise<Pages> {
  const { build } = await import('vite')
  if (packageFolder === undefined) {
    await oncePerProcess(appFolder, () =>
      buildIfStale('the app', appFolder, appSources, say, async () => {
        await build({ configFile: appConfig, logLevel: 'warn' })
      }),
    )
  }
  await oncePerProcess(workspaceFolder, () =>
    buildIfStale('the workspace', workspaceFolder, workspaceSources, say, async () => {
      await build({ configFile: workspaceConfig, logLevel: 'warn', build: { outDir: workspaceFolder } })
    }),
  )
  return {
    app: inOrder(fromFetch(localSdk), fromFetch(packagedApp(packageFolder ?? appFolder, switches))),
    workspace: fromFetch(staticFiles(workspaceFolder, '/workspace/')),
    close: async () => undefined,
  }
}

const made = new Map<string, Promise<void>>()

/** Browser tests start a sandbox each; looking at every source again takes longer than the rest of the start. */
function oncePerProcess(folder: string, make: () => Promise<void>): Promise<void> {
  const known = made.get(folder)
  if (known) return known
  const making = make()
  made.set(folder, making)
  making.catch(() => made.delete(folder))
  return making
}

async function hotPages({ app, workspace }: Servers): Promise<Pages> {
  const { createServer } = await import('vite')
  const config = (configFile: string, { server }: Listening): InlineConfig => ({
    configFile,
    clearScreen: false,
    appType: 'mpa',
    server: { middlewareMode: true, ws: { server } },
  })
  const sdk = {
    name: 'local-sdk',
    transformIndexHtml: (html: string, page: { originalUrl?: string | undefined }) =>
      withLocalSdk(html, page.originalUrl ?? ''),
  }
  const appVite = await createServer({ ...config(appConfig, app), plugins: [sdk] })
  const workspaceVite = await createServer(config(workspaceConfig, workspace))
  return {
    // The package's pictures lie beside the sources; a build copies them.
    app: inOrder(
      fromFetch(localSdk),
      fromFetch(staticFiles(path.join(projectFolder, 'assets'), '/assets/')),
      (incoming, outgoing, next) => appVite.middlewares(incoming, outgoing, next),
    ),
    workspace: (incoming, outgoing, next) => workspaceVite.middlewares(incoming, outgoing, next),
    close: async () => {
      await Promise.all([appVite.close(), workspaceVite.close()])
    },
  }
}
