import type { MessageKey, Translator } from '../../i18n/translator.ts'

/** Codes of X12 element 355 and UN/ECE Recommendation 20 and 21 that people know by another word. */
const words = {
  case: ['CA', 'CS', 'XCS'],
  carton: ['CT', 'XCT'],
  box: ['BX', 'XBX'],
  piece: ['EA', 'PC', 'PCE', 'C62', 'H87', 'ST'],
  pallet: ['PL', 'PF', 'XPX'],
  pack: ['PK', 'PA', 'XPK'],
  dozen: ['DZ', 'DZN'],
  pair: ['PR'],
  kilogram: ['KG', 'KGM'],
  pound: ['LB', 'LBR'],
} as const
type UnitWord = keyof typeof words

const byCode = new Map<string, UnitWord>(
  Object.entries(words).flatMap(([word, codes]) => codes.map((code) => [code, word as UnitWord] as const)),
)

/** `cases`; a code that has no word here stays as it is. */
export function unitWords(unit: string, t: Translator): string {
  const word = byCode.get(unit.toUpperCase())
  return word ? t(`unit.${word}` satisfies MessageKey, { count: 2 }) : unit
}

/** `120 cases`, `1 case`. */
export function countedWords(quantity: string, unit: string, t: Translator): string {
  const word = byCode.get(unit.toUpperCase())
  const count = t.number(quantity)
  return [count, word ? t(`unit.${word}` satisfies MessageKey, { count: quantity === '1' ? 1 : 2 }) : unit].join(' ')
}
