import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { compileSentence } from '../../src/i18n/compile-sentence.ts'
import { type CompiledSentence, formatSentence, type MessageValues } from '../../src/i18n/format-sentence.ts'
import { saidKeys, says } from '../../tools/sentences/said-keys.ts'
import { callsOf } from './calls.ts'

type Sentences = Record<string, string>

const projectFolder = path.resolve(import.meta.dirname, '../..')
/** A language's own catalogue, and those of one subject, such as `en.decoder.json`. */
const read = (language: string): Sentences => {
  const folder = path.join(projectFolder, 'translations')
  const files = readdirSync(folder).filter((file) => file.startsWith(`${language}.`))
  const read = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
  return Object.assign({}, ...read.map((catalogue) => catalogue.sentences ?? catalogue))
}
const catalogues = { en: read('en'), de: read('de') }
const keys = Object.keys(catalogues.en)
const modules = readdirSync(path.join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(projectFolder, 'src', file), 'utf8') }))
const said = modules.map(({ file, source }) => saidKeys(file, source))
const calls = modules.flatMap(({ file, source }) => callsOf(file, source))

/** What a sentence asks for, and how it uses it. */
function asksFor(sentence: CompiledSentence): string[] {
  const asked = sentence.flatMap((part) => {
    if (typeof part === 'string' || 'count' in part) return []
    if ('fill' in part) return [part.fill]
    const name = 'plural' in part ? `${part.plural}, plural` : `${part.choose}, select`
    return [name, ...Object.values(part.of).flatMap(asksFor)]
  })
  return [...new Set(asked)].sort()
}
const place = ({ file, parts }: { file: string; parts: string[] }) => `${file}: ${parts.join('…')}`
const named = (asked: string) => asked.replace(/,.*/, '')

describe('the catalogues', () => {
  it('say the same things in every language, in the same order', () => {
    expect(Object.keys(catalogues.de)).toEqual(keys)
  })

  it('ask for the same values in every language', () => {
    const differing = keys.filter((key) => {
      const [english, german] = [catalogues.en, catalogues.de].map((one) => asksFor(compileSentence(one[key] ?? '')))
      return JSON.stringify(english) !== JSON.stringify(german)
    })
    expect(differing).toEqual([])
  })

  it('for customers say in every language what they say in English, with the same values', () => {
    const others = ['es', 'fr', 'it', 'nl', 'pt-br'].map(read)
    const [first = {}] = others
    for (const other of others) expect(Object.keys(other)).toEqual(Object.keys(first))
    const differing = Object.keys(first).filter((key) => {
      const asked = [catalogues.en, ...others].map((one) => asksFor(compileSentence(one[key] ?? '')).join())
      return new Set(asked).size > 1
    })
    expect(differing).toEqual([])
  })

  it('hold nothing that nobody says', () => {
    expect(keys.filter((key) => !said.some((one) => says(one, key)))).toEqual([])
  })
})

describe('the code', () => {
  it('was found', () => {
    expect(calls.length).toBeGreaterThan(100)
  })

  it('names sentences so that the build can tell which chunk says them: a key starts with its own word', () => {
    expect(calls.filter(({ parts }) => !/^\w+\./.test(parts[0] ?? '')).map(place)).toEqual([])
  })

  it('says only what is in the catalogues', () => {
    const fits = ({ parts }: { parts: string[] }, key: string) =>
      parts.length === 1 ? key === parts[0] : key.startsWith(parts[0] ?? '') && key.endsWith(parts.at(-1) ?? '')
    expect(calls.filter((call) => !keys.some((key) => fits(call, key))).map(place)).toEqual([])
  })

  it('gives a sentence all that it asks for', () => {
    const lacking = calls.flatMap(({ file, parts, given }) => {
      const sentence = parts.length === 1 ? catalogues.en[parts[0] ?? ''] : undefined
      if (sentence === undefined || given === undefined) return []
      const missing = asksFor(compileSentence(sentence))
        .map(named)
        .filter((name) => !given.includes(name))
      return missing.length > 0 ? [`${place({ file, parts })} needs ${missing.join(', ')}`] : []
    })
    expect(lacking).toEqual([])
  })
})

describe('a sentence that was read while building', () => {
  /** Values that reach every branch: none, one, two and many of a number, and a text. */
  const samples = (asked: string[]): MessageValues[] =>
    [0, 1, 2, 5, 21, 1234].map((count) =>
      Object.fromEntries(asked.map((name) => [named(name), name.endsWith('plural') ? count : `«${count} & <b>»`])),
    )

  it.each(['en', 'de'] as const)('reads in %s as FormatJS would write it', (language) => {
    for (const [key, sentence] of Object.entries(catalogues[language])) {
      const compiled = compileSentence(sentence)
      const theirs = new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true })
      for (const values of samples(asksFor(compiled))) {
        expect(`${key}: ${formatSentence(compiled, values, language)}`).toBe(`${key}: ${theirs.format(values)}`)
      }
    }
  })

  it.each([
    ['{n, plural, =0 {none} one {# line} other {# lines}}', { n: 1 }, '1 line'],
    ['{n, plural, =0 {none} one {# line} other {# lines}}', { n: 0 }, 'none'],
    ['{n, plural, offset:1 =1 {you} one {you and # other} other {you and # others}}', { n: 3 }, 'you and 2 others'],
    ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} try', { n: 22 }, '22nd try'],
    ['{who, select, us {our {n, plural, one {turn} other {turns}}} other {theirs}}', { who: 'us', n: 2 }, 'our turns'],
    ['{who, select, us {ours} other {theirs}}', { who: 'constructor', n: 2 }, 'theirs'],
    ["{n, plural, one {'#' #} other {'{'#'}'}} isn''t 5 < 6", { n: 12_345 }, "{12,345} isn't 5 < 6"],
  ])('follows %s', (sentence, values, expected) => {
    const theirs = new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true })
    expect(formatSentence(compileSentence(sentence), values, 'en')).toBe(expected)
    if (!Object.values<unknown>(values).includes('constructor')) expect(theirs.format(values)).toBe(expected)
  })

  it('stands as it is in the package: plain JSON', () => {
    const compiled = keys.map((key) => compileSentence(catalogues.en[key] ?? ''))
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
  })

  it('cannot be left without a value, nor format dates and amounts by itself', () => {
    expect(() => formatSentence(compileSentence('Hello {name}'), {}, 'en')).toThrow(/no name/)
    expect(() => compileSentence('{at, date}')).toThrow(/by itself/)
  })
})
