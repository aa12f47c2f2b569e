import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

export class NoBrowserError extends Error {
  override name = 'NoBrowserError'
}

/** The machine as the search sees it, so that a test can describe another one. */
export type Machine = {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  /** Whether the file starts and says that it is a browser. */
  runs(file: string): boolean
  /** Where Playwright keeps a browser of its own, if it was ever told to download one. */
  playwrightBrowser(): string | undefined
  debianAsRoot(): boolean
  /** @returns whether every command succeeded */
  run(commands: string[][]): boolean
}

const onPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * A Chromium browser for the tests: an installed one, else Playwright's, else Debian's, installed on the spot.
 * `CHROME_PATH` outranks them all.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const found = installed(machine) ?? machine.playwrightBrowser()
  if (found) return found

  const installing = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]
  if (machine.debianAsRoot() && machine.run(installing)) {
    const fresh = installed(machine)
    if (fresh) return fresh
  }
  throw new NoBrowserError(
    'No browser for the tests was found: install Google Chrome, Chromium or Microsoft Edge, or run `npx playwright install chromium`.',
  )
}

function installed({ platform, env, runs }: Machine): string | undefined {
  const separator = platform === 'win32' ? ';' : ':'
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  const candidates = [
    env.CHROME_PATH,
    ...(env.PATH ?? '').split(separator).flatMap((folder) => onPath.map((name) => path.join(folder, name))),
    ...(platform === 'darwin' ? onMac : []),
    ...(platform === 'win32' ? programFolders.flatMap((folder) => onWindows.map((name) => `${folder}\\${name}`)) : []),
  ]
  return candidates.find((file) => file !== undefined && runs(file))
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  runs(file) {
    if (!existsSync(file)) return false
    // On Windows `--version` opens a window instead of answering.
    if (process.platform === 'win32') return true
    // Ubuntu's `chromium-browser` may be a stub that only recommends a snap.
    const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    return answer.status === 0 && /\b(Chrome|Chromium|Edge)\b.*\d+\./.test(answer.stdout)
  },
  playwrightBrowser() {
    const file = chromium.executablePath()
    return file !== '' && existsSync(file) ? file : undefined
  },
  debianAsRoot() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  },
  run: (commands) =>
    commands.every(([command = '', ...args]) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
    }),
}

/** No request leaves the machine, and nothing in the browser tries to make one. */
export function browserArguments(): string[] {
  const asRoot = process.getuid?.() === 0
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
  ]
}
