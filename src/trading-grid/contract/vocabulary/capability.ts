import * as z from 'zod/mini'
/** What a Trading Grid may lack. A missing one removes its button or says what happens instead. */
export const Capability = z.enum([
  'transfer',
  'attachment-fetch',
  'server-delivery',
  'push',
  'leases',
  'approvals',
  'restricted-threads',
  'templates',
])

export type Capability = z.infer<typeof Capability>
