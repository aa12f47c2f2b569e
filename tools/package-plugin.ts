import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { blockFor, manifestFor } from './package/manifest-for.ts'
import { noticesOf } from './package/notices.ts'
import { checkHostOfDefaults } from './package-rules/hosts.ts'

/** What a language's catalogue holds: Zendesk's block, and sentences, which are bundled. Catalogues of one subject have only those. */
type Catalogue = { app?: object }

export type PackageOptions = {
  projectFolder: string
  /** Of the gateway that the package is for; without one, the manifest's example. */
  address: string | undefined
  /** The folders of others' packages that are in the build; asked when the build is done. */
  shippedPackages: () => string[]
}

/** Of the project's own folder `assets`, these are Zendesk's; anything else that lies there stays there. */
const ZENDESK_PICTURES = /^(logo(-small)?\.png|logo\.svg|banner\.png|icon_\w+\.svg)$/

/**
 * Completes the folder that Zendesk accepts: Vite writes pages and scripts to `<package>/assets`, this adds the rest
 * around them. What lay in the folder before is gone: `zcli` keeps an admin's token in a file beside the manifest.
 */
export function packagePlugin(options: PackageOptions): Plugin {
  let assetsFolder = ''
  return {
    name: 'zendesk-package',
    apply: 'build',
    configResolved(config) {
      assetsFolder = path.resolve(config.root, config.build.outDir)
    },
    async buildStart() {
      await clean(options.projectFolder, path.dirname(assetsFolder))
    },
    async writeBundle() {
      await completePackage(options, assetsFolder)
    },
  }
}

/** Only inside of the project: elsewhere the folder around the assets may be anything. */
async function clean(projectFolder: string, packageFolder: string): Promise<void> {
  const inside = path.relative(projectFolder, packageFolder)
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return
  const present = await readdir(packageFolder).catch(() => [])
  await Promise.all(present.map((name) => rm(path.join(packageFolder, name), { recursive: true })))
}

async function completePackage(options: PackageOptions, assetsFolder: string): Promise<void> {
  const { projectFolder, address, shippedPackages } = options
  const packageFolder = path.dirname(assetsFolder)
  await mkdir(assetsFolder, { recursive: true })
  const pictures = (await readdir(path.join(projectFolder, 'assets'))).filter((name) => ZENDESK_PICTURES.test(name))
  for (const name of pictures) await cp(path.join(projectFolder, 'assets', name), path.join(assetsFolder, name))
  const manifest = await manifestFor(projectFolder, address)
  const wrong = checkHostOfDefaults({ ...manifest })
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  await writeFile(path.join(packageFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await copyRequirements(projectFolder, packageFolder)
  await writeTranslations(path.join(projectFolder, 'translations'), path.join(packageFolder, 'translations'), address)
  const notices = await noticesOf(shippedPackages())
  await writeFile(path.join(assetsFolder, 'third-party-notices.json'), `${JSON.stringify(notices, null, 1)}\n`)
}

async function copyRequirements(projectFolder: string, packageFolder: string): Promise<void> {
  const target = path.join(packageFolder, 'requirements.json')
  await rm(target, { force: true })
  if ((await readdir(projectFolder)).includes('requirements.json')) {
    await cp(path.join(projectFolder, 'requirements.json'), target)
  }
}

/** Zendesk reads only the `app` block, and refuses files whose other parts are not in its own format. */
async function writeTranslations(from: string, to: string, address: string | undefined): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.json'))) {
    const catalogue: Catalogue = JSON.parse(await readFile(path.join(from, name), 'utf8'))
    if (!catalogue.app) continue
    const app = blockFor(catalogue.app, address)
    await writeFile(path.join(to, name), `${JSON.stringify({ app }, null, 2)}\n`)
  }
}
