import { defineConfig } from 'vitest/config'
import { runSeed } from './tools/run-seed.ts'

// Printed, and handed to the workers: each run tries other values.
runSeed()

/** Logic runs in plain Node; what a person sees runs in jsdom. Chromium tests are in test/e2e, run by Playwright. */
export default defineConfig({
  test: {
    // Nothing else runs beside the tests: every core, where the default leaves one free.
    maxWorkers: '100%',
    // `npm run coverage`: of what ships and of the sandbox, files that no test loads included.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'html'],
    },
    projects: [
      {
        test: {
          name: 'logic',
          environment: 'node',
          // Tests leave nothing behind, so a worker loads the modules once for all of its files.
          isolate: false,
          // Both sides really run, and two cores have other things to do: a limit is for what hangs, not for what is slow.
          testTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/**/*.dom.test.ts', 'node_modules/**'],
          setupFiles: ['test/support/setup-logic.ts'],
        },
      },
      {
        test: {
          name: 'screen',
          environment: 'jsdom',
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          include: ['test/**/*.test.tsx', 'test/**/*.dom.test.ts'],
          exclude: ['test/e2e/**', 'node_modules/**'],
          setupFiles: ['test/support/setup-screen.ts'],
        },
      },
    ],
  },
})
