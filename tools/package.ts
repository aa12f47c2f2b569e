import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { checkedAddress } from './package/manifest-for.ts'
import { shippedFiles } from './package/shipped-files.ts'
import { type PackageFiles, readPackageFiles } from './package-rules/package-files.ts'
import { projectFolder, runProgram } from './run-command.ts'
import { checkPackage } from './validate-package.ts'

/**
 * `npm run package [-- --host https://gateway.customer.example/v1]`: builds, validates and packs what an admin uploads
 * to Zendesk, for the gateway at that address. The same sources give the same bytes. It is built in a folder of its
 * own, so that nothing that lies about in `dist` can be in it.
 */
const { values } = parseArgs({ options: { host: { type: 'string' }, out: { type: 'string' } } })
const address = values.host?.replace(/\/+$/, '')
const host = address === undefined ? undefined : checkedAddress(address).hostname

const folder = await mkdtemp(path.join(tmpdir(), 'package-'))
try {
  const contents = await buildIn(folder)
  const { errors, warnings } = checkPackage(contents)
  for (const warning of warnings) console.log(`warning  ${warning}`)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  await pack(contents.files)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function buildIn(folder: string): Promise<PackageFiles> {
  const assets = path.join(folder, 'assets')
  const built = await runProgram('vite', ['build', '--logLevel', 'warn', '--outDir', assets, '--emptyOutDir'], {
    // Where this runs in tests, NODE_ENV says so, and React would come along in its development build.
    NODE_ENV: 'production',
    PACKAGE_ADDRESS: address ?? '',
  })
  if (!built.ok) throw new Error(built.output)
  return shippedFiles(await readPackageFiles(folder))
}

async function pack(contents: PackageFiles['files']): Promise<void> {
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(path.join(projectFolder, 'package.json'), 'utf8'),
  )
  const files = [...contents].sort(([one], [other]) => (one < other ? -1 : 1))
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) })
  const file = path.resolve(
    values.out ?? path.join(projectFolder, 'release', [name, version, host].filter(Boolean).join('-').concat('.zip')),
  )
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, zip)
  console.log(`${path.relative(projectFolder, file)}: ${files.length} files, ${Math.round(zip.length / 1024)} kB`)
  if (host === undefined)
    console.log('Built for the example host of manifest.json: give --host to install it anywhere.')
}
