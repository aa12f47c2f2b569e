import type { Plugin } from 'vite'

/**
 * What runs around every late import. Vite's own waits for styles as well, and looks for nonces: ours have neither, and
 * all of it would be in the first chunk.
 */
const helper = `const asked = new Set()
export const __vitePreload = (load, files = [], importer) => {
  for (const file of files) {
    const { href } = new URL(file, importer)
    if (asked.has(href)) continue
    asked.add(href)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }
  return load()
}`

export function lateChunksPlugin(): Plugin {
  return {
    name: 'late-chunks',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: /^\0vite\/preload-helper\.js$/ }, handler: () => helper },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isDynamicEntry && chunk.viteMetadata?.importedCss.size) {
          this.error(`${chunk.fileName} brings styles of its own, and nothing would wait for them.`)
        }
      }
    },
  }
}
