import { numberFormat, pluralRules } from './formats.ts'

/** A sentence that was read: texts and the places where something is filled in, in order. */
export type CompiledSentence = readonly Part[]

type Part =
  | string
  | { fill: string }
  /** `#`: the number that the plural around it is about. */
  | { count: true }
  | { choose: string; of: Choices }
  | { plural: string; offset: number; ordinal: boolean; of: Choices }
type Choices = Readonly<Record<string, CompiledSentence>>

export type MessageValues = Record<string, string | number>

/** @param tag BCP 47, for plurals and digits */
export function formatSentence(sentence: CompiledSentence, values: MessageValues, tag: string, count = 0): string {
  const write = (part: Part): string => {
    if (typeof part === 'string') return part
    if ('fill' in part) return String(given(values, part.fill))
    if ('count' in part) return numberFormat(tag).format(count)
    if ('choose' in part) {
      const branch = branchOf(part.of, [String(given(values, part.choose))])
      return formatSentence(branch, values, tag, count)
    }
    const number = Number(given(values, part.plural))
    const rule = pluralRules(tag, { type: part.ordinal ? 'ordinal' : 'cardinal' })
    const branch = branchOf(part.of, [`=${number}`, rule.select(number - part.offset)])
    return formatSentence(branch, values, tag, number - part.offset)
  }
  return sentence.map(write).join('')
}

/** ICU has no sentence without `other`. */
function branchOf(choices: Choices, names: string[]): CompiledSentence {
  const name = names.find((one) => Object.hasOwn(choices, one)) ?? 'other'
  return choices[name] ?? []
}

function given(values: MessageValues, name: string): string | number {
  const value = values[name]
  if (value === undefined) throw new Error(`A sentence was given no ${name}.`)
  return value
}
