import type { Switches } from '../switches.ts'
import { staticFiles } from './static-files.ts'

const DENY_STORAGE = '/_deny-storage.js'

/** What a browser does to a frame whose storage is blocked: it throws at the first touch. */
const denyStorage = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException("Failed to read the '" + name + "' property from 'Window': Access is denied for this document.", 'SecurityError')
    },
  })
}
`

/** The package's folder as it is, unless a switch says what else a browser does to it. */
export function packagedApp(folder: string, switches: Switches) {
  const files = staticFiles(folder)
  return async (request: Request): Promise<Response | undefined> => {
    if (new URL(request.url).pathname === DENY_STORAGE) {
      return new Response(denyStorage, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    }
    const found = await files(request)
    const isPage = found?.headers.get('content-type')?.startsWith('text/html')
    if (!found || !isPage || switches.storage === 'allowed') return found
    const html = await found.text()
    // Before every other script of the page; a file, because the page's policy allows no inline ones.
    return new Response(html.replace('<head>', `<head><script src="${DENY_STORAGE}"></script>`), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
  }
}
