/** A number or a day that somebody stated, in a form that can be compared: `40`, `SHP7031`, `day 2026-11-24`. */
export type Figure = string

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR'] as const
const DAY_MS = 86_400_000
const HALF_A_YEAR_MS = 183 * DAY_MS

const months = namesOf(12, 'month', (index) => new Date(Date.UTC(2026, index, 15)))
// 2026-11-22 was a Sunday.
const weekdays = namesOf(7, 'weekday', (index) => new Date(Date.UTC(2026, 10, 22 + index)))

const monthWord = alternatives(months)
const weekdayWord = alternatives(weekdays)
const DATES: { pattern: RegExp; read: (found: string[], saidAt: Date) => string | undefined }[] = [
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    read: ([, year, month, day]) => written(Number(year), Number(month), Number(day)),
  },
  {
    // 24 Nov, 24. November 2026, 24th of November
    pattern: new RegExp(
      String.raw`\b(\d{1,2})(?:\.|º|st|nd|rd|th)?(?: de| of)? (${monthWord})\b\.?(?:,? (?:de )?(\d{4}))?`,
      'giu',
    ),
    read: ([, day, month, year], saidAt) => nearest(saidAt, months.get(month?.toLowerCase() ?? ''), Number(day), year),
  },
  {
    // Nov 24, November 24th, 2026
    pattern: new RegExp(String.raw`\b(${monthWord})\b\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b`, 'giu'),
    read: ([, month, day, year], saidAt) => nearest(saidAt, months.get(month?.toLowerCase() ?? ''), Number(day), year),
  },
  {
    pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})?/g,
    read: ([, day, month, year], saidAt) => nearest(saidAt, Number(month) - 1, Number(day), year),
  },
]
const WEEKDAY = new RegExp(String.raw`\b(${weekdayWord})\b\.?`, 'giu')
const WITH_DIGIT = /[\p{L}\d](?:[\p{L}\d.,:/-]*[\p{L}\d])?/gu

/** Numbers and days in what somebody said at that moment. A weekday alone is the next one of its name. */
export function figuresIn(text: string, saidAt: Date): Set<Figure> {
  const { days, rest } = daysIn(text, saidAt)
  const figures = new Set<Figure>(days.map(dayFigure))
  for (const word of rest.match(WITH_DIGIT) ?? []) if (/\d/.test(word)) figures.add(numberFigure(word))
  return figures
}

/** The days of a text, as `2026-11-24`, and what is left of the text without them. */
export function daysIn(text: string, saidAt: Date): { days: string[]; rest: string } {
  const days = new Set<string>()
  let rest = text
  for (const { pattern, read } of DATES) {
    rest = rest.replace(pattern, (...found: string[]) => {
      const day = read(found, saidAt)
      if (day === undefined) return found[0] ?? ''
      days.add(day)
      return ' '
    })
  }
  const dated = days.size > 0
  rest = rest.replace(WEEKDAY, (word) => {
    // "Tue, 24 Nov" names one day, not two.
    if (!dated) days.add(nextWeekday(saidAt, weekdays.get(word.toLowerCase().replace(/\.$/, '')) ?? 0))
    return ' '
  })
  return { days: [...days], rest }
}

/** @param day as documents write it; only the day counts */
export function dayFigure(day: string): Figure {
  return `day ${day.slice(0, 10)}`
}

/** `1,240.00`, `1.240,00` and `1240` are one number; codes are compared without regard to case. */
export function numberFigure(word: string): Figure {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)
    ? word.replaceAll(',', '')
    : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)
      ? word.replaceAll('.', '').replace(',', '.')
      : word.replace(/^(\d+),(\d+)$/, '$1.$2')
  return plain
    .replace(/^(\d+)\.(\d*?)0*$/, (_, whole, part) => (part === '' ? whole : `${whole}.${part}`))
    .toUpperCase()
}

function namesOf(count: number, unit: 'month' | 'weekday', dayOf: (index: number) => Date): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { [unit]: length, timeZone: 'UTC' })
      for (let index = 0; index < count; index++) {
        const name = format.format(dayOf(index)).toLowerCase().replace(/\.$/, '')
        // Two letters are too many other words.
        if (name.length > 2) names.set(name, index)
      }
    }
  }
  return names
}

/** Longest first: "nov" must not be found inside of "november". */
function alternatives(names: Map<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|')
}

function written(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

/** Nobody writes the year of a day that is near. */
function nearest(saidAt: Date, month: number | undefined, day: number, year: string | undefined): string | undefined {
  if (month === undefined) return undefined
  if (year !== undefined) return written(Number(year), month + 1, day)
  const thisYear = saidAt.getUTCFullYear()
  return [thisYear, thisYear + 1, thisYear - 1]
    .map((one) => written(one, month + 1, day))
    .find((one) => one !== undefined && Math.abs(Date.parse(one) - saidAt.getTime()) <= HALF_A_YEAR_MS)
}

function nextWeekday(saidAt: Date, weekday: number): string {
  const ahead = (weekday - saidAt.getUTCDay() + 7) % 7 || 7
  return new Date(saidAt.getTime() + ahead * DAY_MS).toISOString().slice(0, 10)
}
