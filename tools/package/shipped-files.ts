import { type PackageFiles, textOf } from '../package-rules/package-files.ts'

/** What Zendesk reads by its name. */
const NAMED = [
  /^(manifest|requirements)\.json$/,
  /^translations\/[a-z]{2,3}(-\w{2,3})?\.json$/,
  /^assets\/(logo(-small)?\.png|logo\.svg|banner\.png|icon_\w+\.svg|third-party-notices\.json)$/,
]

/**
 * The files of a package and nothing else: what Zendesk reads by its name, the pages that the manifest names, and what
 * those load in turn. A stray file is named by none of them.
 */
export function shippedFiles(contents: PackageFiles): PackageFiles {
  const manifest = textOf(contents, 'manifest.json') ?? ''
  const shipped = new Set([...contents.files.keys()].filter((name) => NAMED.some((pattern) => pattern.test(name))))
  const assets = [...contents.files.keys()].filter((name) => name.startsWith('assets/'))
  const waiting = [manifest]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const name of assets) {
      if (shipped.has(name) || !names(text, name)) continue
      shipped.add(name)
      waiting.push(textOf(contents, name) ?? '')
    }
  }
  return { files: new Map([...contents.files].filter(([name]) => shipped.has(name))), links: [] }
}

/** Built files name each other between quotes, at most with a folder before the name and a query behind it. */
function names(text: string, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`["'\`/]${name}["'\`?#]`).test(text)
}
