import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseSync } from 'vite'
import { type SaidKeys, saidKeys, says } from './said-keys.ts'

/** Every key that the pages can say before they load anything else: all of it is in their first chunks. */
export async function firstKeys(sourceFolder: string, keys: string[]): Promise<Set<string>> {
  const pages = (await readdir(sourceFolder)).filter((file) => /^main-.*\.tsx?$/.test(file))
  const modules = await loadedAtOnce(pages.map((page) => path.join(sourceFolder, page)))
  const said: SaidKeys[] = [...modules].map(([file, source]) => saidKeys(file, source))
  return new Set(keys.filter((key) => said.some((one) => says(one, key))))
}

/** Our modules that come with the entries, by path, with their source. Late imports and types bring nothing. */
export async function loadedAtOnce(entries: string[]): Promise<Map<string, string>> {
  const modules = new Map<string, string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (modules.has(file)) continue
    const source = await readFile(file, 'utf8')
    modules.set(file, source)
    waiting.push(...importedAtOnce(file, source))
  }
  return modules
}

function importedAtOnce(file: string, source: string): string[] {
  const { staticImports, staticExports } = parseSync(file, source).module
  const named = [
    ...staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    ),
  ]
  return named.filter((name) => /^\.{1,2}\/.*\.tsx?$/.test(name)).map((name) => path.resolve(path.dirname(file), name))
}
