import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readSbom } from '../../tools/package/sbom.ts'

const projectFolder = path.resolve(import.meta.dirname, '../..')

const License = z.union([
  z.object({ license: z.union([z.object({ id: z.string().min(1) }), z.object({ name: z.string().min(1) })]) }),
  z.object({ expression: z.string().min(1) }),
])
const Component = z.object({
  'bom-ref': z.string().min(1),
  type: z.enum(['application', 'framework', 'library', 'container', 'operating-system', 'device', 'firmware', 'file']),
  name: z.string().min(1),
  version: z.string(),
  purl: z.string().regex(/^pkg:npm\/(%40[^/]+\/)?[^@/]+@.+$/),
  scope: z.enum(['required', 'optional', 'excluded']).optional(),
  hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[a-f0-9]{128}$/) })).optional(),
  licenses: z.array(License).min(1).optional(),
})
/** The parts of CycloneDX 1.5 that every reader of such a list relies on. */
const CycloneDx = z.object({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.5.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.int().positive(),
  metadata: z.object({ timestamp: z.iso.datetime(), component: Component }),
  components: z.array(Component.extend({ hashes: z.array(z.unknown()).min(1), licenses: z.array(License).min(1) })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

describe('the list of what the app is made of', () => {
  let sbom: z.infer<typeof CycloneDx>
  beforeAll(async () => {
    sbom = CycloneDx.parse(await readSbom(projectFolder, 'trading-grid-for-zendesk'))
  })

  it('is CycloneDX, with a checksum and a license for every part', () => {
    expect(sbom.metadata.component.name).toBe('trading-grid-for-zendesk')
  })

  it('has everything that the lock file has for more than development, and nothing else', () => {
    const { packages }: { packages: Record<string, { version: string; dev?: true }> } = JSON.parse(
      readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'),
    )
    const locked = Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && !dev)
      .map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`)
    const listed = sbom.components.map(({ name, version }) => `${name}@${version}`)
    expect([...new Set(listed)].sort()).toEqual([...new Set(locked)].sort())
  })

  it('says of every part what it needs, and each of those is in the list', () => {
    const refs = new Set([sbom.metadata.component['bom-ref'], ...sbom.components.map((one) => one['bom-ref'])])
    const unknown = sbom.dependencies
      .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
      .filter((ref) => !refs.has(ref))
    expect(unknown).toEqual([])
  })
})
