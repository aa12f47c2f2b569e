import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'

/** What a language's catalogue holds: Zendesk's block, and sentences, which are bundled. Catalogues of one subject have only those. */
type Catalogue = { app?: object }

/**
 * Completes the folder that Zendesk accepts: Vite writes pages and scripts to `<package>/assets`, this adds the rest
 * around them.
 */
export function packagePlugin(projectFolder: string): Plugin {
  let assetsFolder = ''
  return {
    name: 'zendesk-package',
    apply: 'build',
    configResolved(config) {
      assetsFolder = path.resolve(config.root, config.build.outDir)
    },
    async writeBundle() {
      await completePackage(projectFolder, assetsFolder)
    },
  }
}

async function completePackage(projectFolder: string, assetsFolder: string): Promise<void> {
  const packageFolder = path.dirname(assetsFolder)
  await cp(path.join(projectFolder, 'assets'), assetsFolder, { recursive: true })
  await cp(path.join(projectFolder, 'manifest.json'), path.join(packageFolder, 'manifest.json'))
  await copyRequirements(projectFolder, packageFolder)
  await writeTranslations(path.join(projectFolder, 'translations'), path.join(packageFolder, 'translations'))
}

async function copyRequirements(projectFolder: string, packageFolder: string): Promise<void> {
  const target = path.join(packageFolder, 'requirements.json')
  await rm(target, { force: true })
  if ((await readdir(projectFolder)).includes('requirements.json')) {
    await cp(path.join(projectFolder, 'requirements.json'), target)
  }
}

/** Zendesk reads only the `app` block, and refuses files whose other parts are not in its own format. */
async function writeTranslations(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.json'))) {
    const catalogue: Catalogue = JSON.parse(await readFile(path.join(from, name), 'utf8'))
    if (catalogue.app) await writeFile(path.join(to, name), `${JSON.stringify({ app: catalogue.app }, null, 2)}\n`)
  }
}
