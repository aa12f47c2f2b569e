import * as z from 'zod/mini'
import type { AssertedAgent } from '../../../src/trading-grid/contract/primitives.ts'
import { TicketAttachment } from '../../../src/trading-grid/contract/transfer.ts'
import { type NotSharedCode, notSharedCodes } from '../../../src/trading-grid/contract/vocabulary/not-shared.ts'
import type { World } from '../world.ts'
import type { Link } from './link.ts'
import { waitForNote } from './waiting-files.ts'

type Failed = { attachment: z.output<typeof TicketAttachment>; reason: string; code: NotSharedCode }

const Row = z.object({
  file: z.pipe(
    z.string(),
    z.transform((text: string) => TicketAttachment.parse(JSON.parse(text))),
  ),
  reason: z.string(),
  code: z.enum(notSharedCodes),
})

/** Kept for whoever looks at the ticket next: the page that asked may be closed by now. */
export function keepFailed(world: World, { thread, account, ticket }: Link, failed: Failed[]): void {
  for (const { attachment, reason, code } of failed) {
    world.db.run(
      `INSERT OR REPLACE INTO failed_files (thread, account, ticket, attachment, file, reason, code)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      thread,
      account,
      ticket,
      attachment.attachmentId,
      JSON.stringify(attachment),
      reason,
      code,
    )
  }
}

export function failedFiles(world: World, { thread, account, ticket }: Link) {
  return world.db.rows(
    Row,
    'SELECT file, reason, code FROM failed_files WHERE thread = ? AND account = ? AND ticket = ? ORDER BY rowid',
    thread,
    account,
    ticket,
  )
}

/** Dismissed by an agent, or with the partner by now on another way. */
export function forgetFailed(world: World, { thread, account, ticket }: Link, attachments: number[]): void {
  for (const attachment of attachments) {
    world.db.run(
      'DELETE FROM failed_files WHERE thread = ? AND account = ? AND ticket = ? AND attachment = ?',
      thread,
      account,
      ticket,
      attachment,
    )
  }
}

/** They wait as they did at first, in the name of whoever tries again. */
export function tryAgain(world: World, link: Link, agent: z.output<typeof AssertedAgent>, attachments: number[]): void {
  const again = failedFiles(world, link)
    .map(({ file }) => file)
    .filter(({ attachmentId }) => attachments.includes(attachmentId))
  forgetFailed(world, link, attachments)
  waitForNote(world, link, { agent, attachments: again })
}
