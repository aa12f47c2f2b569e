import { roomOf } from './rooms.ts'
import type { SourceModule } from './source-module.ts'

const waysOut = [
  'fetch',
  'window.fetch',
  'globalThis.fetch',
  'self.fetch',
  'navigator.sendBeacon',
  'new XMLHttpRequest',
  'new WebSocket',
  'new EventSource',
]
const chance = [
  'Date.now',
  'new Date()',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]
const emptyNames = ['utils', 'helpers', 'common', 'types', 'hooks']

/** Everything goes through Zendesk's client, and only one room knows it. */
export function checkZendesk({ path, words, calls }: SourceModule): string[] {
  if (!path.startsWith('src/')) return []
  const room = roomOf(path)
  return [
    ...waysOut
      .filter((way) => calls.has(way))
      .map((way) => `${path} calls ${way}: requests go through Zendesk's proxy.`),
    ...(words.has('ZAFClient') && room !== 'zendesk' ? [`${path} names ZAFClient: only zendesk knows it.`] : []),
  ]
}

/** The domain has no clock and no dice of its own. */
export function checkPurity({ path, calls }: SourceModule): string[] {
  const room = roomOf(path)
  if (room !== 'domain' && room !== 'edi') return []
  return chance
    .filter((call) => calls.has(call))
    .map((call) => `${path} calls ${call}: time and chance are given to it.`)
}

/** These run in plain Node, without a bundler. */
export function checkPlainNode({ path, references, usesImportMetaEnv }: SourceModule): string[] {
  if (!/^(src\/(domain|edi)|sandbox)\//.test(path)) return []
  const bundled = references.filter(({ specifier }) => specifier.includes('?'))
  return [
    ...bundled.map(({ specifier }) => `${path} imports ${specifier}: plain Node knows no query.`),
    ...(usesImportMetaEnv ? [`${path} reads import.meta.env, which plain Node does not have.`] : []),
  ]
}

export function checkHouse({ path, barrel, defaultExport }: SourceModule): string[] {
  if (path.endsWith('.d.ts')) return []
  const folder = path.split('/').find((part) => emptyNames.includes(part))
  const configuration = path.endsWith('.config.ts') || path === 'knip.ts'
  return [
    ...(folder ? [`${path}: a folder called ${folder} says nothing.`] : []),
    ...(barrel ? [`${path} only hands on what others export.`] : []),
    ...(defaultExport && !configuration ? [`${path} has a default export.`] : []),
  ]
}
