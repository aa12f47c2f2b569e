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
const News = z.object({ ordinal: z.int(), ticket: z.int(), seq: z.int() })
const Newest = z.object({ ordinal: z.nullable(z.int()) })

/** Tells open sidebars that something came from a partner. A nudge that gets lost is made good by their next poll. */
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
    const through = Math.max(...news.map(({ ordinal }) => ordinal))
    const now = world.clock.now().getTime()
    if (news.length === 0 || now - Number(readMark(world, `pushed-at:${account}`) ?? 0) < MIN_INTERVAL_MS) continue
    writeMark(world, `pushed-at:${account}`, String(now))
    if (await nudge(world, account, appId, news)) writeMark(world, `pushed:${account}`, String(through))
  }
}

function newsSince(world: World, account: string, ordinal: number) {
  return world.db.rows(
    News,
    `SELECT max(e.ordinal) AS ordinal, l.ticket, max(e.seq) AS seq
     FROM events e JOIN thread_tickets l ON l.thread = e.thread
     WHERE l.account = ? AND l.linked = 1 AND e.ordinal > ? AND e.side = 'partner' AND e.audience = 'shared'
       AND ${isForEverybody('e.thread')}
     GROUP BY l.ticket ORDER BY max(e.ordinal) LIMIT ${MAX_TICKETS}`,
    account,
    ordinal,
  )
}

async function nudge(world: World, account: string, appId: number, news: z.output<typeof News>[]): Promise<boolean> {
  const body: PushNudge = { tickets: news.map(({ ticket, seq }) => ({ id: ticket, seq })) }
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
