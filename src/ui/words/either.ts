import type { Translator } from '../../i18n/translator.ts'

/** `a, b or c`. */
export function either(items: string[], t: Translator): string {
  return new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(items)
}
