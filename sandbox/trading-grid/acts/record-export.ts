import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import { appendEvent } from '../events.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'

type Export = Extract<WitnessedAction, { kind: 'export' }>

/** @throws Refusal where the thread has no such entry */
export function mustBeExportable(thread: Thread, { throughSeq }: Export): void {
  if (throughSeq > thread.lastSeq) throw new Refusal('nothing-to-decide', `${thread.label} has no entry ${throughSeq}.`)
}

/** Behind the cut, so that the same cut stays the same pack. */
export function recordExported(world: World, thread: Thread, action: Export, actor: Actor): number {
  mustBeExportable(thread, action)
  const { throughSeq, sha256 } = action
  return appendEvent(world, thread.id, { type: 'exported', actor, audience: 'internal', body: { throughSeq, sha256 } })
    .seq
}
