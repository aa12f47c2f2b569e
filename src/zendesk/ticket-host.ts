import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import type { TicketFacts } from '../domain/ticket/ticket.ts'
import { ZendeskError } from './error.ts'
import { withoutPlaceholders } from './escape.ts'
import { htmlToText } from './html-to-text.ts'
import { readAvailablePaths } from './paths.ts'
import { listen } from './sdk/listen.ts'
import type { ZafClient } from './sdk/sdk.ts'
import type { TicketHost, Zendesk } from './zendesk.ts'

const FACT_PATHS = [
  'ticket.subject',
  'ticket.description',
  'ticket.comments',
  'ticket.requester',
  'ticket.organization',
  'ticket.brand',
  'ticket.form',
  'ticket.tags',
] as const

const idOf = z.looseObject({ id: z.pipe(z.union([z.number(), z.string()]), z.transform(Number)) })
const named = z.looseObject({ id: idOf.shape.id, name: z.optional(z.nullable(z.string())) })

const Facts = z.looseObject({
  'ticket.subject': z.optional(z.nullable(z.string())),
  'ticket.description': z.optional(z.nullable(z.string())),
  'ticket.comments': z.optional(
    z.array(
      z.looseObject({
        value: z.optional(z.nullable(z.string())),
        attachments: z.optional(
          z.array(z.looseObject({ fileName: z.optional(z.string()), filename: z.optional(z.string()) })),
        ),
        imageAttachments: z.optional(
          z.array(z.looseObject({ fileName: z.optional(z.string()), filename: z.optional(z.string()) })),
        ),
        nonImageAttachments: z.optional(
          z.array(z.looseObject({ fileName: z.optional(z.string()), filename: z.optional(z.string()) })),
        ),
      }),
    ),
  ),
  'ticket.requester': z.optional(
    z.nullable(
      z.looseObject({
        name: z.optional(z.nullable(z.string())),
        email: z.optional(z.nullable(z.string())),
        organizations: z.optional(z.array(named)),
      }),
    ),
  ),
  'ticket.organization': z.optional(z.nullable(named)),
  'ticket.brand': z.optional(z.nullable(idOf)),
  'ticket.form': z.optional(z.nullable(idOf)),
  'ticket.tags': z.optional(z.array(z.string())),
})

export function ticketHost(client: ZafClient, zendesk: Zendesk, ticketId: TicketId): TicketHost {
  return {
    ...zendesk,
    ticketId,
    readFacts: async () => {
      const facts = z.safeParse(Facts, await readAvailablePaths(client, FACT_PATHS))
      if (!facts.success) {
        throw new ZendeskError('unreadable', 'The ticket on the screen is not as documented.', { cause: facts.error })
      }
      return toFacts(ticketId, facts.data)
    },
    appendToComposer: async (text) => {
      await client.invoke('ticket.comment.appendText', withoutPlaceholders(text))
    },
    onTicketUpdated: (listener) => {
      const off = [listen(client, 'ticket.updated', listener), listen(client, 'ticket.submit.done', listener)]
      return () => off.forEach((stop) => void stop())
    },
  }
}

function toFacts(id: TicketId, read: z.infer<typeof Facts>): TicketFacts {
  const comments = read['ticket.comments'] ?? []
  const requester = read['ticket.requester']
  const organization = read['ticket.organization'] ?? requester?.organizations?.at(0)
  const brandId = read['ticket.brand']?.id
  const formId = read['ticket.form']?.id
  return {
    id,
    subject: read['ticket.subject'] ?? '',
    texts: (comments.length > 0 ? comments.map((comment) => comment.value) : [read['ticket.description']]).flatMap(
      (html) => (html ? [htmlToText(html)] : []),
    ),
    attachmentNames: comments
      .flatMap((comment) => [
        ...(comment.attachments ?? []),
        ...(comment.imageAttachments ?? []),
        ...(comment.nonImageAttachments ?? []),
      ])
      .flatMap((file) => file.fileName ?? file.filename ?? []),
    requester: {
      name: requester?.name ?? '',
      ...(requester?.email ? { email: requester.email } : {}),
      ...(organization ? { organization: { id: organization.id, name: organization.name ?? '' } } : {}),
    },
    ...(brandId ? { brandId } : {}),
    ...(formId ? { formId } : {}),
    tags: read['ticket.tags'] ?? [],
  }
}
