import { randomInt } from 'node:crypto'

/**
 * The seed of this run's properties: a new one each time, or the one that `SEED=` repeats. Processes that are started
 * from here on use the same. It is printed.
 */
export function runSeed(): number {
  const given = process.env.SEED
  const seed = given === undefined ? randomInt(2 ** 31) : Number(given)
  if (!Number.isInteger(seed)) throw new Error(`SEED=${given} is not a whole number.`)
  process.env.SEED = String(seed)
  console.log(`SEED=${seed}`)
  return seed
}
