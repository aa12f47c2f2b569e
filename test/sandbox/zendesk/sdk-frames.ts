import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { frameUrl } from '../../../sandbox/zendesk/host-frame.ts'
import type { AppHost, AppInstance, TicketTab } from '../../../sandbox/zendesk/host-model.ts'
import type { AppLocation } from '../../../sandbox/zendesk/workspace-api.ts'

const APP_ORIGIN = 'http://localhost:4001'
const require = createRequire(import.meta.url)
const library = path.dirname(require.resolve('zendesk_app_framework_sdk'))

// biome-ignore lint/suspicious/noExplicitAny: the SDK has no types, and a test asks it for what it likes
export type Sdk = any

/** The published SDK, unmodified, once for every page: it keeps its state in its modules. */
function loadSdk(window: object, document: object): Sdk {
  const load = (file: string): Sdk => {
    const module: { exports: Sdk } = { exports: {} }
    const source = readFileSync(path.join(library, `${file}.js`), 'utf8')
    const inner = (wanted: string) => load(path.join(path.dirname(file), wanted))
    // The source is a CommonJS module that expects a browser's globals.
    new Function('require', 'module', 'exports', 'window', 'document', source)(
      inner,
      module,
      module.exports,
      window,
      document,
    )
    return module.exports
  }
  return load('index')
}

export type SdkFrame = {
  instance: AppInstance
  sdk: Sdk
  /** What the page posted, as it was posted. */
  posted: unknown[]
  /** What reached the page. */
  received: Record<string, unknown>[]
  /** A new page in the same frame: the old one hears nothing more. */
  reload(): Sdk
}

/** Opens a page of the app in a frame whose window is a double; everything between it and the host is the real thing. */
export function openSdkFrame(
  host: AppHost,
  place: { location: AppLocation; tab?: TicketTab; guid?: string },
  address: (url: string) => string = (url) => url,
): SdkFrame {
  const posted: unknown[] = []
  const received: Record<string, unknown>[] = []
  let listeners: ((event: object) => void)[] = []
  const parent = {
    postMessage: (message: unknown) => {
      posted.push(message)
      queueMicrotask(() => instance.receive(structuredClone(message)))
    },
  }
  const instance = host.open({
    ...place,
    port: {
      post: (message) => {
        const data = structuredClone(message)
        received.push(Object(data))
        queueMicrotask(() => {
          for (const listener of [...listeners]) listener({ origin: 'http://localhost:4000', source: parent, data })
        })
      },
    },
  })
  const page = `${APP_ORIGIN}/assets/sidebar.html`
  const url = address(frameUrl(page, { origin: 'http://localhost:4000', appGuid: instance.guid, colorScheme: 'light' }))
  const load = () => {
    listeners = []
    const own = listeners
    const window = {
      Promise,
      parent,
      addEventListener: (_type: string, listener: (event: object) => void) => own.push(listener),
    }
    return loadSdk(window, { location: new URL(url) })
  }
  return { instance, sdk: load(), posted, received, reload: load }
}

/** Until everything that was posted has been heard. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
