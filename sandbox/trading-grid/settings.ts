import * as z from 'zod/mini'
import { Capabilities } from '../../src/trading-grid/contract/capabilities.ts'
import type { Operation } from '../../src/trading-grid/contract/operation.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

const Setting = z.object({ value: z.string() })

export function writeCapabilities(world: Pick<World, 'db'>, capabilities: Capabilities): void {
  world.db.run(
    "INSERT INTO settings (name, value) VALUES ('capabilities', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    JSON.stringify(capabilities),
  )
}

export function capabilitiesOf(world: Pick<World, 'db'>): Capabilities {
  const setting = world.db.row(Setting, "SELECT value FROM settings WHERE name = 'capabilities'")
  if (!setting) throw new Error('No story was loaded into this Trading Grid.')
  return Capabilities.parse(JSON.parse(setting.value))
}

/** @throws Problem 404 `capability-absent` where this Trading Grid cannot do what the operation needs */
export function requireCapability(world: World, needs: NonNullable<Operation['needs']>): void {
  const can = capabilitiesOf(world)
  const present = {
    transfer: can.transfer !== 'none',
    'attachment-fetch': can.attachmentFetch,
    'server-delivery': can.serverDelivery,
    push: can.push,
    leases: can.leases,
    approvals: can.approvals,
    'restricted-threads': can.restrictedThreads,
    templates: can.templates ?? false,
  }[needs]
  if (!present) {
    throw new Problem(404, `This Trading Grid has no \`${needs}\`.`, problemTypes.capabilityAbsent, {
      capability: needs,
    })
  }
}
