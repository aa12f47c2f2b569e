import * as z from 'zod/mini'
import { AssertedAgent } from '../../../src/trading-grid/contract/primitives.ts'
import { TicketAttachment } from '../../../src/trading-grid/contract/transfer.ts'
import { instantOf, newId, type World } from '../world.ts'
import type { Link } from './link.ts'

const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.string(),
    z.transform((text: string): z.output<Schema> => schema.parse(JSON.parse(text))),
  )
const Row = z.object({
  id: z.string(),
  since: z.string(),
  agent: json(AssertedAgent),
  attachments: json(z.array(TicketAttachment)),
})
/** Files of a ticket that an escalation names: they go to the partner once a note in the ticket names them too. */
export type WaitingFiles = z.infer<typeof Row>

export function waitForNote(
  world: World,
  { thread, account, ticket }: Link,
  { agent, attachments }: Pick<WaitingFiles, 'agent' | 'attachments'>,
): void {
  if (attachments.length === 0) return
  world.db.run(
    'INSERT INTO waiting_files (id, thread, account, ticket, since, agent, attachments) VALUES (?, ?, ?, ?, ?, ?, ?)',
    newId(world, 'wtf'),
    thread,
    account,
    ticket,
    instantOf(world),
    JSON.stringify(agent),
    JSON.stringify(attachments),
  )
}

export function waitingFiles(world: World, { thread, account, ticket }: Link): WaitingFiles[] {
  return world.db.rows(
    Row,
    `SELECT id, since, agent, attachments FROM waiting_files
     WHERE thread = ? AND account = ? AND ticket = ? ORDER BY rowid`,
    thread,
    account,
    ticket,
  )
}

/** What is left to wait for; nothing ends the waiting. */
export function keepWaiting(world: World, id: string, attachments: WaitingFiles['attachments']): void {
  if (attachments.length === 0) world.db.run('DELETE FROM waiting_files WHERE id = ?', id)
  else world.db.run('UPDATE waiting_files SET attachments = ? WHERE id = ?', JSON.stringify(attachments), id)
}
