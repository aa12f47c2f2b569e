import * as z from 'zod/mini'
import type { TicketAttachment } from '../../src/trading-grid/contract/transfer.ts'
import type { NotSharedCode } from '../../src/trading-grid/contract/vocabulary/not-shared.ts'
import { formatOf, mediaTypeOf } from './file-format.ts'
import { whyNotShared } from './not-shared.ts'
import { scan } from './scan.ts'
import { capabilitiesOf } from './settings.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

type Wanted = z.output<typeof TicketAttachment>
type Ticket = { account: string; id: number }
export type FetchedFile =
  | { attachment: Wanted; bytes: Uint8Array; mediaType: string }
  /** `retriable`: Zendesk may well hand it out a little later. */
  | { attachment: Wanted; code: NotSharedCode; reason: string; retriable: boolean }

const Comments = z.object({
  comments: z.array(
    z.object({
      id: z.int(),
      attachments: z.array(
        z.object({
          id: z.int(),
          file_name: z.string(),
          content_url: z.string(),
          content_type: z.string(),
          size: z.int(),
        }),
      ),
    }),
  ),
  meta: z.optional(z.object({ has_more: z.boolean() })),
  links: z.optional(z.object({ next: z.optional(z.nullable(z.string())) })),
})
type Attachment = z.output<typeof Comments>['comments'][number]['attachments'][number]

/**
 * Files of a ticket, fetched with the integration's own user. One result per file, in the order asked: one that fails
 * does not stop the others.
 */
export async function fetchAttachments(world: World, ticket: Ticket, wanted: Wanted[]): Promise<FetchedFile[]> {
  if (wanted.length === 0) return []
  let found: Map<number, Attachment>
  try {
    found = await attachmentsOf(world, ticket)
  } catch (error) {
    if (error instanceof Unreachable || error instanceof NoAnswer) {
      const why =
        error instanceof Unreachable
          ? whyNotShared(world, ticket.account, 'refused', error.message)
          : whyNotShared(world, ticket.account, 'unreachable')
      return wanted.map((attachment) => ({ attachment, ...why, retriable: true }))
    }
    throw error
  }
  const files: FetchedFile[] = []
  for (const attachment of wanted) {
    files.push(await fetchOne(world, ticket.account, attachment, found.get(attachment.attachmentId)))
  }
  return files
}

/** Its message is the status that Zendesk answered the list of comments with. */
class Unreachable extends Error {}

async function attachmentsOf(world: World, { account, id }: Ticket): Promise<Map<number, Attachment>> {
  const found = new Map<number, Attachment>()
  let next: string | undefined = `/api/v2/tickets/${id}/comments.json?page%5Bsize%5D=100`
  while (next !== undefined) {
    const answer = await world.zendesk.send(account, next)
    const page = Comments.safeParse(answer.json)
    if (answer.status !== 200 || !page.success) {
      throw new Unreachable(`${answer.status}`)
    }
    for (const attachment of page.data.comments.flatMap(({ attachments }) => attachments)) {
      found.set(attachment.id, attachment)
    }
    next = page.data.meta?.has_more ? (page.data.links?.next ?? undefined) : undefined
  }
  return found
}

async function fetchOne(
  world: World,
  account: string,
  attachment: Wanted,
  found: Attachment | undefined,
): Promise<FetchedFile> {
  const { maxDocumentBytes } = capabilitiesOf(world)
  const not = (code: NotSharedCode, retriable: boolean, detail?: string): FetchedFile => ({
    attachment,
    ...whyNotShared(world, account, code, detail),
    retriable,
  })
  if (!found) return not('gone', false)
  if (found.size > maxDocumentBytes) return not('too-large', false, inBytes(maxDocumentBytes))
  try {
    const answer = await world.zendesk.send(account, found.content_url)
    if (answer.status !== 200) {
      const retriable = answer.status === 429 || answer.status >= 500
      return not('refused', retriable, `${answer.status}`)
    }
    if (answer.bytes.byteLength > maxDocumentBytes) return not('too-large', false, inBytes(maxDocumentBytes))
    if (scan(answer.bytes) === 'infected') return not('infected', false)
    const mediaType = mediaTypeOf(found.content_type, formatOf(found.file_name, answer.bytes))
    return { attachment: { ...attachment, name: found.file_name }, bytes: answer.bytes, mediaType }
  } catch (error) {
    if (error instanceof NoAnswer) return not('unreachable', true)
    throw error
  }
}

const inBytes = (bytes: number): string => `${new Intl.NumberFormat('en').format(bytes)} bytes`
