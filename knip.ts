import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/main-*.{ts,tsx}',
    // The OpenAPI file describes whatever these export.
    'src/trading-grid/contract/*.ts',
    'sandbox/zendesk/workspace/{main.tsx,vite.config.ts}',
    'test/**/*.test.{ts,tsx}',
    'test/bench/*.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}', 'tools/**/*.ts', 'test/**/*.{ts,tsx}'],
  // Run by tools/checks.ts.
  ignoreDependencies: ['@biomejs/biome'],
  // What its own file uses is not dead, exported or not.
  ignoreExportsUsedInFile: true,
}

export default config
