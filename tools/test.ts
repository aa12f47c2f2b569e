import { allChecks, quickChecks } from './checks.ts'
import { inWords, runChecks, total } from './run-checks.ts'
import { runSeed } from './run-seed.ts'

/** `npm test` runs everything; `npm run check` (`--quick`) only what reads the code without running it. */
const checks = process.argv.includes('--quick') ? quickChecks : allChecks

console.log(checks.map((check) => check.name).join(', '))
if (checks === allChecks) runSeed()
const finished = await runChecks(checks, 2, (one) => console.log(inWords(one)))

const { passed, failed } = total(finished)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
