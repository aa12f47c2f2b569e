import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import type { Api } from './api.ts'
import { badRequest, Refusal } from './refusal.ts'

const TOKEN_LIVES_S = 2 * 60 * 60

const TokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.optional(z.string()),
  expires_in: z.optional(z.coerce.number()),
})

/** Servers get their token here, by the client-credentials grant; it acts as the client's user until it runs out. */
export function oauthRoutes(api: Api, { desk, clock }: Platform): void {
  api.post('/oauth/tokens', async (c) => {
    const form = /json/.test(c.req.header('content-type') ?? '') ? await c.req.json() : await c.req.parseBody()
    const parsed = TokenRequest.safeParse(form)
    if (!parsed.success) throw badRequest('grant_type, client_id and client_secret are needed')
    const { grant_type, client_id, client_secret, scope = 'read write', expires_in = TOKEN_LIVES_S } = parsed.data
    if (grant_type !== 'client_credentials') {
      throw new Refusal(400, { error: 'unsupported_grant_type', error_description: `${grant_type} is not supported` })
    }
    const client = desk.oauthClients.find(client_id)
    if (!client || client.secret !== client_secret) {
      throw new Refusal(401, { error: 'invalid_client', error_description: 'Client authentication failed' })
    }
    const token = crypto.randomUUID().replaceAll('-', '')
    const lives = Math.min(Math.max(expires_in, 300), 172_800)
    const expiresAtMs = clock.now().getTime() + lives * 1000
    desk.oauthTokens.put(
      desk.nextId(),
      { client: client.identifier, userId: client.userId, scope, expiresAtMs },
      { key: token },
    )
    return c.json({ access_token: token, token_type: 'bearer', scope, expires_in: lives })
  })
}
