import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

fc.configureGlobal({ seed: Number(process.env.SEED) })

/** Any unexpected `console.error` fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? []
  vi.restoreAllMocks()
  expect(calls, 'console.error was called').toEqual([])
})
