import type { Translator } from '../../i18n/translator.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'

type NumberWriter = (key: `number.${Reference['kind']}`) => string

/** "PO 4500001001": never a number without its kind, or a reader, person or not, takes it for another. */
export function numberWords({ kind, value }: Reference, t: NumberWriter): string {
  return `${t(`number.${kind}`)} ${value}`
}

export function numbersInWords(references: Reference[], t: NumberWriter & Pick<Translator, 'list'>): string {
  return t.list(references.map((reference) => numberWords(reference, t)))
}
