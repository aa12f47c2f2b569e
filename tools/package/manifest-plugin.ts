import type { Plugin } from 'vite'
import { manifestFor } from './manifest-for.ts'

const MANIFEST = '\0package manifest'

/** Gives the app the hosts and the default address that its package will have, and nothing else of the manifest. */
export function manifestPlugin(projectFolder: string, address?: string): Plugin {
  return {
    name: 'package-manifest',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /\/manifest\.json$/ }, handler: () => MANIFEST },
    load: {
      filter: { id: /^\0package manifest$/ },
      async handler() {
        const { domainWhitelist, parameters } = await manifestFor(projectFolder, address)
        const ofAddress = parameters.flatMap(({ name, default: value }) =>
          name === 'base_url' ? [{ name, default: value }] : [],
        )
        return `export default ${JSON.stringify({ domainWhitelist, parameters: ofAddress })}`
      },
    },
  }
}
