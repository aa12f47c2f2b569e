import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where an app page of the sandbox finds Zendesk's SDK. The page asks again for a script whose address has this name. */
export const LOCAL_SDK = '/_zaf_sdk.js'

const CDN_SDK = /https:\/\/static\.zdassets\.com\/zendesk_app_framework_sdk\/[\w./-]+\.js/g
const THIS_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/

/**
 * A page in a workspace on this machine gets the SDK from here, because there is no CDN to count on. The package itself
 * always asks Zendesk's CDN, as do pages in a workspace under any other name.
 */
export function withLocalSdk(html: string, pageUrl: string): string {
  const workspace = new URL(pageUrl, 'http://localhost').searchParams.get('origin') ?? ''
  return THIS_MACHINE.test(workspace) ? html.replace(CDN_SDK, LOCAL_SDK) : html
}

/** The SDK that npm has, a copy of 2017 with the same wire, as one script that leaves `ZAFClient`, as Zendesk's does. */
export function sdkScript(): string {
  const library = path.dirname(createRequire(import.meta.url).resolve('zendesk_app_framework_sdk'))
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

export async function localSdk(request: Request): Promise<Response | undefined> {
  if (new URL(request.url).pathname !== LOCAL_SDK) return undefined
  return new Response(sdkScript(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
