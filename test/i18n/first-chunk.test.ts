import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { saidKeys, says } from '../../tools/sentences/said-keys.ts'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const languages = ['en', 'de'] as const
const keysOf = (language: string): string[] =>
  Object.keys(JSON.parse(readFileSync(path.join(projectFolder, 'translations', `${language}.json`), 'utf8')).sentences)

let chunks: Map<string, Rolldown.OutputChunk>

beforeAll(async () => {
  const built = await build({
    configFile: path.join(projectFolder, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false, minify: false },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  chunks = new Map(outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])))
}, 120_000)

describe('the package', () => {
  it.each(languages)('has every sentence in %s once: in the first chunk or in the later one', (language) => {
    const [first, later] = [sentencesOf('first', language), sentencesOf('later', language)]
    expect([...first, ...later].sort()).toEqual(keysOf(language).sort())
    expect(first.length).toBeGreaterThan(20)
    expect(later.length).toBeGreaterThan(first.length)
  })

  it.each(['sidebar', 'modal'])('says nothing in the first chunk of the %s that is not there yet', (page) => {
    const first = new Set(sentencesOf('first', 'en'))
    const late = keysOf('en').filter((key) => !first.has(key))
    const offences = modulesAtOnce(page).flatMap((file) => {
      const said = saidKeys(file, readFileSync(file, 'utf8'))
      return late.filter((key) => says(said, key)).map((key) => `${path.relative(projectFolder, file)}: ${key}`)
    })
    expect(offences).toEqual([])
  })

  it('leaves the later sentences out of what the sidebar loads at once', () => {
    const files = filesAtOnce('sidebar').map((file) => chunks.get(file)?.moduleIds.join() ?? '')
    expect(files.some((ids) => ids.includes('\0first:'))).toBe(true)
    expect(files.some((ids) => ids.includes('\0later:'))).toBe(false)
  })

  it('starts no page from another page', () => {
    const starts = (page: string) =>
      filesAtOnce(page).flatMap(
        (file) => chunks.get(file)?.moduleIds.filter((id) => /\/main-\w+\.tsx?$/.test(id)) ?? [],
      )
    expect(starts('sidebar').map((id) => path.basename(id))).toEqual(['main-sidebar.tsx'])
    expect(starts('modal').map((id) => path.basename(id))).toEqual(['main-modal.tsx'])
    expect(starts('background').map((id) => path.basename(id))).toEqual(['main-background.ts'])
  })

  it('brings no React into the background', () => {
    const ids = filesAtOnce('background').flatMap((file) => chunks.get(file)?.moduleIds ?? [])
    expect(ids.filter((id) => /node_modules\/(react|react-dom|styled-components|@zendeskgarden)\//.test(id))).toEqual(
      [],
    )
  })
})

function filesAtOnce(page: string): string[] {
  const start = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === page)
  const seen = new Set<string>()
  const waiting = start ? [start.fileName] : []
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    waiting.push(...(chunks.get(file)?.imports ?? []))
  }
  return [...seen]
}

function modulesAtOnce(page: string): string[] {
  const ids = filesAtOnce(page).flatMap((file) => chunks.get(file)?.moduleIds ?? [])
  return ids.filter((id) => /\.tsx?$/.test(id) && id.startsWith(path.join(projectFolder, 'src')))
}

function sentencesOf(part: 'first' | 'later', language: string): string[] {
  const id = `\0${part}:${path.join(projectFolder, 'translations', language)}`
  const code = [...chunks.values()].map(({ modules }) => modules[id]?.code).find((text) => text) ?? ''
  return [...code.matchAll(/^\s*"([\w-]+\.[\w.-]+)": \[/gm)].map(([, key]) => key ?? '')
}
