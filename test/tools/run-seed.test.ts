import { afterEach, expect, it, vi } from 'vitest'
import { runSeed } from '../../tools/run-seed.ts'

afterEach(() => vi.unstubAllEnvs())

it('is a new one for each run, printed, and the same for what the run starts', () => {
  const say = vi.spyOn(console, 'log').mockReturnValue()
  const seeds = Array.from({ length: 20 }, () => {
    vi.stubEnv('SEED', undefined)
    const seed = runSeed()
    expect(process.env.SEED).toBe(String(seed))
    expect(say).toHaveBeenLastCalledWith(`SEED=${seed}`)
    return seed
  })
  expect(new Set(seeds).size).toBeGreaterThan(1)
})

it('is the one that is given, and nothing but a whole number', () => {
  vi.spyOn(console, 'log').mockReturnValue()
  vi.stubEnv('SEED', '451081180')
  expect(runSeed()).toBe(451_081_180)
  vi.stubEnv('SEED', 'last')
  expect(runSeed).toThrow('SEED=last is not a whole number.')
})
