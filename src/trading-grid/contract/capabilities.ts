import * as z from 'zod/mini'
import { operation } from './operation.ts'

/** What a Trading Grid may lack. A missing one removes its button or says what happens instead. */
export const Capability = z.enum([
  'transfer',
  'attachment-fetch',
  'server-delivery',
  'push',
  'leases',
  'approvals',
  'restricted-threads',
])
export type Capability = z.infer<typeof Capability>

export const Capabilities = z.object({
  /** `token`: an upload token for the app's own comment. `note`: the Trading Grid side writes the note itself. */
  transfer: z.enum(['token', 'note', 'none']),
  attachmentFetch: z.boolean(),
  serverDelivery: z.boolean(),
  push: z.boolean(),
  leases: z.boolean(),
  approvals: z.boolean(),
  restrictedThreads: z.boolean(),
  maxDocumentBytes: z.int().check(z.positive()),
  /** The most that one answer carries of a document's content. */
  maxInlineBytes: z.int().check(z.positive()),
})
export type Capabilities = z.infer<typeof Capabilities>

/** Whether a Trading Grid has a Zendesk client of its own: it can act in tickets, and see what agents did there. */
export function usesZendesk(can: Pick<Capabilities, 'transfer' | 'attachmentFetch' | 'serverDelivery' | 'approvals'>) {
  return can.attachmentFetch || can.serverDelivery || can.approvals || can.transfer !== 'none'
}

export const readCapabilities = operation({
  id: 'readCapabilities',
  summary: 'What this Trading Grid can do, for a page that stands beside no ticket',
  method: 'GET',
  path: '/capabilities',
  answer: Capabilities,
  status: 200,
})
