import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { zipSync } from 'fflate'
import { readPackageFiles } from './package-rules/package-files.ts'
import { projectFolder, runProgram } from './run-command.ts'
import { checkPackage } from './validate-package.ts'

/** `npm run package`: builds, validates and packs what an admin uploads to Zendesk. The same sources give the same bytes. */
const built = await runProgram('vite', ['build', '--logLevel', 'warn'])
if (!built.ok) throw new Error(built.output)

const contents = await readPackageFiles(path.join(projectFolder, 'dist'))
const { errors, warnings } = checkPackage(contents)
for (const warning of warnings) console.log(`warning  ${warning}`)
if (errors.length > 0) throw new Error(errors.join('\n'))

const { name, version }: { name: string; version: string } = JSON.parse(
  await readFile(path.join(projectFolder, 'package.json'), 'utf8'),
)
const files = [...contents.files].sort(([one], [other]) => (one < other ? -1 : 1))
const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) })
const file = path.join(projectFolder, 'release', `${name}-${version}.zip`)
await mkdir(path.dirname(file), { recursive: true })
await writeFile(file, zip)
console.log(`${path.relative(projectFolder, file)}: ${files.length} files, ${Math.round(zip.length / 1024)} kB`)
