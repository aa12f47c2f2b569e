import * as z from 'zod/mini'

/** The part of an app's manifest that the platform acts upon. */
export const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  location: z.object({
    support: z.record(
      z.string(),
      z.object({ url: z.string(), autoLoad: z._default(z.boolean(), true), flexible: z._default(z.boolean(), true) }),
    ),
  }),
  domainWhitelist: z._default(z.array(z.string()), []),
  parameters: z._default(
    z.array(
      z.object({
        name: z.string(),
        type: z._default(z.enum(['text', 'checkbox', 'url', 'number', 'multiline', 'hidden']), 'text'),
        required: z._default(z.boolean(), false),
        secure: z._default(z.boolean(), false),
        scopes: z._default(z.array(z.string()), []),
        default: z.exactOptional(z.union([z.string(), z.boolean(), z.number()])),
      }),
    ),
    [],
  ),
})
export type Manifest = z.infer<typeof Manifest>
export type Parameter = Manifest['parameters'][number]
