import { readFileSync } from 'node:fs'
import type { BusinessNumber } from '../../src/domain/business-numbers.ts'

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const

/** A ticket text with its marks taken out, and what the marks said. See test/fixtures/texts/README.md. */
export type LabelledText = {
  language: (typeof LANGUAGES)[number]
  text: string
  /** `held-out`: not looked at while the rules were written. */
  half: 'looked-at' | 'held-out'
  numbers: BusinessNumber[]
  traps: { what: string; value: string; start: number; end: number }[]
}

const MARK = /\{(-?)([a-z-]+)\|([^}]*)\}/g

export function labelledTexts(): LabelledText[] {
  return LANGUAGES.flatMap((language) => {
    const file = new URL(`../fixtures/texts/business-numbers/${language}.txt`, import.meta.url)
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n---\n')
      .map((marked, place) => unmark(language, marked, place % 2 === 0 ? 'looked-at' : 'held-out'))
  })
}

function unmark(language: LabelledText['language'], marked: string, half: LabelledText['half']): LabelledText {
  const numbers: LabelledText['numbers'] = []
  const traps: LabelledText['traps'] = []
  let text = ''
  let last = 0
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index)
    last = mark.index + mark[0].length
    const [, trap, what = '', value = ''] = mark
    const place = { value, start: text.length, end: text.length + value.length }
    if (trap) traps.push({ what, ...place })
    // The kinds in the files are ours by the README; a wrong one shows as a row of its own in the confusion table.
    else numbers.push({ kind: what as BusinessNumber['kind'], ...place })
    text += value
  }
  return { language, text: text + marked.slice(last), half, numbers, traps }
}
