import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

type Component = { 'bom-ref': string; name: string; version: string; licenses?: { license: { id: string } }[] }
type Dependency = { ref: string; dependsOn: string[] }
export type Sbom = { metadata: { component: Component }; components: Component[]; dependencies: Dependency[] }
type Locked = { version: string; dev?: true }

const NPM_SBOM = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--package-lock-only',
  '--offline',
]

/**
 * npm's own list, of everything that the lock file has for more than development. Not by npm's `--omit dev`, which
 * leaves out what others also ask for as a peer: React, here.
 */
export async function readSbom(projectFolder: string, name: string): Promise<Sbom> {
  const windows = process.platform === 'win32'
  const { stdout } = await promisify(execFile)(windows ? 'npm.cmd' : 'npm', NPM_SBOM, {
    cwd: projectFolder,
    maxBuffer: 64_000_000,
    shell: windows,
  })
  const sbom: Sbom = JSON.parse(stdout)
  const lasting = await lastingPackages(projectFolder)
  const components = sbom.components.filter((one) => lasting.has(`${one.name}@${one.version}`))
  const refs = new Set([sbom.metadata.component, ...components].map((one) => one['bom-ref']))
  for (const component of components) {
    component.licenses ??= await oldLicenses(path.join(projectFolder, 'node_modules', component.name))
  }
  return {
    ...sbom,
    // npm calls the project by its folder.
    metadata: { ...sbom.metadata, component: { ...sbom.metadata.component, name } },
    components,
    dependencies: sbom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  }
}

async function lastingPackages(projectFolder: string): Promise<Set<string>> {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    await readFile(path.join(projectFolder, 'package-lock.json'), 'utf8'),
  )
  const lasting = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev)
  return new Set(lasting.map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`))
}

/** Before npm 2, a package stated `licenses`, which npm does not read any more; some state theirs only as a file. */
async function oldLicenses(folder: string): Promise<{ license: { id: string } }[]> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => undefined)
  const { licenses = [] }: { licenses?: { type: string }[] } = JSON.parse((await read('package.json')) ?? '{}')
  if (licenses.length > 0) return licenses.map(({ type }) => ({ license: { id: type } }))
  return /^\s*(The )?MIT License\b/.test((await read('LICENSE')) ?? '') ? [{ license: { id: 'MIT' } }] : []
}
