import type decoder from '../../translations/en.decoder.json'
import type en from '../../translations/en.json'
import { compileSentence } from './compile-sentence.ts'
import { firstSentences } from './first-sentences.ts'
import { type CompiledSentence, formatSentence, type MessageValues } from './format-sentence.ts'
import { dateFormat, listFormat, numberFormat, relativeFormat } from './formats.ts'

/** Every sentence the app shows. English is the catalogue that the others are measured against. */
export type MessageKey = keyof typeof en.sentences | keyof typeof decoder
export type { MessageValues } from './format-sentence.ts'

/** A language as a value: words, dates and numbers. Give it to whoever writes for people. */
export type Translator = {
  (key: MessageKey, values?: MessageValues): string
  readonly locale: Locale
  /** `Nov 22, 2:30 PM` in the reader's own time zone or another; the year only when it is not this one. */
  dateTime(instant: string | Date, now: Date, zone?: string): string
  day(day: string): string
  /** How long ago, as in `12 minutes ago`. Of a clock that is ahead it is `now`: what has happened is never to come. */
  relative(instant: string | Date, now: Date): string
  number(value: number | string): string
  /** What cannot be a currency stands behind the number as it was written. */
  money(amount: string, currency: string): string
  /** `1.2 MB`. */
  bytes(size: number): string
  list(items: string[]): string
  /** The same sentences in another language, for somebody who does not read the agent's. */
  in(locale: Locale): Translator
  /** The same translator with more to say. */
  with(more: Catalogues): Translator
}

export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]
/** What each language can say; a part of all sentences or the whole. */
export type Catalogues = Readonly<Record<Locale, Readonly<Partial<Record<MessageKey, string>>>>>

/** @param wanted a BCP 47 tag as Zendesk gives it, such as `de-AT`; English where there is no catalogue */
export function localeFor(wanted: string): Locale {
  const language = wanted.toLowerCase().split('-').at(0)
  return locales.find((known) => known === language) ?? 'en'
}

/** @param wanted a BCP 47 tag as Zendesk gives it; see `localeFor` */
export function createTranslator(
  wanted: string,
  timeZone?: string,
  catalogues: Catalogues = firstSentences,
): Translator {
  const locale = localeFor(wanted)
  const sentences = catalogues[locale]
  // The tag as wanted keeps regional formats: German sentences with Austrian numbers.
  const tag = wanted.toLowerCase().startsWith(locale) ? wanted : locale
  return Object.assign(sentenceWriter<MessageKey>(tag, sentences), {
    locale,
    dateTime: (instant: string | Date, now: Date, zone = timeZone) => formatDateTime(tag, new Date(instant), now, zone),
    relative: (instant: string | Date, now: Date) => formatRelative(tag, new Date(instant), now),
    bytes: (size: number) => formatBytes(tag, size),
    in: (other: Locale) => createTranslator(other, timeZone, catalogues),
    with: (more: Catalogues) =>
      createTranslator(wanted, timeZone, {
        en: { ...catalogues.en, ...more.en },
        de: { ...catalogues.de, ...more.de },
      }),
  })
}

/** Says sentences, days and figures as `tag` does. */
export function sentenceWriter<Key extends string>(tag: string, sentences: Readonly<Partial<Record<Key, string>>>) {
  const compiled = new Map<Key, CompiledSentence>()
  const say = (key: Key, values: MessageValues = {}): string => {
    const sentence = sentences[key]
    if (sentence === undefined) throw new Error(`The sentence ${key} is not there yet: it comes with a later chunk.`)
    const message = compiled.get(key) ?? compileSentence(sentence)
    compiled.set(key, message)
    return formatSentence(message, values, tag)
  }
  // Intl formats decimal strings exactly; its type only admits numbers.
  const number = (value: number | string) => numberFormat(tag, { maximumFractionDigits: 9 }).format(value as number)
  return Object.assign(say, {
    number,
    day: (day: string) =>
      dateFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00Z`)),
    money: (amount: string, currency: string) =>
      // Intl throws at what can be no currency, and documents say what they like.
      /^[a-z]{3}$/i.test(currency)
        ? numberFormat(tag, { style: 'currency', currency }).format(amount as unknown as number) // as above
        : `${number(amount)} ${currency}`.trim(),
    list: (items: string[]) => listFormat(tag).format(items),
  })
}

function formatDateTime(tag: string, at: Date, now: Date, timeZone: string | undefined): string {
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear()
  return dateFormat(tag, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...(timeZone ? { timeZone } : {}),
  }).format(at)
}

const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

function formatRelative(tag: string, at: Date, now: Date): string {
  const difference = Math.min(0, at.getTime() - now.getTime())
  const format = relativeFormat(tag)
  for (const { unit, ms } of steps) {
    if (Math.abs(difference) >= ms) return format.format(Math.trunc(difference / ms), unit)
  }
  return format.format(Math.trunc(difference / 10_000) * 10, 'second')
}

function formatBytes(tag: string, size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3))
  return numberFormat(tag, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(size / 1000 ** power)
}
