import type { Ending, Pattern } from '../../domain/thread/earlier-outcomes.ts'
import type { Translator } from '../../i18n/translator.ts'

/** `Last 4 times: shipped within 2 days three times and credited once.` */
export function patternWords({ times, endings }: Pattern, t: Translator): string {
  return t('history.pattern', { count: times, endings: t.list(endings.map((ending) => endingWords(ending, t))) })
}

function endingWords({ kind, times, withinDays }: Ending, t: Translator): string {
  const what = t(`history.ended.${kind}`)
  return withinDays === undefined
    ? t('history.ending', { what, times })
    : t('history.endingWithin', { what, times, days: withinDays })
}
