import { people, smallAccount } from './small-account.ts'

export const manifest = (scopes: { api_token?: string[]; jwt_secret?: string[] } = {}) => ({
  name: 'Trading Grid',
  version: '0.1.0',
  location: { support: { ticket_sidebar: { url: 'assets/sidebar.html' } } },
  domainWhitelist: ['trading-grid.example'],
  parameters: [
    { name: 'base_url', type: 'url', required: true },
    { name: 'api_token', type: 'text', secure: true, scopes: scopes.api_token ?? ['header'] },
    { name: 'jwt_secret', type: 'text', secure: true, scopes: scopes.jwt_secret ?? ['jwt_secret_key'] },
    { name: 'note', type: 'text', default: 'plain' },
  ],
})

export type Sent = { method: string; url: string; headers: Record<string, string>; body: string }

export async function withProxy(
  given: Parameters<typeof smallAccount>[0] = {},
  answer = (): Response => Response.json({ ok: true }),
) {
  const sent: Sent[] = []
  const account = smallAccount({
    installation: { manifest: manifest() },
    // Nothing is late unless a test says so.
    wait: () => new Promise(() => {}),
    outside: async (request) => {
      const { method, url } = request
      sent.push({ method, url, headers: Object.fromEntries(request.headers), body: await request.text() })
      return answer()
    },
    ...given,
  })
  const call = await account.as(people.agent)
  const request = (options: Record<string, unknown>) => call('POST', '/proxy/v2', { installationId: 882, options })
  return { ...account, sent, request, call }
}

export const GRID = 'https://trading-grid.example/v1/overview'
