import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, parseSync } from 'vite'
import { comparedWith, type Measure } from '../../tools/figure.ts'
import { projectFolder, runProgram } from '../../tools/run-command.ts'

const barePage = {
  'bare.html': '<!doctype html><div id="root"></div><script type="module" src="./bare.tsx"></script>',
  'bare.tsx': `
    import { Button } from '@zendeskgarden/react-buttons'
    import { ThemeProvider } from '@zendeskgarden/react-theming'
    import { createRoot } from 'react-dom/client'
    createRoot(document.getElementById('root')).render(<ThemeProvider><Button>Escalate</Button></ThemeProvider>)`,
}

/** What the sidebar loads before it can paint, against the least that a page of React and Garden loads. */
export const figures: Measure = async () => {
  // Inside the project, where the bare page finds the same packages.
  const cache = path.join(projectFolder, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(path.join(cache, 'first-paint-'))
  try {
    const assets = await buildApp(folder)
    const first = { name: 'First chunk of the sidebar, gzip', value: await loadedAtOnce(assets, 'sidebar.html') }
    // Beside it, while Zendesk answers: the page does not wait for it until it knows the ticket.
    const worker = { name: 'The worker as it starts, gzip', value: await startOfWorker(assets) }
    return [
      comparedWith({ ...first, unit: 'kB', goal: '≤ 1.6 ×' }, await bare(folder)),
      { ...worker, unit: 'kB', goal: '≤ 50 kB' },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function buildApp(folder: string): Promise<string> {
  const assets = path.join(folder, 'app/assets')
  const built = await runProgram('vite', ['build', '--logLevel', 'error', '--outDir', assets], {
    NODE_ENV: 'production',
  })
  if (!built.ok) throw new Error(built.output)
  return assets
}

async function startOfWorker(assets: string): Promise<number> {
  const [start] = (await readdir(assets)).filter((file) => /^worker-.*\.js$/.test(file))
  if (start === undefined) throw new Error('No worker was built.')
  return sizeOf(assets, [start])
}

async function bare(folder: string): Promise<number> {
  for (const [name, text] of Object.entries(barePage)) await writeFile(path.join(folder, name), text)
  const outDir = path.join(folder, 'bare')
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(folder, 'bare.html') },
    },
  })
  return loadedAtOnce(outDir, 'bare.html')
}

/** @returns kB, each file packed by itself as a server does: scripts and styles of the page with all they import at once */
async function loadedAtOnce(folder: string, page: string): Promise<number> {
  const html = await readFile(path.join(folder, page), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '')
  if (files.length === 0) throw new Error(`${page} loads nothing.`)
  return sizeOf(folder, files)
}

async function sizeOf(folder: string, files: string[]): Promise<number> {
  const waiting = [...files]
  const seen = new Set<string>()
  let bytes = 0
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = await readFile(path.join(folder, file), 'utf8')
    bytes += gzipSync(text).byteLength
    if (file.endsWith('.js')) waiting.push(...importsOf(file, text))
  }
  return bytes / 1000
}

function importsOf(file: string, text: string): string[] {
  const { module } = parseSync(file, text)
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value)),
  ]
  return named.filter((one) => one?.startsWith('.')).map((one) => path.posix.join(path.posix.dirname(file), one ?? ''))
}
