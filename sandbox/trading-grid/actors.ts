import type * as z from 'zod/mini'
import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import type { AssertedAgent } from '../../src/trading-grid/contract/primitives.ts'
import { oneLine } from './one-line.ts'

/** An agent, as the app says: nothing behind the proxy proves it. Notes and lists show the name in a line. */
export const agentActor = ({ id, name }: z.output<typeof AssertedAgent>): Actor => ({
  side: 'us',
  name: oneLine(name),
  proof: 'asserted',
  agentId: id,
})
export const partnerActor = (name: string): Actor => ({
  side: 'partner',
  name: oneLine(name),
  proof: 'authenticated',
})
export const systemActor: Actor = { side: 'system', name: 'Trading Grid', proof: 'authenticated' }
