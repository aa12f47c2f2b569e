import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './find-browser.ts'
import { type CommandResult, projectFolder, runProgram } from './run-command.ts'
import { validatePackage } from './validate-package.ts'

/** What became of a check. `report` is what somebody needs who has to mend it. */
export type Outcome = { passed: number; failed: number; skipped: number; report: string }

export type Check = {
  name: string
  /** How many of the machine's two cores it keeps busy. */
  cores: 1 | 2
  run(): Promise<Outcome>
}

const oneCheck = ({ ok, output }: CommandResult): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  report: ok ? '' : output,
})

export const quickChecks: Check[] = [
  { name: 'types', cores: 1, run: async () => oneCheck(await runProgram('tsc', ['-b'])) },
  { name: 'lint', cores: 1, run: async () => oneCheck(await runProgram('biome', ['check', '--error-on-warnings'])) },
  { name: 'dead code', cores: 1, run: async () => oneCheck(await runProgram('knip', ['--no-progress'])) },
]

export const allChecks: Check[] = [
  { name: 'package', cores: 1, run: buildAndValidate },
  ...quickChecks,
  { name: 'tests', cores: 2, run: runVitest },
  { name: 'browser tests', cores: 2, run: runPlaywright },
]

async function buildAndValidate(): Promise<Outcome> {
  const built = await runProgram('vite', ['build', '--logLevel', 'warn'])
  if (!built.ok) return oneCheck(built)
  const { errors } = await validatePackage(path.join(projectFolder, 'dist'))
  return oneCheck({ ok: errors.length === 0, output: errors.join('\n') })
}

type Counts = Omit<Outcome, 'report'>
type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

function runVitest(): Promise<Outcome> {
  return withReportFile(async (file) => {
    const ran = await runProgram('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    return countTests(ran, await readCounts(file, countVitest))
  })
}

const countVitest = (report: VitestReport): Counts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

function runPlaywright(): Promise<Outcome> {
  return withReportFile(async (file) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROME_PATH: findBrowser() }
    const ran = await runProgram('playwright', ['test', '--reporter=line,json'], env)
    return countTests(ran, await readCounts(file, countPlaywright))
  })
}

const countPlaywright = ({ stats }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

async function readCounts<Report>(file: string, count: (report: Report) => Counts): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  // A runner that died before its report ran nothing.
  return text === undefined ? { passed: 0, failed: 0, skipped: 0 } : count(JSON.parse(text))
}

/** A run that ends badly although every test passed (a file that does not load, an error after the end) has failed too. */
export function countTests(ran: CommandResult, counted: Counts): Outcome {
  const nothingRan = counted.passed + counted.failed === 0
  const failed = counted.failed === 0 && (!ran.ok || nothingRan) ? 1 : counted.failed
  return { ...counted, failed, report: failed > 0 ? ran.output : '' }
}

async function withReportFile(run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trading-grid-test-'))
  try {
    return await run(path.join(folder, 'report.json'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
