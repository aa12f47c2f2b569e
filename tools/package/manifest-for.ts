import { readFile } from 'node:fs/promises'
import path from 'node:path'

export type PackageManifest = {
  domainWhitelist: string[]
  parameters: { name: string; type?: string; default?: unknown }[]
}

/** What `manifest.json` says by itself: an example, to which nothing in the world answers. */
const EXAMPLE = { address: 'https://trading-grid.example/v1', host: 'trading-grid.example' }

/** Zendesk's proxy goes to none of these, whatever the manifest lists. */
const ZENDESK = /(^|\.)(zendesk|zdusercontent|zdassets|zopim)\.com$/

/** @throws Error for what Zendesk's proxy could not send to */
export function checkedAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const extra = url ? url.username + url.password + url.search + url.hash : ''
  if (url?.protocol !== 'https:' || extra !== '' || !url.hostname.includes('.')) {
    throw new Error(`${address} is no address of a gateway. Write it as in https://gateway.customer.example/v1`)
  }
  if (ZENDESK.test(url.hostname)) throw new Error(`Zendesk's proxy does not send to Zendesk itself: ${address}`)
  return url
}

/** The manifest, for the gateway at `address` where one is given. */
export async function manifestFor(projectFolder: string, address?: string): Promise<PackageManifest> {
  const manifest: PackageManifest = JSON.parse(await readFile(path.join(projectFolder, 'manifest.json'), 'utf8'))
  if (!address) return manifest
  const { hostname } = checkedAddress(address)
  return {
    ...manifest,
    domainWhitelist: [hostname],
    parameters: manifest.parameters.map((one) => (one.name === 'base_url' ? { ...one, default: address } : one)),
  }
}

/** Zendesk's block of a catalogue, whose help texts name the gateway. */
export function blockFor<Block extends object>(block: Block, address?: string): Block {
  if (!address) return block
  const { hostname } = checkedAddress(address)
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
  const text = JSON.stringify(block)
    .replaceAll(EXAMPLE.address, inJson(address))
    .replaceAll(EXAMPLE.host, inJson(hostname))
  return JSON.parse(text)
}
