import type { WrittenDate } from '../../../domain/trade-document.ts'
import type { Translator } from '../../../i18n/translator.ts'

/** A day in the reader's words, the time as written: without an offset nobody knows in which zone it was meant. */
export function writtenDate(written: WrittenDate, t: Translator): string {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(written) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) return written
  return time === '' ? t.day(day) : `${t.day(day)}, ${time}`
}
