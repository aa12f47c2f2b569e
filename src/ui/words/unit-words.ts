import { unitName } from '../../domain/trade/unit-names.ts'
import type { MessageKey, Translator } from '../../i18n/translator.ts'

/** `cases`; a code that has no word here stays as it is. */
export function unitWords(unit: string, t: Translator): string {
  const name = unitName(unit)
  return name ? t(`unit.${name}` satisfies MessageKey, { count: 2 }) : unit
}

/** `120 cases`, `1 case`. */
export function countedWords(quantity: string, unit: string, t: Translator): string {
  const name = unitName(unit)
  const word = name ? t(`unit.${name}` satisfies MessageKey, { count: Number(quantity) }) : unit
  return `${t.number(quantity)} ${word}`
}
