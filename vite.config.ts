import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cataloguePlugin } from './tools/catalogue-plugin.ts'
import { firstChunks } from './tools/first-chunks.ts'
import { lateChunksPlugin } from './tools/late-chunks-plugin.ts'
import { manifestPlugin } from './tools/package/manifest-plugin.ts'
import { shippedPackages } from './tools/package/shipped-packages.ts'
import { packagePlugin } from './tools/package-plugin.ts'
import { pagePolicyPlugin } from './tools/page-policy.ts'

const projectFolder = import.meta.dirname
const sourceFolder = path.join(projectFolder, 'src')
const page = (name: string) => path.join(sourceFolder, `${name}.html`)
const groups = await firstChunks(sourceFolder)
const shipped = shippedPackages(projectFolder)
/** `npm run package -- --host` says for which gateway the package is. */
const address = process.env.PACKAGE_ADDRESS || undefined

/** Three pages, one per Zendesk location, in the folder layout of a Zendesk package: `dist/assets/sidebar.html`. */
export default defineConfig(({ command }) => ({
  root: sourceFolder,
  // Zendesk serves a package from an address of its own choosing; the hot-reload server uses the manifest's paths.
  base: command === 'build' ? './' : '/assets/',
  publicDir: false,
  plugins: [
    react(),
    cataloguePlugin(),
    manifestPlugin(projectFolder, address),
    pagePolicyPlugin(),
    lateChunksPlugin(),
    shipped.collect(),
    packagePlugin({ projectFolder, address, shippedPackages: shipped.folders }),
  ],
  server: { host: 'localhost', fs: { allow: [projectFolder] } },
  worker: {
    format: 'es',
    plugins: () => [shipped.collect()],
    rolldownOptions: { output: { entryFileNames: 'worker-[hash].js' } },
  },
  build: {
    outDir: path.join(projectFolder, 'dist/assets'),
    emptyOutDir: true,
    assetsDir: '',
    // Data URLs would need a wider policy for fonts and workers.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Every browser that Zendesk supports preloads by itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Reading sentences at build time takes what it takes.
      checks: { pluginTimings: false },
      input: { sidebar: page('sidebar'), modal: page('modal'), background: page('background') },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups },
        // Zendesk documents no `.mjs`.
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.mjs')) ? '[name]-[hash].js' : '[name]-[hash][extname]',
      },
    },
  },
}))
