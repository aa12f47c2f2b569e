import { expect, it } from 'vitest'
import { type Check, countTests, type Outcome } from '../../tools/checks.ts'
import { NoBrowserError } from '../../tools/find-browser.ts'
import { inWords, runChecks, total } from '../../tools/run-checks.ts'

const fine: Outcome = { passed: 3, failed: 0, skipped: 0, report: '' }
const check = (name: string, cores: 1 | 2, run: Check['run'] = async () => fine): Check => ({ name, cores, run })
const later = () => new Promise((resolve) => setTimeout(resolve, 5))

it('never keeps more cores busy than there are', async () => {
  let busy = 0
  let most = 0
  const working = (name: string, cores: 1 | 2) =>
    check(name, cores, async () => {
      busy += cores
      most = Math.max(most, busy)
      await later()
      busy -= cores
      return fine
    })
  const finished = await runChecks([working('a', 1), working('b', 1), working('c', 2), working('d', 1)], 2, () => {})
  expect(finished).toHaveLength(4)
  expect(most).toBe(2)
})

it('counts a check that throws as failed, says why, and goes on', async () => {
  const broken = check('broken', 1, async () => {
    throw new NoBrowserError('No browser.')
  })
  const finished = await runChecks([broken, check('good', 1)], 1, () => {})
  expect(total(finished)).toEqual({ passed: 3, failed: 1 })
  expect(finished.find(({ name }) => name === 'broken')?.report).toBe('No browser.')
})

it('tells each check as it ends', async () => {
  const told: string[] = []
  const slow = check('slow', 1, async () => {
    await later()
    return fine
  })
  await runChecks([slow, check('quick', 1)], 2, ({ name }) => told.push(name))
  expect(told).toEqual(['quick', 'slow'])
})

it('counts a run that ended badly as failed although each of its tests passed', () => {
  expect(countTests({ ok: false, output: 'out' }, { passed: 5, failed: 0, skipped: 0 })).toMatchObject({
    passed: 5,
    failed: 1,
    report: 'out',
  })
})

it('counts a run without a single test as failed', () => {
  expect(countTests({ ok: true, output: 'none' }, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1)
})

it('shows what a runner said only when something failed', () => {
  expect(countTests({ ok: true, output: 'noise' }, { passed: 5, failed: 0, skipped: 1 }).report).toBe('')
  const line = inWords({ ...fine, skipped: 1, name: 'tests', seconds: 1.25 })
  expect(line).toMatch(/^✓ tests +3 passed, 1 skipped \(1\.3 s\)$/)
  expect(inWords({ ...fine, failed: 1, report: 'why', name: 'tests', seconds: 1 })).toMatch(
    /^✗ tests.+1 failed.*\n {4}why/,
  )
})
