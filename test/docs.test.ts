import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const projectFolder = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8')
const sentences = (locale: string): Record<string, string> => JSON.parse(read(`translations/${locale}.json`)).sentences

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/walkthroughs.md',
  ...readdirSync(path.join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('README.md'))
    .map((name) => path.posix.join('src', name.split(path.sep).join('/'))),
]

describe('what is written for people', () => {
  it.each(guides)('%s names only files and folders that are there', (guide) => {
    const named = [...read(guide).matchAll(/`((?:src|test|sandbox|tools|docs|translations)\/[\w./-]+)`/g)]
    const missing = named.flatMap(([, file]) => (file && !existsSync(path.join(projectFolder, file)) ? [file] : []))
    expect(missing).toEqual([])
  })

  it('says in the guide for contributors only scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = [...read('CONTRIBUTING.md').matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '')
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| `([\w.-]+)` +\| (.+?) +\| (.+?) +\| .+ \|$/gm)]
  const words = new Map(rows.map(([, key = '', english, german]) => [key, { english, german }]))
  const families = [
    'threadState.',
    'threadKind.',
    'severity.',
    'approvals.state.',
    'proposals.state.',
    'request.state.',
    'onboarding.stop.',
    'onboarding.stepState.',
    'settings.state.',
    'exceptionKind.',
    'documentKind.',
  ]

  it('has the words of the screen, in English and German', () => {
    const [en, de] = [sentences('en'), sentences('de')]
    expect(words.size).toBeGreaterThan(100)
    for (const [key, { english, german }] of words) {
      expect({ key, english, german }).toEqual({ key, english: en[key], german: de[key] })
    }
  })

  it.each(families)('has every word of %s', (family) => {
    const keys = Object.keys(sentences('en')).filter((key) => key.startsWith(family))
    expect(keys.filter((key) => !words.has(key))).toEqual([])
  })
})
