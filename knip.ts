import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/main-*.{ts,tsx}',
    // The OpenAPI file describes whatever these export.
    'src/trading-grid/contract/**/*.ts',
    'sandbox/zendesk/workspace/{main.tsx,vite.config.ts}',
    'test/**/*.test.{ts,tsx}',
    'test/bench/*.ts',
    // Read by the type check alone.
    'test/compiled/*.ts',
    // Run as processes of their own, in other time zones.
    'test/support/print-pack-hash.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}', 'tools/**/*.ts', 'test/**/*.{ts,tsx}'],
  // What anybody with a Linux has, to check a pack without us.
  ignoreBinaries: ['sha256sum'],
  // What its own file uses is not dead, exported or not.
  ignoreExportsUsedInFile: true,
}

export default config
