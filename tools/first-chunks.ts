import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { loadedAtOnce } from './sentences/first-keys.ts'

/**
 * Left to itself, the bundler gives a file to every combination of pages and late views that share a module: more
 * requests before the first paint, and each packed without the others' words. So what pages load at once is in two
 * files: `platform`, with which every page talks to Zendesk, and `shell`, which the pages that paint have in common. A
 * modal opens from a sidebar: its shell is in the browser already.
 */
export async function firstChunks(sourceFolder: string) {
  const silent = await ownModules(sourceFolder, /^main-.*\.ts$/)
  const painting = await ownModules(sourceFolder, /^main-.*\.tsx$/)
  return [
    { name: 'platform', priority: 2, test: (id: string) => silent.has(id) && painting.has(id) },
    {
      name: 'shell',
      priority: 1,
      tags: ['$initial' as const],
      test: (id: string) => painting.has(id) || !id.startsWith(sourceFolder + path.sep),
      includeDependenciesRecursively: false,
    },
  ]
}

/** A page's own start stays out: the file is another page's too, and must not start this one. */
async function ownModules(sourceFolder: string, start: RegExp): Promise<Set<string>> {
  const entries = (await readdir(sourceFolder))
    .filter((file) => start.test(file))
    .map((file) => path.join(sourceFolder, file))
  const modules = await loadedAtOnce(entries)
  return new Set([...modules.keys()].filter((file) => !entries.includes(file)))
}
