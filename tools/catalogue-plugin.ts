import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'

/**
 * Reads the sentences of `translations/` while building, so that what ships carries neither the reader of ICU messages
 * nor Zendesk's block, which the package has in a file of its own.
 */
export function cataloguePlugin(): Plugin {
  return {
    name: 'catalogues',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform: {
      filter: { id: /\/translations\/[\w-]+\.json$/ },
      handler(text) {
        const { sentences }: { sentences: Record<string, string> } = JSON.parse(text)
        const read = Object.entries(sentences).map(([key, sentence]) => [key, readSentence(sentence)])
        return JSON.stringify({ sentences: Object.fromEntries(read) })
      },
    },
  }
}

/** The same options as in the translator: a `<` in a sentence is a `<`. */
function readSentence(sentence: string): object {
  return new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst()
}
