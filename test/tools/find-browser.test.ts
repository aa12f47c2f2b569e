import { expect, it } from 'vitest'
import { findBrowser, type Machine, NoBrowserError } from '../../tools/find-browser.ts'

const bare: Machine = {
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  runs: () => false,
  playwrightBrowser: () => undefined,
  debianAsRoot: () => false,
  run: () => false,
}
const having = (...files: string[]) => ({ ...bare, runs: (file: string) => files.includes(file) })

it('takes an installed browser, whatever else there is', () => {
  const machine = { ...having('/usr/bin/microsoft-edge'), playwrightBrowser: () => '/cache/chrome' }
  expect(findBrowser(machine)).toBe('/usr/bin/microsoft-edge')
})

it('takes the one that the environment names before any other', () => {
  const machine = having('/opt/chrome', '/usr/bin/chromium')
  expect(findBrowser({ ...machine, env: { ...bare.env, CHROME_PATH: '/opt/chrome' } })).toBe('/opt/chrome')
})

it('passes over a file that does not start', () => {
  const machine = { ...having('/usr/bin/chromium'), env: { ...bare.env, CHROME_PATH: '/gone' } }
  expect(findBrowser(machine)).toBe('/usr/bin/chromium')
})

it('finds what is installed on a Mac and on Windows', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser({ ...having(chrome), platform: 'darwin' })).toBe(chrome)
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const windows = {
    ...having(edge),
    platform: 'win32' as const,
    env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
  }
  expect(findBrowser(windows)).toBe(edge)
})

it('else takes Playwright’s own', () => {
  expect(findBrowser({ ...bare, playwrightBrowser: () => '/cache/chrome' })).toBe('/cache/chrome')
})

it('else installs Debian’s, when it may', () => {
  const installed: string[] = []
  const machine: Machine = {
    ...bare,
    debianAsRoot: () => true,
    run: (commands) => {
      expect(commands.map((command) => command.slice(0, 2).join(' '))).toEqual(['apt-get update', 'apt-get install'])
      installed.push('/usr/bin/chromium')
      return true
    },
    runs: (file) => installed.includes(file),
  }
  expect(findBrowser(machine)).toBe('/usr/bin/chromium')
})

it.each([
  ['nothing can be installed', bare],
  ['installing fails', { ...bare, debianAsRoot: () => true }],
  ['what was installed does not start', { ...bare, debianAsRoot: () => true, run: () => true }],
])('says in one sentence what to install when %s', (_name, machine) => {
  expect(() => findBrowser(machine)).toThrow(NoBrowserError)
  expect(() => findBrowser(machine)).toThrow(/^No browser .+ install Google Chrome.+\.$/)
})
