import * as z from 'zod/mini'
import { transferWays } from '../../domain/vocabulary/document-vocabulary.ts'
import { operation } from './operation.ts'

export const Capabilities = z.object({
  transfer: z.enum(transferWays),
  attachmentFetch: z.boolean(),
  serverDelivery: z.boolean(),
  push: z.boolean(),
  leases: z.boolean(),
  approvals: z.boolean(),
  restrictedThreads: z.boolean(),
  /** Keeps texts that the account's agents write again and again. Absent like false. */
  templates: z.exactOptional(z.boolean()),
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
