import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { compileSentence } from '../src/i18n/compile-sentence.ts'
import { firstKeys } from './sentences/first-keys.ts'

/** Which part of a catalogue a module gets; all others get what is not said at once. */
const parts = new Map([
  ['first-sentences.ts', 'first'],
  ['setting-labels.ts', 'labels'],
])

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
    resolveId: {
      filter: { id: [/\/translations\/[\w.-]+\.json$/, /\/compile-sentence\.ts$/] },
      handler(source, importer = '') {
        if (source.endsWith('compile-sentence.ts')) return '\0compiled already'
        const part = parts.get(path.basename(importer)) ?? 'later'
        // Without `.json`: what is loaded is a module, and other plugins go by the ending.
        return `\0${part}:${path.resolve(path.dirname(importer), path.dirname(source), path.basename(source, '.json'))}`
      },
    },
    load: {
      filter: { id: [/^\0(?:first|later|labels):/, /^\0compiled already$/] },
      async handler(id) {
        const [, part, catalogue = ''] = /^\0(first|later|labels):(.*)$/.exec(id) ?? []
        if (!part) return 'export const compileSentence = (compiled) => compiled'
        const text = await readFile(`${catalogue}.json`, 'utf8')
        if (part === 'labels') return labelsOf(text)
        const file: { sentences?: Record<string, string> } & Record<string, string> = JSON.parse(text)
        // A catalogue of one subject has nothing beside its sentences.
        const sentences = file.sentences ?? file
        const first = await firstKeys(path.join(path.dirname(catalogue), '../src'), Object.keys(sentences))
        // What is written to customers in a language that the app does not speak is nowhere else.
        const alone = catalogue.endsWith('.customer')
        const wanted = Object.entries(sentences).filter(([key]) => alone || first.has(key) === (part === 'first'))
        const read = Object.fromEntries(wanted.map(([key, sentence]) => [key, compileSentence(sentence)]))
        return `export default ${JSON.stringify(file.sentences ? { sentences: read } : read)}`
      },
    },
  }
}

/** Of Zendesk's block the app says only what an admin's settings are called. */
function labelsOf(text: string): string {
  const { app }: { app: { parameters: Record<string, { label: string }> } } = JSON.parse(text)
  const labels = Object.entries(app.parameters).map(([name, { label }]) => [name, { label }])
  return `export default ${JSON.stringify({ app: { parameters: Object.fromEntries(labels) } })}`
}
