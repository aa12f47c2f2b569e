import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildIfStale } from '../../../sandbox/server/build-if-stale.ts'

async function project() {
  const folder = await mkdtemp(path.join(tmpdir(), 'build-if-stale-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const source = path.join(folder, 'source.ts')
  const output = path.join(folder, `${path.basename(folder)}.js`)
  await writeFile(source, 'first')
  let builds = 0
  const build = () =>
    buildIfStale(
      'it',
      output,
      [source],
      () => undefined,
      async () => {
        builds += 1
        await writeFile(output, 'built')
      },
    )
  return { source, build, builds: () => builds }
}

it('builds what is not there, and not again until a source changes', async () => {
  const { source, build, builds } = await project()
  await build()
  await build()
  expect(builds()).toBe(1)

  const later = new Date(Date.now() + 5_000)
  await utimes(source, later, later)
  await build()
  expect(builds()).toBe(2)
})

it('builds once when several start at the same time', async () => {
  const { build, builds } = await project()
  await Promise.all([build(), build(), build()])
  expect(builds()).toBe(1)
})
