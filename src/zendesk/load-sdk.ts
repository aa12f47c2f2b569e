import { ZendeskError } from './error.ts'
import type { ZafSdk } from './sdk.ts'

/** How long the SDK and the framework may take before the page says so. */
export const ANSWER_WITHIN_MS = 4_000
const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/

/**
 * Zendesk's own build, which every page loads from Zendesk's CDN. Where the host is this machine there is no CDN to
 * count on, so a copy with the same wire comes along as a chunk of its own.
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

function fromCdn(page: Window): Promise<ZafSdk> {
  return new Promise((resolve, reject) => {
    const script = page.document.querySelector('script[src*="zaf_sdk"]')
    const settle = () => {
      page.clearTimeout(timer)
      if (page.ZAFClient) resolve(page.ZAFClient)
      else reject(new ZendeskError('no-answer', "Zendesk's app framework could not be loaded."))
    }
    const timer = page.setTimeout(settle, ANSWER_WITHIN_MS)
    script?.addEventListener('load', settle, { once: true })
    script?.addEventListener('error', settle, { once: true })
  })
}
