import { brokenStep } from '../../domain/exceptions/at-a-glance.ts'
import type { ListedException } from '../../domain/exceptions/exception-list.ts'
import { exact, plain } from '../../domain/trade/decimal.ts'
import type { Translator } from '../../i18n/translator.ts'
import { amountWords, kindWords } from './exception-words.ts'
import { countedWords } from './unit-words.ts'

/** A finding in a few words: `40 of 120 cases not shipped`, `invoice 55010 bills 120 cases`. */
export function findingTitle({ kind, found }: Pick<ListedException, 'kind' | 'found'>, t: Translator): string {
  const exception = found?.exception
  const words = kindWords(kind, t)
  if (!exception) return words
  const { difference, expected, actual, unit = '', currency, line, documentNumber } = exception
  const invoice = documentNumber ?? found.pieces.find((piece) => piece.kind === 'invoice')?.number
  const onLine = line === undefined ? words : t('finding.onLine', { words, line })
  switch (kind) {
    case 'short-shipment': {
      const [of, came] = [exact(expected), exact(actual)]
      const missing = difference ?? (of && came ? plain(of.minus(came)) : undefined)
      if (missing === undefined || expected === undefined) return onLine
      const step = brokenStep({ kind, found }) === 'received' ? 'received' : 'shipped'
      return t(`glance.missing.${step}`, { missing: t.number(missing), of: countedWords(expected, unit, t) })
    }
    case 'invoice-quantity':
      if (actual === undefined || !exact(actual)) return onLine
      return t('finding.bills', { invoice: invoice ?? 'none', quantity: countedWords(actual, unit, t) })
    case 'price-discrepancy':
      if (!exact(actual) || !exact(expected)) return onLine
      return t('finding.price', {
        actual: amountWords(actual ?? '', currency, t),
        expected: amountWords(expected ?? '', currency, t),
        line: line ?? 'none',
      })
    default:
      return onLine
  }
}
