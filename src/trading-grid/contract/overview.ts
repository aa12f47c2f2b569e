import * as z from 'zod/mini'
import { PartnerId, ThreadId } from '../../domain/ids.ts'
import { Capabilities } from './capabilities.ts'
import { DocumentSummary } from './document.ts'
import { ExceptionRecord } from './exception-record.ts'
import { Installation } from './installation.ts'
import { operation } from './operation.ts'
import { PartnerSummary } from './partner-summary.ts'
import { AssertedAgent, Instant, ShortText, TicketRef } from './primitives.ts'
import { Reference } from './reference.ts'
import { ThreadSummary } from './thread.ts'
import { TicketLink } from './ticket-link.ts'

/** A number from the ticket, checked. `several`: more than one partner or document family fits, so nothing is linked. */
export const VerifiedReference = z.object({
  reference: Reference,
  status: z.enum(['found', 'several', 'unknown']),
  documents: z.array(DocumentSummary),
  /** Documents beyond the ones listed. */
  moreDocuments: z.int(),
  partners: z.array(z.object({ id: PartnerId, name: ShortText })),
})
export type VerifiedReference = z.infer<typeof VerifiedReference>

export const SuggestedPartner = z.object({
  partner: PartnerSummary,
  reason: z.object({
    kind: z.enum(['thread', 'organization', 'reference', 'email-domain']),
    /** What it was recognised by: the number, the organisation's name, the domain. */
    value: ShortText,
  }),
})
export type SuggestedPartner = z.infer<typeof SuggestedPartner>

/** `account`: a bank account that is no IBAN. `name`: of a customer, or of somebody in copy. */
export const PrivateDataKind = z.enum(['email', 'phone', 'iban', 'account', 'card', 'name'])
export type PrivateDataKind = z.infer<typeof PrivateDataKind>

export const Overview = z.object({
  /** The Trading Grid's clock when it answered. */
  at: Instant,
  capabilities: Capabilities,
  installation: Installation,
  /** Linked to this ticket, open ones first, latest first. */
  threads: z.array(ThreadSummary),
  references: z.array(VerifiedReference),
  /** Best first; empty where nothing is certain enough to name one. */
  partners: z.array(SuggestedPartner),
  /** The partner from whose e-mail domain the requester writes: what it said is no news to its own people. */
  requesterPartner: z.exactOptional(PartnerId),
  /** Open threads of other tickets on the same numbers. */
  related: z.array(ThreadSummary),
  /** Closed threads with the suggested partner, latest first, at most 5. */
  earlier: z.array(ThreadSummary),
  exceptions: z.array(ExceptionRecord),
  /**
   * Partner updates of a linked thread that are to become notes and have none in this ticket; `stopped` where none will
   * come by itself.
   */
  undelivered: z.array(z.object({ thread: ThreadId, count: z.int(), stopped: z.exactOptional(ShortText) })),
  /** A rule would have sent the ticket to the partner, and this kind of data in it is for a person to decide on. */
  heldBack: z.exactOptional(z.object({ kinds: z.array(PrivateDataKind).check(z.minLength(1)) })),
  /** The ticket's links to `threads`. Absent where the server has no Zendesk client of its own. */
  links: z.exactOptional(z.array(TicketLink)),
})
export type Overview = z.infer<typeof Overview>

export const readOverview = operation({
  id: 'readOverview',
  summary: 'Everything that the first paint of the sidebar needs, in one round trip',
  method: 'POST',
  path: '/overview',
  body: z.object({
    agent: AssertedAgent,
    ticket: TicketRef,
    references: z.array(Reference).check(z.maxLength(100)),
    requester: z.object({
      emailDomain: z.exactOptional(ShortText),
      organizationId: z.exactOptional(z.int()),
      organizationName: z.exactOptional(ShortText),
    }),
  }),
  answer: Overview,
  status: 200,
})
