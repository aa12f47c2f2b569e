import { gapFigures } from '../../../domain/exceptions/at-a-glance.ts'
import type { LineProgress } from '../../../domain/exceptions/order-progress.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { kindWords } from '../../../ui/words/exception-words.ts'
import { countedWords, unitWords } from '../../../ui/words/unit-words.ts'
import type { Listed } from '../use-ticket-exceptions.ts'

const MOST_PARTS = 3

/** "40 of 120 cases not shipped · invoice bills all 120 · price differs". */
export function glanceSentence(line: LineProgress<unknown>, open: readonly Listed[], t: Translator): string {
  if (open.length === 0) return t('glance.inOrder')
  const { missing, billed } = gapFigures(line, open)
  const said = new Set([...(missing ? ['short-shipment'] : []), ...(billed ? ['invoice-quantity'] : [])])
  const others = [...new Set(open.filter(({ kind }) => !said.has(kind)).map(({ kind }) => kind))]
  const parts = [
    ...(missing
      ? [
          t(`glance.missing.${missing.step}`, {
            missing: t.number(missing.quantity),
            of: countedWords(missing.of, line.unit, t),
          }),
        ]
      : []),
    ...(billed ? [t('glance.billed', { quantity: t.number(billed.quantity), all: billed.all ? 'yes' : 'no' })] : []),
    ...others.map((kind) => kindWords(kind, t)),
  ]
  const rest = parts.length - MOST_PARTS
  return [...parts.slice(0, MOST_PARTS), ...(rest > 0 ? [t('glance.more', { count: rest })] : [])].join(' · ')
}

/** "18 V drill kit, cases · line 1 of 2": what the bars count. */
export function lineCaption(
  { description, line, unit }: Pick<LineProgress, 'description' | 'line' | 'unit'>,
  allLines: number,
  t: Translator,
): string {
  const what = [description, unitWords(unit, t)].filter(Boolean).join(', ')
  return allLines > 1 ? t('glance.line', { what, line, all: allLines }) : what
}
