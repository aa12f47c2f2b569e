import { deflateSync } from 'node:zlib'
import type { JsonObject } from '../../tools/package-rules/findings.ts'
import type { PackageFiles } from '../../tools/package-rules/package-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A PNG of one colour: signature and header are what matters here. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const rows = deflateSync(Buffer.alloc((width * 4 + 1) * height))
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** The smallest package that Zendesk takes. */
const goodManifest: JsonObject = {
  author: { name: 'Acme', email: 'apps@acme.example', url: 'https://acme.example' },
  defaultLocale: 'en',
  frameworkVersion: '2.0',
  private: true,
  location: { support: { ticket_sidebar: { url: 'assets/sidebar.html', flexible: true } } },
  domainWhitelist: ['trading-grid.example'],
  parameters: [
    { name: 'base_url', type: 'url', required: true },
    { name: 'api_token', type: 'text', secure: true, scopes: ['header'] },
  ],
}

/** @param changes by path inside the package; `undefined` leaves the file out */
export function packageWith(
  changes: Record<string, string | Uint8Array | JsonObject | undefined> = {},
  links: string[] = [],
): PackageFiles {
  const files: typeof changes = {
    'manifest.json': goodManifest,
    'translations/en.json': { app: { name: 'Trading Grid', parameters: { api_token: { label: 'API token' } } } },
    'assets/sidebar.html': '<!doctype html><title>Trading Grid</title>',
    'assets/logo.png': png(320, 320),
    'assets/logo-small.png': png(128, 128),
    ...changes,
  }
  const packed = new Map<string, Uint8Array>()
  for (const [name, content] of Object.entries(files)) {
    if (content instanceof Uint8Array) packed.set(name, content)
    else if (typeof content === 'string') packed.set(name, bytes(content))
    else if (content !== undefined) packed.set(name, bytes(JSON.stringify(content)))
  }
  return { files: packed, links }
}

export function manifestWith(changes: JsonObject): JsonObject {
  return { ...goodManifest, ...changes }
}
