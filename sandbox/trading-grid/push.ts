import * as z from 'zod/mini'
import { type PushNudge, pushEvent } from '../../src/trading-grid/contract/push.ts'
import { allInstallations } from './installations.ts'
import { readMark, writeMark } from './marks.ts'
import { isForEverybody } from './restrictions.ts'
import { capabilitiesOf } from './settings.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

/** Zendesk takes 60 a minute; what happens within a second travels together. */
const MIN_INTERVAL_MS = 1_000
const MAX_TICKETS = 100
const News = z.object({ ordinal: z.int(), ticket: z.int(), seq: z.int(), fromPartner: z.int() })
const Stirred = z.object({ ticket: z.int() })
const Newest = z.object({ ordinal: z.nullable(z.int()) })

/** Tells open sidebars that something happened. A nudge that gets lost is made good by their next poll. */
export async function pushNews(world: World): Promise<void> {
  if (!capabilitiesOf(world).push) return
  for (const { account, appId } of allInstallations(world)) {
    const since = readMark(world, `pushed:${account}`)
    if (since === undefined) {
      const newest = world.db.row(Newest, 'SELECT max(ordinal) AS ordinal FROM events')?.ordinal ?? 0
      writeMark(world, `pushed:${account}`, String(newest))
      continue
    }
    const news = newsSince(world, account, Number(since))
    const stirred = stirredTickets(world, account).filter((id) => !news.some(({ ticket }) => ticket === id))
    const through = Math.max(Number(since), ...news.map(({ ordinal }) => ordinal))
    const tickets = [
      ...news.map(({ ticket, seq, fromPartner }) => ({ id: ticket, seq, fromPartner: fromPartner === 1 })),
      ...stirred.map((id) => ({ id, seq: 0, fromPartner: false })),
    ]
    const now = world.clock.now().getTime()
    if (tickets.length === 0 || now - Number(readMark(world, `pushed-at:${account}`) ?? 0) < MIN_INTERVAL_MS) continue
    writeMark(world, `pushed-at:${account}`, String(now))
    if (!(await nudge(world, account, appId, { tickets }))) continue
    writeMark(world, `pushed:${account}`, String(through))
    for (const { id } of tickets)
      world.db.run('DELETE FROM stirred_tickets WHERE account = ? AND ticket = ?', account, id)
  }
}

function newsSince(world: World, account: string, ordinal: number) {
  return world.db.rows(
    News,
    `SELECT max(e.ordinal) AS ordinal, l.ticket, max(e.seq) AS seq,
       max(e.side = 'partner' AND e.audience = 'shared') AS fromPartner
     FROM events e JOIN thread_tickets l ON l.thread = e.thread
     WHERE l.account = ? AND (l.linked = 1 OR e.type = 'ticket-unlinked') AND e.ordinal > ?
       AND e.type <> 'note-written' AND ${isForEverybody('e.thread')}
     GROUP BY l.ticket ORDER BY max(e.ordinal) LIMIT ${MAX_TICKETS}`,
    account,
    ordinal,
  )
}

function stirredTickets(world: World, account: string): number[] {
  const sql = `SELECT ticket FROM stirred_tickets WHERE account = ? LIMIT ${MAX_TICKETS}`
  return world.db.rows(Stirred, sql, account).map(({ ticket }) => ticket)
}

/** Something was recorded that is no event of a thread; sidebars beside these tickets are to hear of it. */
export function stirTickets(world: World, tickets: { account: string; id: number }[]): void {
  for (const { account, id } of tickets)
    world.db.run('INSERT OR IGNORE INTO stirred_tickets (account, ticket) VALUES (?, ?)', account, id)
}

async function nudge(world: World, account: string, appId: number, body: PushNudge): Promise<boolean> {
  try {
    const answer = await world.zendesk.send(account, '/api/v2/apps/notify.json', {
      method: 'POST',
      json: { app_id: appId, event: pushEvent, body },
    })
    return answer.status !== 429 && answer.status < 500
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}
