import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The agent workspace's own page; the app that runs in it is built by the configuration at the root. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/workspace/',
  cacheDir: '../../../node_modules/.vite/workspace',
  plugins: [react()],
  build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
})
