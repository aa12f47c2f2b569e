import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../sandbox/server/listen.ts'
import { post } from './server/running-sandbox.ts'

const project = path.resolve(import.meta.dirname, '../..')
const START_WITHIN_MS = 60_000
let data = ''

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'sandbox-data-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** `npm start` as a process of its own, without the pages: another test builds those. */
function npmStart(port: number, ...options: string[]) {
  return start(port, process.execPath, [...serveArguments, ...options])
}

const serveArguments = ['--import', 'tsx', 'sandbox/serve.ts', '--no-pages']

function start(port: number, program: string, programArguments: string[]) {
  const child = spawn(program, programArguments, {
    cwd: project,
    env: { ...process.env, PORT: String(port), SANDBOX_DATA: data },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
    })
  }
  const exited = once(child, 'exit').then(([code]) => Number(code))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return {
    origin: `http://localhost:${port}`,
    printed: () => printed,
    exited,
    ready: async () => {
      const giveUpAt = Date.now() + START_WITHIN_MS
      while (!printed.includes('Ctrl+C')) {
        if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`It did not start:\n${printed}`)
        await sleep(50)
      }
    },
    stop: async () => {
      const asked = Date.now()
      child.kill('SIGTERM')
      return { code: await exited, tookMs: Date.now() - asked }
    },
  }
}

/** The first of three free ports in a row. */
async function threeFreePorts(): Promise<number> {
  for (;;) {
    const first = await freePort()
    const others = await Promise.all([first + 1, first + 2].map(isFree))
    if (others.every(Boolean)) return first
  }
}
async function freePort(): Promise<number> {
  const server = await listen(0)
  const port = Number(new URL(server.origin).port)
  await server.stop()
  return port
}
async function isFree(port: number): Promise<boolean> {
  const server = await listen(port).catch(() => undefined)
  await server?.stop()
  return server !== undefined
}

async function signedIn(origin: string) {
  const session = await fetch(`${origin}/_workspace/session`, post({ agentId: 2002 }))
  return { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' }
}
const subjectOf = async (origin: string) => {
  const answer = await fetch(`${origin}/api/v2/tickets/1`, { headers: await signedIn(origin) })
  return (await answer.json()).ticket.subject
}

it(
  'starts, says where everything is, ends within two seconds, keeps what happened, and starts over when asked to',
  async () => {
    const port = await threeFreePorts()
    const first = npmStart(port)
    await first.ready()
    expect(first.printed()).toContain(`http://localhost:${port}/agent/tickets/1\n`)
    expect(first.printed()).toContain(`http://localhost:${port + 1}/`)
    expect(first.printed()).toContain(`http://localhost:${port + 2}/partner\n`)

    const headers = { ...(await signedIn(first.origin)), 'content-type': 'application/json' }
    const change = { method: 'PUT', headers, body: JSON.stringify({ ticket: { subject: 'Kept' } }) }
    expect((await fetch(`${first.origin}/api/v2/tickets/1`, change)).status).toBe(200)
    // Live updates go on for ever: they must not hold it up.
    const live = await fetch(`${first.origin}/_workspace/events`, { headers })
    const { code, tookMs } = await first.stop()
    expect(code).toBe(0)
    expect(tookMs).toBeLessThan(2_000)
    await expect(live.text()).rejects.toThrow()

    const second = npmStart(port)
    await second.ready()
    expect(await subjectOf(second.origin)).toBe('Kept')
    await second.stop()

    const third = npmStart(port, '--fresh')
    await third.ready()
    expect(await subjectOf(third.origin)).toMatch(/^40 cases missing/)
    expect((await third.stop()).code).toBe(0)
  },
  4 * START_WITHIN_MS,
)

it.skipIf(process.platform === 'win32')(
  'ends with the shell that npm has started it in, although the shell keeps the signal to itself',
  async () => {
    const port = await threeFreePorts()
    const shell = start(port, 'sh', ['-c', `"${process.execPath}" ${serveArguments.join(' ')}; true`])
    await shell.ready()

    await shell.stop()

    const asked = Date.now()
    while (!(await isFree(port))) {
      expect(Date.now() - asked).toBeLessThan(2_000)
      await sleep(50)
    }
  },
  START_WITHIN_MS,
)

it(
  'says plainly which port is taken, and does not half start',
  async () => {
    const port = await threeFreePorts()
    const other = createServer().listen(port + 2, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())

    const started = npmStart(port)

    expect(await started.exited).toBe(1)
    expect(started.printed()).toContain(`Port ${port + 2} is taken by another program.`)
    expect(started.printed().trim().split('\n')).toHaveLength(1)
    expect(await isFree(port)).toBe(true)
  },
  START_WITHIN_MS,
)

it(
  'says what is wrong with a port that is none',
  async () => {
    const started = npmStart(99_999)
    expect(await started.exited).toBe(1)
    expect(started.printed()).toContain('PORT=99999 is not a port')
  },
  START_WITHIN_MS,
)
