import { defineConfig } from 'vitest/config'

/** Logic runs in plain Node; what a person sees runs in jsdom. Chromium tests are in test/e2e, run by Playwright. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'logic',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/**/*.dom.test.ts', 'node_modules/**'],
          setupFiles: ['test/support/setup-logic.ts'],
        },
      },
      {
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx', 'test/**/*.dom.test.ts'],
          exclude: ['test/e2e/**', 'node_modules/**'],
          setupFiles: ['test/support/setup-screen.ts'],
          testTimeout: 15_000,
        },
      },
    ],
  },
})
