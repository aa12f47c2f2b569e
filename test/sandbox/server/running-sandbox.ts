import { onTestFinished } from 'vitest'
import { secrets } from '../../../sandbox/seed.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/server/start-sandbox.ts'

/** A sandbox without pages on free ports, stopped when the test is over. */
export async function runningSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ pages: 'none', ...options })
  onTestFinished(() => sandbox.stop())
  return sandbox
}

/** What an agent's browser sends after signing in. */
export async function signedIn({ workspaceUrl }: Sandbox, agentId: number) {
  const session = await fetch(`${workspaceUrl}/_workspace/session`, post({ agentId }))
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    return fetch(`${workspaceUrl}${path}`, { ...init, headers })
  }
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** The Trading Grid's API, straight at its port. */
export const atTradingGrid = ({ tradingGridUrl }: Sandbox, path: string, body: unknown) =>
  fetch(`${tradingGridUrl}/v1${path}`, post(body, { authorization: `Bearer ${secrets.apiToken}` }))

export const sam = { id: 2002, name: 'Sam Rivera' }
export const firstTicket = { account: 'acme', id: 1 }
