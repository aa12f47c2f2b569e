import path from 'node:path'
import { loadedAtOnce } from './sentences/first-keys.ts'

/**
 * Left to itself, the bundler gives a file to every combination of pages and late views that share a module: more
 * requests before the first paint, and each packed without the others' words. So what the sidebar loads at once is in
 * two files: `platform`, with which every page talks to Zendesk, and `shell`. A modal opens from a sidebar, so the shell
 * is in the browser already.
 */
export async function firstChunks(sourceFolder: string) {
  const background = await broughtBy(path.join(sourceFolder, 'main-background.ts'))
  const sidebar = await broughtBy(path.join(sourceFolder, 'main-sidebar.tsx'))
  return [
    { name: 'platform', priority: 2, test: (id: string) => background.has(id) && sidebar.has(id) },
    {
      name: 'shell',
      priority: 1,
      tags: ['$initial' as const],
      test: (id: string) => sidebar.has(id) || !id.startsWith(sourceFolder + path.sep),
      includeDependenciesRecursively: false,
    },
  ]
}

/** A page's own start stays out: the file is another page's too, and must not start this one. */
async function broughtBy(entry: string): Promise<Set<string>> {
  const modules = new Set((await loadedAtOnce([entry])).keys())
  modules.delete(entry)
  return modules
}
