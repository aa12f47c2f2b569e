import type { Check, Outcome } from './checks.ts'
import { NoBrowserError } from './find-browser.ts'

export type Finished = Outcome & { name: string; seconds: number }

/**
 * Runs checks in order, side by side while there are cores for them, and tells each as it ends.
 * A check that throws has failed; the others go on.
 */
export async function runChecks(
  checks: Check[],
  cores: number,
  tell: (finished: Finished) => void,
): Promise<Finished[]> {
  const waiting = [...checks]
  const running = new Set<Promise<void>>()
  const finished: Finished[] = []
  let free = cores

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting[0]
    if (next && (next.cores <= free || running.size === 0)) {
      waiting.shift()
      free -= next.cores
      const run = timed(next).then((outcome) => {
        free += next.cores
        running.delete(run)
        finished.push(outcome)
        tell(outcome)
      })
      running.add(run)
    } else {
      await Promise.race(running)
    }
  }
  return finished
}

async function timed(check: Check): Promise<Finished> {
  const started = performance.now()
  const outcome = await check
    .run()
    .catch((error: unknown) => ({ passed: 0, failed: 1, skipped: 0, report: said(error) }))
  return { ...outcome, name: check.name, seconds: (performance.now() - started) / 1000 }
}

function said(error: unknown): string {
  if (error instanceof NoBrowserError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export function inWords({ name, passed, failed, skipped, seconds, report }: Finished): string {
  const counts = [
    passed > 0 ? `${passed} passed` : '',
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ]
  const line = `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${counts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s)`
  return report === '' ? line : `${line}\n${report.trim().replace(/^/gm, '    ')}\n`
}

export function total(finished: Finished[]): { passed: number; failed: number } {
  const sum = (count: (one: Finished) => number) => finished.reduce((all, one) => all + count(one), 0)
  return { passed: sum((one) => one.passed), failed: sum((one) => one.failed) }
}
