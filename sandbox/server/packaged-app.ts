import type { Switches } from '../switches.ts'
import { withLocalSdk } from './local-sdk.ts'
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

/** The package's folder as it is, but for where the SDK comes from and what a switch says that a browser does to it. */
export function packagedApp(folder: string, switches: Switches) {
  const files = staticFiles(folder)
  return async (request: Request): Promise<Response | undefined> => {
    if (new URL(request.url).pathname === DENY_STORAGE) {
      return new Response(denyStorage, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    }
    const found = await files(request)
    const isPage = found?.headers.get('content-type')?.startsWith('text/html')
    if (!found || !isPage) return found
    const html = withLocalSdk(await found.text(), request.url)
    // Before every other script of the page; a file, because the page's policy allows no inline ones.
    const denied = html.replace('<head>', `<head><script src="${DENY_STORAGE}"></script>`)
    return new Response(switches.storage === 'allowed' ? html : denied, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
  }
}
