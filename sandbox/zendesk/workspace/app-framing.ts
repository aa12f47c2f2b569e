import { z } from 'zod'

/** What the server says about how apps are framed, since the browser cannot know it. It stands in the page as JSON. */
export const AppFraming = z.object({
  /** Where the app's pages are: `http://localhost:4001`, with `assets/` below it. */
  appOrigin: z.url(),
  iframeSandbox: z.enum(['none', 'without-modals']),
})
export type AppFraming = z.infer<typeof AppFraming>

export const appFramingElement = 'app-framing'

export function readAppFraming(page: Document): AppFraming {
  return AppFraming.parse(JSON.parse(page.getElementById(appFramingElement)?.textContent ?? ''))
}
