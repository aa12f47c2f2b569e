import type { ReadProblem } from '../../../domain/trade/trade-document.ts'
import type { ProblemCode } from '../../../edi/problems.ts'
import type { MessageKey, Translator } from '../../../i18n/translator.ts'

const sentences: Record<ProblemCode, MessageKey> = {
  'nothing-found': 'problem.nothing-found',
  'text-outside': 'problem.text-outside',
  'terminator-missing': 'problem.terminator-missing',
  'odd-header': 'problem.odd-header',
  'header-missing': 'problem.header-missing',
  'trailer-missing': 'problem.trailer-missing',
  'trailer-alone': 'problem.trailer-alone',
  'segment-outside': 'problem.segment-outside',
  'control-number-differs': 'problem.control-number-differs',
  'count-differs': 'problem.count-differs',
  'count-unreadable': 'problem.count-unreadable',
  'control-number-repeated': 'problem.control-number-repeated',
  'group-mismatch': 'problem.group-mismatch',
  'odd-segment': 'problem.odd-segment',
  'set-unknown': 'problem.set-unknown',
  'set-empty': 'problem.set-empty',
  'segment-missing': 'problem.segment-missing',
  'value-missing': 'problem.value-missing',
  'number-unreadable': 'problem.number-unreadable',
  'date-unreadable': 'problem.date-unreadable',
  'point-in-amount': 'problem.point-in-amount',
  'code-unknown': 'problem.code-unknown',
  'pair-incomplete': 'problem.pair-incomplete',
  'either-missing': 'problem.either-missing',
  'parent-missing': 'problem.parent-missing',
  'parent-unknown': 'problem.parent-unknown',
  'xml-malformed': 'problem.xml-malformed',
  'xml-entities': 'problem.xml-entities',
  'xml-too-long': 'problem.xml-too-long',
  'xml-unknown': 'problem.xml-unknown',
}

const LONGEST_QUOTE = 60

/** A problem in the agent's language. The reader's own words where it names none that is known. */
export function problemInWords({ code, values = {}, message }: ReadProblem, t: Translator): string {
  const sentence = isKnown(code) ? sentences[code] : undefined
  if (!sentence) return message
  const short = Object.entries(values).map(([name, value]) => [
    name,
    value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value,
  ])
  return t(sentence, Object.fromEntries(short))
}

function isKnown(code: string | undefined): code is ProblemCode {
  return code !== undefined && Object.hasOwn(sentences, code)
}
