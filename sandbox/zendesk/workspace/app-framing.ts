import { z } from 'zod'
import type { AppFraming } from './workspace.ts'

const Framing = z.object({ appOrigin: z.url(), iframeSandbox: z.enum(['none', 'without-modals']) })

/** What the server wrote into the page. */
export function readAppFraming(page: Document): AppFraming {
  return Framing.parse(JSON.parse(page.getElementById('app-framing')?.textContent ?? ''))
}
