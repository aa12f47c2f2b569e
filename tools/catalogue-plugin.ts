import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'
import { firstKeys } from './sentences/first-keys.ts'

/**
 * Reads the sentences of `translations/` while building, so that what ships carries neither the reader of ICU messages
 * nor Zendesk's block, which the package has in a file of its own. `first-sentences.ts` gets the sentences that the
 * pages' first chunks can say, anybody else all others.
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
    resolveId: {
      filter: { id: /\/translations\/[\w-]+\.json$/ },
      handler(source, importer = '') {
        const part = path.basename(importer) === 'first-sentences.ts' ? 'first' : 'later'
        // Without `.json`: what is loaded is a module, and other plugins go by the ending.
        return `\0${part}:${path.resolve(path.dirname(importer), path.dirname(source), path.basename(source, '.json'))}`
      },
    },
    load: {
      filter: { id: /^\0(?:first|later):/ },
      async handler(id) {
        const [, part, catalogue = ''] = /^\0(first|later):(.*)$/.exec(id) ?? []
        const { sentences }: { sentences: Record<string, string> } = JSON.parse(
          await readFile(`${catalogue}.json`, 'utf8'),
        )
        const first = await firstKeys(path.join(path.dirname(catalogue), '../src'), Object.keys(sentences))
        const wanted = Object.entries(sentences).filter(([key]) => first.has(key) === (part === 'first'))
        const read = Object.fromEntries(wanted.map(([key, sentence]) => [key, readSentence(sentence)]))
        return `export default ${JSON.stringify({ sentences: read })}`
      },
    },
  }
}

/** The same options as in the translator: a `<` in a sentence is a `<`. */
function readSentence(sentence: string): object {
  return new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst()
}
