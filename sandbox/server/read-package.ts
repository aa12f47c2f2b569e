import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import type { Labels } from '../zendesk/workspace-server/installation-settings.ts'

const Hosts = z.object({ domainWhitelist: z.array(z.string()) })
const Words = z.object({
  app: z.object({
    parameters: z.record(z.string(), z.object({ label: z.string(), helpText: z.exactOptional(z.string()) })),
  }),
})

export type InstalledPackage = { manifest: unknown; labels: Labels; hosts: string[] }

/** What Zendesk reads of a package when an admin uploads it. */
export async function readPackage(folder: string): Promise<InstalledPackage> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, file), 'utf8'))
  const manifest = await read('manifest.json')
  const { app } = Words.parse(await read('translations/en.json'))
  return { manifest, labels: app.parameters, hosts: Hosts.parse(manifest).domainWhitelist }
}
