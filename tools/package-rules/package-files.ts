import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What is in a package's folder, by its path inside (`assets/sidebar.html`). */
export type PackageFiles = { files: Map<string, Uint8Array>; links: string[] }

export async function readPackageFiles(folder: string): Promise<PackageFiles> {
  const files = new Map<string, Uint8Array>()
  const links: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    if (entry.isSymbolicLink()) links.push(name)
    else if (entry.isFile()) files.set(name, await readFile(file))
  }
  return { files, links }
}

export function textOf({ files }: PackageFiles, name: string): string | undefined {
  const bytes = files.get(name)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
