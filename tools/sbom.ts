import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readSbom } from './package/sbom.ts'
import { projectFolder } from './run-command.ts'

/** `npm run sbom`: a CycloneDX list of what the app is made of, from the lock file alone; asks no registry. */
const { values } = parseArgs({ options: { out: { type: 'string' } } })
const { name, version }: { name: string; version: string } = JSON.parse(
  await readFile(path.join(projectFolder, 'package.json'), 'utf8'),
)
const file = path.resolve(values.out ?? path.join(projectFolder, 'release', `${name}-${version}.cdx.json`))
const sbom = await readSbom(projectFolder, name)
await mkdir(path.dirname(file), { recursive: true })
await writeFile(file, `${JSON.stringify(sbom, null, 2)}\n`)
console.log(`${path.relative(projectFolder, file)}: ${sbom.components.length} components`)
