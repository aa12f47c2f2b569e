import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/main-*.{ts,tsx}',
    'src/worker/worker.ts',
    // The OpenAPI file describes whatever these export.
    'src/trading-grid/contract/*.ts',
    'sandbox/serve.ts',
    'sandbox/zendesk/workspace/main.tsx',
    'test/**/*.test.{ts,tsx}',
    'test/bench/*.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}', 'tools/**/*.ts', 'test/**/*.{ts,tsx}'],
  // Run by tools/checks.ts.
  ignoreDependencies: ['@biomejs/biome'],
  // An exported type that only its own file uses still names a shape that others infer.
  ignoreExportsUsedInFile: { interface: true, type: true },
}

export default config
