import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Finds out which packages of others are in the build: whatever the bundler put into a file, asked of the bundler. */
export function shippedPackages(projectFolder: string) {
  const folders = new Set<string>()
  const add = (id: string) => {
    for (const folder of packageFolders(projectFolder, id)) folders.add(folder)
  }
  const collect = (): Plugin => ({
    name: 'shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) for (const source of sourcesOf(file)) add(source)
    },
  })
  return { folders: (): string[] => [...folders].sort(), collect }
}

function sourcesOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string[] {
  if (file.type === 'asset') return file.originalFileNames
  return Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
}

const MODULES = `${path.sep}node_modules${path.sep}`

/**
 * Of a module's id: the package that it stands in. A package may carry parts of another one in a `node_modules` of its
 * own build, without that one's package.json: then both count. The bundler's own runtime is its package's.
 */
function packageFolders(projectFolder: string, id: string): string[] {
  const installed = path.join(projectFolder, 'node_modules')
  if (id.startsWith('\0rolldown/')) return [path.join(installed, 'rolldown')]
  const file = path.resolve(projectFolder, 'src', id.replace(/^\0/, '').replace(/[?#].*$/, ''))
  const found: string[] = []
  for (let at = file.lastIndexOf(MODULES); at >= 0; at = file.lastIndexOf(MODULES, at - 1)) {
    const name = nameAt(file.slice(at + MODULES.length))
    const folder = path.join(file.slice(0, at + MODULES.length), name)
    if (isPackage(folder)) return [...found, folder]
    if (isPackage(path.join(installed, name))) found.push(path.join(installed, name))
  }
  return found
}

function nameAt(inModules: string): string {
  const [first = '', second = ''] = inModules.split(path.sep)
  return first.startsWith('@') ? path.join(first, second) : first
}

const isPackage = (folder: string) => existsSync(path.join(folder, 'package.json'))
