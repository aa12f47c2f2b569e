import type * as z from 'zod/mini'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { readStored } from '../read-stored.ts'
import { nothingHappened } from './nothing-happened.ts'

/** A job that is on its way. It stays in the agent's browser, as it left the first time, until it is `done`. */
export type RunningJob<Job> = {
  job: Job
  /** It left before, and how far it came is not known. */
  retried: boolean
  /** How far it is by now. */
  keep(job: Job): void
  done(): void
  /** A request that nothing of the job came before: where it is certain that it did nothing, the job is dropped. */
  first<Answer>(send: () => Promise<Answer>): Promise<Answer>
}

type World = { storage: KeptStorage; locks: Locks }

/**
 * One job at a time under `slot`, over all pages of this browser. Called again after anything failed, it goes on with
 * what left the first time, whatever is wanted now.
 */
export function keptJob<Job>({ storage, locks }: World, slot: string, schema: z.ZodMiniType<Job>) {
  const running = (job: Job, retried: boolean): RunningJob<Job> => {
    const keep = (next: Job) => storage.set(slot, JSON.stringify(next))
    const done = () => storage.remove(slot)
    // Kept before it leaves for the first time.
    keep(job)
    return {
      job,
      retried,
      keep,
      done,
      first: async (send) => {
        try {
          return await send()
        } catch (error) {
          if (nothingHappened(error, retried)) done()
          throw error
        }
      },
    }
  }
  return {
    run: <Result>(wanted: () => Job, carryOut: (running: RunningJob<Job>) => Promise<Result>): Promise<Result> =>
      locks.alone(slot, () => {
        const kept = readStored(storage, slot, schema)
        return carryOut(running(kept ?? wanted(), kept !== undefined))
      }),
    /** @returns undefined where another page of this browser has brought it to its end */
    finish: <Result>(carryOut: (running: RunningJob<Job>) => Promise<Result>): Promise<Result | undefined> =>
      locks.alone(slot, async () => {
        const kept = readStored(storage, slot, schema)
        return kept && carryOut(running(kept, true))
      }),
  }
}
