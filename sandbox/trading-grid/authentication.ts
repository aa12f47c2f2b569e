import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

const Credential = z.object({ account: z.string(), value: z.string() })
const Header = z.looseObject({ alg: z.string() })
const Claims = z.looseObject({ exp: z.optional(z.number()), nbf: z.optional(z.number()) })

/** Clocks of two companies differ a little. */
const LEEWAY_SECONDS = 60

/**
 * The Zendesk account that a request speaks for: by its API token, or by the secret that signed its JWT. Claims beyond
 * the times are not read: an agent with developer tools can forge them.
 */
export function accountOf(world: World, request: Request): string {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer === undefined) throw new Problem(401, 'Send an API token or a JWT as `Authorization: Bearer`.')

  const byToken = credentials(world, 'token').find(({ value }) => same(value, bearer))
  const account = byToken?.account ?? accountOfJwt(world, bearer)
  if (account === undefined) throw new Problem(401, 'This token is not accepted, or no longer.')
  return account
}

const credentials = (world: World, kind: 'token' | 'jwt') =>
  world.db.rows(Credential, 'SELECT account, value FROM credentials WHERE kind = ?', kind)

function accountOfJwt(world: World, jwt: string): string | undefined {
  const [header, claims, signature, ...rest] = jwt.split('.')
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0) return undefined
  // Only the algorithm that was agreed: `none` and public-key mix-ups end here.
  if (Header.safeParse(readPart(header)).data?.alg !== 'HS256') return undefined

  const signed = Buffer.from(signature, 'base64url')
  const signer = credentials(world, 'jwt').find(({ value }) => {
    const expected = createHmac('sha256', value).update(`${header}.${claims}`).digest()
    return expected.length === signed.length && timingSafeEqual(expected, signed)
  })
  const times = Claims.safeParse(readPart(claims))
  if (!signer || !times.success) return undefined

  const now = world.clock.now().getTime() / 1000
  const { exp, nbf } = times.data
  const inTime = (exp === undefined || now < exp + LEEWAY_SECONDS) && (nbf === undefined || now > nbf - LEEWAY_SECONDS)
  return inTime ? signer.account : undefined
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
