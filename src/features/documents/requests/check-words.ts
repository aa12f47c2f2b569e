import type { RuleCheck } from '../../../domain/files/document-check.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { documentKindWords } from '../../../sync/delivery/code-words.ts'

/** One rule and what the document shows of it, with no more certainty than there is. */
export function checkWords({ rule, verdict, by, expected, found }: RuleCheck, t: Translator): string {
  const values = {
    rule: t(`check.rule.${rule}`),
    expected: valueWords(rule, expected, t),
    found: t.list(found.map((value) => valueWords(rule, value, t))),
  }
  if (verdict === 'unknown') return t('check.unknown', values)
  if (verdict === 'met') return t(`check.met.${by}`, values)
  return t(found.length === 0 ? `check.missing.${by}` : `check.notMet.${by}`, values)
}

function valueWords(rule: RuleCheck['rule'], value: string, t: Translator): string {
  if (rule === 'kind') return documentKindWords(value, t)
  return rule === 'not-before' ? t.day(value) : value
}

/** What the partner is told when the document is asked for again: what is wrong, not what was right. */
export function findingsText(name: string, checks: RuleCheck[], t: Translator): string {
  const wrong = checks.filter(({ verdict }) => verdict === 'not-met')
  return [
    t(wrong.length > 0 ? 'request.againBecause' : 'request.again', { name }),
    ...wrong.map((check) => `– ${checkWords(check, t)}`),
  ].join('\n')
}
