import { readFile } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { build, createServer } from 'vite'
import { type AppFraming, appFramingElement } from './app-framing.ts'

const configFile = join(import.meta.dirname, 'vite.config.ts')
const base = '/workspace/'

/** Connect's shape: `next` is called for whatever is not the page's. */
export type PageServer = {
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void
  close(): Promise<void>
}

/** Writes the page to `directory`, once; `builtPage` serves it from there. */
export async function buildPage(directory: string): Promise<void> {
  await build({ configFile, logLevel: 'warn', build: { outDir: directory, emptyOutDir: true } })
}

/** `framing` is asked at every load of the page, so a switch thrown meanwhile counts from the next reload on. */
export async function builtPage(directory: string, framing: () => AppFraming): Promise<PageServer> {
  const html = await readFile(join(directory, 'index.html'), 'utf8')
  return {
    handle(request, response, next) {
      const path = pathOf(request)
      if (isPage(request, path)) sendPage(response, html, framing())
      else if (path.startsWith(base)) void sendFile(response, join(directory, normalize(`/${path.slice(base.length)}`)))
      else next()
    },
    close: async () => {},
  }
}

/** The same from its sources, reloading as they change; the browser's socket goes through `server`, not a port of its own. */
export async function livePage(server: Server, framing: () => AppFraming): Promise<PageServer> {
  const vite = await createServer({
    configFile,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, ws: { server } },
  })
  return {
    handle(request, response, next) {
      const path = pathOf(request)
      if (!isPage(request, path)) {
        if (path.startsWith(base)) vite.middlewares(request, response, next)
        else next()
        return
      }
      readFile(join(import.meta.dirname, 'index.html'), 'utf8')
        .then((source) => vite.transformIndexHtml(`${base}index.html`, source))
        .then((html) => sendPage(response, html, framing()))
        .catch((error: unknown) => response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error)))
    },
    close: () => vite.close(),
  }
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname
}

/** `/agent/tickets/1` is the page's address and `/agent.json` nobody's. */
function isPage(request: IncomingMessage, path: string): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && /^\/($|(agent|admin)(\/|$))/.test(path)
}

function sendPage(response: ServerResponse, html: string, framing: AppFraming): void {
  // `<` as an escape: nothing in the JSON can end the element.
  const json = JSON.stringify(framing).replaceAll('<', '\\u003c')
  const page = html.replace(
    '</head>',
    () => `<script type="application/json" id="${appFramingElement}">${json}</script></head>`,
  )
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page)
}

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const bytes = await readFile(path)
    response.writeHead(200, { 'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream' }).end(bytes)
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  }
}
