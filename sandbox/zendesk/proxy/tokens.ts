import { createHmac } from 'node:crypto'
import { ProxyError } from './proxy-error.ts'

const digests = new Map(Object.entries<string>({ HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' }))

type Claims = { algorithm: string; secret: string; claims: Record<string, unknown>; expirySeconds: number; now: Date }

export function signJwt({ algorithm, secret, claims, expirySeconds, now }: Claims): string {
  const digest = digests.get(algorithm)
  if (!digest) throw new ProxyError(422, 'UnprocessableEntity', `JWT algorithm ${algorithm} is not supported.`)
  const issuedAt = Math.floor(now.getTime() / 1000)
  const header = base64url({ typ: 'JWT', alg: algorithm })
  const payload = base64url({ iat: issuedAt, exp: issuedAt + expirySeconds, ...claims })
  const signature = createHmac(digest, secret).update(`${header}.${payload}`).digest('base64url')
  return `${header}.${payload}.${signature}`
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export const basicToken = (username: string, password: string) =>
  Buffer.from(`${username}:${password}`).toString('base64')
