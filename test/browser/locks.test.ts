import { expect, it } from 'vitest'
import { locksOf } from '../../src/browser/locks.ts'

it('does one thing after the other where the browser refuses locks', async () => {
  const locks = locksOf({ request: () => Promise.reject(new DOMException('Not allowed.', 'SecurityError')) })
  const done: string[] = []
  const task = (name: string) => async () => {
    done.push(`${name} begins`)
    await Promise.resolve()
    done.push(`${name} ends`)
  }
  await Promise.all([locks.alone('ticket', task('one')), locks.alone('ticket', task('two'))])
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

it('does nothing twice where the task itself fails', async () => {
  const locks = locksOf({ request: (_, task) => task() })
  let tries = 0
  const failing = locks.alone('ticket', async () => {
    tries += 1
    throw new Error('Zendesk is away.')
  })
  await expect(failing).rejects.toThrow('Zendesk is away.')
  expect(tries).toBe(1)
})
