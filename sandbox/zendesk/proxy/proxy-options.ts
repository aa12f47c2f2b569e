import * as z from 'zod/mini'

/** What an app's `client.request` leaves of itself on the way to the proxy: JSON, so no file, no function, no bytes. */
export const ProxyOptions = z.object({
  url: z.string(),
  type: z._default(z.string(), 'GET'),
  headers: z._default(z.record(z.string(), z.coerce.string()), {}),
  data: z.optional(z.unknown()),
  contentType: z.optional(z.union([z.string(), z.boolean()])),
  secure: z._default(z.boolean(), false),
  jwt: z.optional(
    z.object({
      algorithm: z._default(z.string(), 'HS256'),
      secret_key: z.string(),
      expiry: z._default(z.coerce.number(), 3600),
      claims: z._default(z.record(z.string(), z.unknown()), {}),
    }),
  ),
  basic_auth: z.optional(z.object({ username: z.string(), password: z.string() })),
})
export type ProxyOptions = z.infer<typeof ProxyOptions>

export const ProxyCall = z.object({ installationId: z.int(), options: ProxyOptions })
