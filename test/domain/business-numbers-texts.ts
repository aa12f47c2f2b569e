import { readFileSync } from 'node:fs'
import type { BusinessNumber } from '../../src/domain/business-numbers/find-business-numbers.ts'

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const
/** `later`: several languages, written after the rules, all of it looked at. */
const FILES = [...LANGUAGES, 'later'] as const

/** A ticket text with its marks taken out, and what the marks said. See test/fixtures/texts/README.md. */
export type LabelledText = {
  file: (typeof FILES)[number]
  text: string
  /** `held-out`: not looked at while the rules were written. */
  half: 'looked-at' | 'held-out'
  numbers: BusinessNumber[]
  traps: { what: string; value: string; start: number; end: number }[]
}

const MARK = /\{(-?)([a-z-]+)\|([^}]*)\}/g

export function labelledTexts(): LabelledText[] {
  return FILES.flatMap((name) => {
    const url = new URL(`../fixtures/texts/business-numbers/${name}.txt`, import.meta.url)
    return readFileSync(url, 'utf8')
      .trimEnd()
      .split('\n---\n')
      .map((marked, place) => unmark(name, marked, name === 'later' || place % 2 === 0 ? 'looked-at' : 'held-out'))
  })
}

function unmark(file: LabelledText['file'], marked: string, half: LabelledText['half']): LabelledText {
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
  return { file, text: text + marked.slice(last), half, numbers, traps }
}
