import type { Capability } from '../../src/trading-grid/contract/vocabulary/capability.ts'
import type { Ground } from './ground.ts'

/** A sentence of the contract that a server can be asked about. */
export type Guarantee = {
  says: string
  /** Asked only where the server has this capability. */
  needs?: Capability
  /** @throws Broken with what happened instead, NotCheckable where the server gives no occasion to ask */
  check: (ground: Ground) => Promise<void>
}

export type Chapter = { title: string; guarantees: Guarantee[] }
