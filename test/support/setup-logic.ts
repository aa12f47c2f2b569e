import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Any unexpected `console.error` fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const spy = vi.mocked(console.error)
  expect(spy.mock?.calls ?? [], 'console.error was called').toEqual([])
  vi.restoreAllMocks()
})
