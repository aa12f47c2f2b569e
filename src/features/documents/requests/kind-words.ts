import type { Translator } from '../../../i18n/translator.ts'
import { DocumentKind } from '../../../trading-grid/contract/document.ts'

/** What was asked for, in words; another client's own word stays as it is. */
export function kindWords(kind: string, t: Translator): string {
  const known = DocumentKind.safeParse(kind)
  return known.success ? t(`documentKind.${known.data}`) : kind
}
