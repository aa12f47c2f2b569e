import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const library = path.dirname(require.resolve('zendesk_app_framework_sdk'))

/** The published SDK as one script that leaves `ZAFClient`, as Zendesk's CDN serves its own. */
export function sdkScript(): string {
  const modules = ['index', 'client', 'utils', 'vendor/native-promise-only'].map((name) => {
    const source = readFileSync(path.join(library, `${name}.js`), 'utf8')
    return `${JSON.stringify(`./${name}`)}: (require, module, exports) => {${source}\n}`
  })
  return `window.ZAFClient = (() => {
    const sources = {${modules.join(',\n')}}
    const loaded = {}
    const require = (name) => {
      if (loaded[name]) return loaded[name].exports
      loaded[name] = { exports: {} }
      sources[name](require, loaded[name], loaded[name].exports)
      return loaded[name].exports
    }
    return require('./index')
  })()`
}

/**
 * The same workspace at an address that is not this machine's own, as `acme.zendesk.com` is not: there the app's pages
 * load the SDK from Zendesk's CDN.
 */
export async function elsewhere(workspaceUrl: string): Promise<{ origin: string; close(): void }> {
  const there = new URL(workspaceUrl)
  const server = createServer((incoming, outgoing) => {
    const { method, url } = incoming
    const headers = { ...incoming.headers, host: there.host, ...(incoming.headers.origin && { origin: there.origin }) }
    const asked = request({ host: '127.0.0.1', port: there.port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    asked.on('error', () => outgoing.destroy())
    outgoing.on('close', () => asked.destroy())
    incoming.pipe(asked)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://acme.localhost:${address.port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
