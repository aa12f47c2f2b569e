import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import type { ZendeskClient } from './zendesk-client.ts'

/** What every part of the stand-in works with. Nothing in here knows the time, chance or the network by itself. */
export type World = {
  db: Database
  clock: Clock
  zendesk: ZendeskClient
  /** As many random bytes as asked for. */
  random: (size: number) => Uint8Array
  /** Transfers that are under way in this process. */
  uploads: Map<string, { sentBytes: number; stop: AbortController; done: Promise<void> }>
  /** Tickets whose note is being tried for, by account and number. */
  attempts: Map<string, Attempt>
}

export const instantOf = (world: World): string => world.clock.now().toISOString()

/** Opaque, as in `thr_5f0c…`: the prefix is for people who read logs. */
export function newId(world: World, prefix: string): string {
  return `${prefix}_${Buffer.from(world.random(12)).toString('hex')}`
}

/** What is known of a ticket between two ticks: how often it was tried, its audits were behind, and when to come back. */
export type Attempt = { rounds: number; behind: number; notBefore: number; withoutFields: boolean }
