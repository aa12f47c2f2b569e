import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const projectFolder = path.resolve(import.meta.dirname, '../..')

/** Builds `output` when one of its `sources` is younger. One build at a time, also when several processes start at once. */
export async function buildIfStale(
  name: string,
  output: string,
  sources: string[],
  say: (line: string) => void,
  build: () => Promise<void>,
): Promise<void> {
  if (!(await isStale(output, sources))) return
  await withLock(lockOf(output), async () => {
    if (!(await isStale(output, sources))) return
    say(`Building ${name} …`)
    await build()
  })
}

const lockOf = (output: string) =>
  path.join(projectFolder, 'node_modules/.cache/sandbox', `${path.basename(output)}.lock`)

async function isStale(output: string, sources: string[]): Promise<boolean> {
  const built = await newest(output)
  const changed = await Promise.all(sources.map((source) => newest(path.resolve(projectFolder, source))))
  return Math.max(...changed) > built
}

/** When something in it was last written; 0 when there is nothing. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(place)
  return Math.max(0, ...(await Promise.all(entries.map((entry) => newest(path.join(place, entry))))))
}

/** A build that takes longer was killed in the middle. */
const ABANDONED_MS = 120_000

async function withLock(lock: string, work: () => Promise<void>): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true })
  while (!(await taken(lock))) await sleep(200)
  try {
    await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch {
    const held = await stat(lock).catch(() => undefined)
    if (held && Date.now() - held.mtimeMs > ABANDONED_MS) await rm(lock, { recursive: true, force: true })
    return false
  }
}
