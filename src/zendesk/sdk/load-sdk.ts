import { ZendeskError } from '../error.ts'
import type { ZafSdk } from './sdk.ts'

const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/
const LOOK_EVERY_MS = 250
/** A script that has not come after so many looks, or that failed, is asked for again. */
const LOOKS_AT_ONE_SCRIPT = 60

/**
 * Zendesk's own build, which every page loads from Zendesk's CDN, however long it takes. Where the host is this machine
 * there is no CDN to count on, so a copy with the same wire comes along as a chunk of its own.
 */
export async function loadSdk(page: Window): Promise<ZafSdk> {
  // Zendesk shows its apps in frames. Whoever opened the page itself need not wait for Zendesk to say so.
  if (page.parent === page) throw new ZendeskError('not-in-zendesk', 'This app runs inside a Zendesk ticket.')
  if (LOCAL.test(hostOrigin(page.location))) {
    const copy = await import('zendesk_app_framework_sdk')
    return copy.default
  }
  return page.ZAFClient ?? (await fromCdn(page))
}

function hostOrigin(location: Location): string {
  const inQuery = new URLSearchParams(location.search).get('origin')
  return inQuery ?? new URLSearchParams(location.hash.slice(1)).get('origin') ?? ''
}

/** The script may have failed before anybody listened for that, so its global is what counts. */
function fromCdn(page: Window): Promise<ZafSdk> {
  return new Promise((resolve) => {
    let looks = 0
    const looking = page.setInterval(() => {
      looks += 1
      if (page.ZAFClient) {
        page.clearInterval(looking)
        resolve(page.ZAFClient)
      } else if (looks % LOOKS_AT_ONE_SCRIPT === 0) {
        const first = page.document.querySelector<HTMLScriptElement>('script[src*="zaf_sdk"]')
        page.document.head.append(Object.assign(page.document.createElement('script'), { src: first?.src }))
      }
    }, LOOK_EVERY_MS)
  })
}
