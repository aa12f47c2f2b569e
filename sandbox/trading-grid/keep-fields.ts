import * as z from 'zod/mini'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import { oldestUndelivered } from './delivery-batches.ts'
import { allInstallations } from './installations.ts'
import { IS_WITNESSED, isWitnessed } from './links/ticket-links.ts'
import { readMark, writeMark } from './marks.ts'
import { capabilitiesOf } from './settings.ts'
import { isOpen, type Thread, threadsOfTicket } from './threads.ts'
import { type FieldValue, isOverdue, ticketFields } from './ticket-fields.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const LOOK_EVERY_MS = 5_000
/** Zendesk takes 30 updates of a ticket by one user in ten minutes, and notes are worth more. */
const REST_MS = 60_000

const Linked = z.object({ ticket: z.int() })
const Told = z.object({ told: z.string(), notBefore: z.string() })
const Saved = z.object({
  ticket: z.object({
    status: z.string(),
    custom_fields: z.array(z.object({ id: z.int(), value: z.unknown() })),
  }),
})

/**
 * Keeps the fields of linked tickets to what their threads say: a clock that runs out writes no note, and neither does
 * our own reply. What a note sets by itself is only looked at.
 */
export async function keepTicketFields(world: World): Promise<void> {
  if (!capabilitiesOf(world).serverDelivery) return
  const now = world.clock.now()
  for (const installation of allInstallations(world)) {
    const { account, automationsPaused, fields } = installation
    if (automationsPaused || fields.state === undefined) continue
    const looked = `fields-looked:${account}`
    if (now.getTime() - Number(readMark(world, looked) ?? 0) < LOOK_EVERY_MS) continue
    writeMark(world, looked, String(now.getTime()))
    const linked = `SELECT DISTINCT l.ticket FROM thread_tickets l JOIN threads t ON t.id = l.thread
      WHERE l.account = ? AND l.linked = 1 AND l.terminal IS NULL AND ${IS_WITNESSED} AND t.state <> 'withdrawn' ORDER BY l.ticket`
    for (const { ticket } of world.db.rows(Linked, linked, account)) await keepFieldsOf(world, installation, ticket)
  }
}

async function keepFieldsOf(world: World, installation: Installation, ticket: number): Promise<void> {
  const { account } = installation
  const now = world.clock.now()
  const thread = foremost(
    threadsOfTicket(world, account, ticket).filter(({ id }) => isWitnessed(world, { thread: id, account, ticket })),
    now,
  )
  if (!thread) return
  const wanted = ticketFields(installation, thread, now)
  const known = world.db.row(
    Told,
    'SELECT told, notBefore FROM ticket_fields WHERE account = ? AND ticket = ?',
    account,
    ticket,
  )
  const told = JSON.stringify(wanted)
  if (known?.told === told || (known && known.notBefore > now.toISOString())) return
  // A note that is to come sets them in its own save.
  if (installation.notes === 'automatic' && oldestUndelivered(world, account, ticket)) return
  const done = await write(world, account, ticket, wanted)
  const notBefore = new Date(now.getTime() + REST_MS).toISOString()
  world.db.run(
    `INSERT INTO ticket_fields (account, ticket, told, notBefore) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, ticket) DO UPDATE SET told = excluded.told, notBefore = excluded.notBefore`,
    account,
    ticket,
    // What Zendesk did not take is tried again after a rest.
    done ? told : (known?.told ?? ''),
    notBefore,
  )
}

/** @returns whether the ticket says it now, or never will */
async function write(world: World, account: string, ticket: number, wanted: FieldValue[]): Promise<boolean> {
  const path = `/api/v2/tickets/${ticket}.json`
  try {
    const saved = Saved.safeParse((await world.zendesk.send(account, path)).json).data?.ticket
    if (!saved) return false
    const says = (id: number) => saved.custom_fields.find((field) => field.id === id)?.value ?? null
    if (saved.status === 'closed' || wanted.every(({ id, value }) => says(id) === value)) return true
    const json = { ticket: { custom_fields: wanted, metadata: { trading_grid: { v: 1, act: 'fields' } } } }
    return (await world.zendesk.send(account, path, { method: 'PUT', json })).status === 200
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}

/** Of several threads the one that somebody has to act on: an answer before an overdue partner, before any other. */
function foremost(threads: Thread[], now: Date): Thread | undefined {
  const open = threads.filter(isOpen)
  return (
    open.find(({ state }) => state === 'awaiting-us') ??
    open.find((thread) => isOverdue(thread, now)) ??
    open[0] ??
    threads.find(({ state }) => state === 'resolved')
  )
}
