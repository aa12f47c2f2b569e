import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './tools/find-browser.ts'

/** What a person does, in a real browser, over both sides. Each test starts the servers it needs on free ports. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: browserArguments() },
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    actionTimeout: 40_000,
  },
})
