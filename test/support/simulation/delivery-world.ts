import { createTranslator } from '../../../src/i18n/translator.ts'
import { createNoteComposer } from '../../../src/sync/delivery/compose-note.ts'
import type { DeliveryWorld } from '../../../src/sync/delivery/delivery.ts'
import type { BrowserPage } from './browser-page.ts'

let pages = 0

/** What the app gives `deliver` on this page, as the small case's installation has it. */
export function deliveryWorldOf(page: BrowserPage): DeliveryWorld {
  pages += 1
  const { installation, capabilities } = page.known
  return {
    zendesk: page.zendesk,
    tradingGrid: page.tradingGrid,
    clock: page.clock,
    holder: `page-number-${pages}`,
    installation,
    composer: createNoteComposer({
      ...page,
      installation,
      capabilities,
      t: createTranslator(installation.locale, 'UTC'),
    }),
  }
}
