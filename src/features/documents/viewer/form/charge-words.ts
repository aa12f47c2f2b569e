import type { Charge } from '../../../../domain/trade/trade-facts.ts'
import type { Translator } from '../../../../i18n/translator.ts'
import { numberInWords } from './figure-words.ts'

/** "Allowance · Volume discount · 5 % · line 2" */
export function chargeInWords({ kind, text, code, rate, line }: Charge, t: Translator): string {
  const words = [
    t(`charge.${kind}`),
    text ?? code,
    rate === undefined ? undefined : `${numberInWords(rate, t)} %`,
    line === undefined ? undefined : t('viewer.ofLine', { line }),
  ]
  return words.filter(Boolean).join(' · ')
}
