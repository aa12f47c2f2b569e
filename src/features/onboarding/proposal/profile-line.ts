import type { Translator } from '../../../i18n/translator.ts'
import type { Partner } from '../../../trading-grid/contract/partner.ts'

/** What a document has to agree with. */
export function profileLine({ legalName, duns, gln }: Partner, t: Translator): string {
  const numbers = [...(duns === undefined ? [] : [`DUNS ${duns}`]), ...(gln === undefined ? [] : [`GLN ${gln}`])]
  return t('onboarding.document.onFile', { facts: [legalName, ...numbers].join(' · ') })
}
