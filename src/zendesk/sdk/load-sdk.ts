import { ZendeskError } from '../error.ts'
import type { ZafSdk } from './sdk.ts'

const LOOK_EVERY_MS = 250
/** A script that has not come after so many looks, or that failed, is asked for again. */
const LOOKS_AT_ONE_SCRIPT = 60

/** Zendesk's own build, which every page loads from Zendesk's CDN, however long it takes. */
export async function loadSdk(page: Window): Promise<ZafSdk> {
  // Zendesk shows its apps in frames. Whoever opened the page itself need not wait for Zendesk to say so.
  if (page.parent === page) throw new ZendeskError('not-in-zendesk', 'This app runs inside a Zendesk ticket.')
  return page.ZAFClient ?? (await fromScript(page))
}

/** The script may have failed before anybody listened for that, so its global is what counts. */
function fromScript(page: Window): Promise<ZafSdk> {
  return new Promise((resolve) => {
    let looks = 0
    const look = () => {
      if (!page.ZAFClient) return
      page.clearInterval(looking)
      page.document.removeEventListener('load', look, true)
      resolve(page.ZAFClient)
    }
    // Most often it comes while somebody listens: the load of a script does not bubble, but can be captured.
    page.document.addEventListener('load', look, true)
    const looking = page.setInterval(() => {
      look()
      looks += 1
      if (!page.ZAFClient && looks % LOOKS_AT_ONE_SCRIPT === 0) {
        const first = page.document.querySelector<HTMLScriptElement>('script[src*="zaf_sdk"]')
        page.document.head.append(Object.assign(page.document.createElement('script'), { src: first?.src }))
      }
    }, LOOK_EVERY_MS)
  })
}
