import type { Translator } from '../../i18n/translator.ts'
import type { OpenItems } from '../../trading-grid/contract/thread.ts'

/** `2 exceptions`, `1 promise of the partner`; only what there is. */
export function openItemsWords({ exceptions, promises, documentRequests }: OpenItems, t: Translator): string[] {
  return [
    ...(exceptions > 0 ? [t('stillOpen.countExceptions', { count: exceptions })] : []),
    ...(promises > 0 ? [t('stillOpen.countPromises', { count: promises })] : []),
    ...(documentRequests > 0 ? [t('stillOpen.countRequests', { count: documentRequests })] : []),
  ]
}
