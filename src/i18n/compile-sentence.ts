import { IntlMessageFormat } from 'intl-messageformat'
import type { CompiledSentence } from './format-sentence.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

// As FormatJS numbers them.
const LITERAL = 0
const ARGUMENT = 1

/**
 * Reads an ICU message: plain arguments, `plural`, `selectordinal`, `select` and `#`. A `<` is a `<`. The package has
 * its sentences read while it is built (tools/catalogue-plugin.ts) and ships no reader.
 * @throws Error for what is malformed or of another kind; dates and amounts are formatted by who gives them
 */
export function compileSentence(sentence: string): CompiledSentence {
  return compile(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst())
}

function compile(elements: Element[]): CompiledSentence {
  return elements.map((element) => {
    if ('offset' in element) {
      const { value, offset, pluralType, options } = element
      return { plural: value, offset, ordinal: pluralType === 'ordinal', of: choices(options) }
    }
    if ('options' in element) return { choose: element.value, of: choices(element.options) }
    if (!('value' in element)) return { count: true }
    if (element.type === LITERAL) return element.value
    if (element.type === ARGUMENT) return { fill: element.value }
    throw new Error(`A sentence formats ${element.value} by itself.`)
  })
}

function choices(options: Record<string, { value: Element[] }>): Record<string, CompiledSentence> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, compile(value)]))
}
