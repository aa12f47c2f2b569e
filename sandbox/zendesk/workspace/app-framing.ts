import { z } from 'zod'

/** `GET` → `AppFraming`, from whoever serves this page; needs no session. */
export const appFramingPath = '/_workspace/framing'

/** What the server says about how apps are framed, since the browser cannot know it. Read once, when the page loads. */
export const AppFraming = z.object({
  /** Where the app's pages are: `http://localhost:4001`, with `assets/` below it. */
  appOrigin: z.url(),
  iframeSandbox: z.enum(['none', 'without-modals']),
  /** How long this page takes to answer an app's page that has loaded. */
  hostAnswersAfterMs: z.int(),
})
export type AppFraming = z.infer<typeof AppFraming>
