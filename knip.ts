import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: ['src/main-*.tsx', 'src/worker/worker.ts', 'sandbox/serve.ts', 'test/bench/*.ts'],
  project: ['src/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}', 'tools/**/*.ts', 'test/**/*.{ts,tsx}'],
  // An exported type that only its own file uses still names a shape that others infer.
  ignoreExportsUsedInFile: { interface: true, type: true },
}

export default config
