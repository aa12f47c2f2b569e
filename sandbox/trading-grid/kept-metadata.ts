import * as z from 'zod/mini'
import { readMark, writeMark } from './marks.ts'
import type { World } from './world.ts'
import { Audit } from './zendesk-audit.ts'

const markOf = (account: string): string => `metadata:${account}`

/** Whether an account keeps the metadata of updates; undefined while nothing has shown it. */
export function keepsMetadata(world: World, account: string): boolean | undefined {
  const known = lastSeen(world, account)
  return known && known.what === 'kept'
}

const Written = z.object({ audit: Audit })

/**
 * The same, asked of Zendesk where nothing has shown it: by a save of ours that has a marker and changes nothing. Whoever
 * is about to go by a note's words asks first, for the words may have been pasted where markers are kept.
 * @returns undefined where Zendesk's answer does not tell either
 * @throws NoAnswer
 */
export async function learnKeepsMetadata(
  world: World,
  { account, ticket }: { account: string; ticket: number },
): Promise<boolean | undefined> {
  const known = keepsMetadata(world, account)
  if (known !== undefined) return known
  const metadata = { trading_grid: { v: 1, probe: true } }
  const answer = await world.zendesk.send(account, `/api/v2/tickets/${ticket}.json`, {
    method: 'PUT',
    json: { ticket: { metadata } },
  })
  const written = Written.safeParse(answer.json)
  if (answer.status === 200 && written.success) noticeOwnUpdate(world, account, written.data.audit)
  return keepsMetadata(world, account)
}

/** A marker that is listed was kept. One that is missing shows nothing: anybody can write a note without one. */
export function noticeListedMarkers(world: World, account: string, audits: Audit[]): void {
  for (const audit of audits) if (hasMarker(audit)) remember(world, account, 'kept', audit.created_at)
}

/** The answer to our own update, which had a marker: the only thing that shows that an account drops them. */
export function noticeOwnUpdate(world: World, account: string, audit: Audit): void {
  if (audit.metadata) remember(world, account, hasMarker(audit) ? 'kept' : 'dropped', audit.created_at)
}

const hasMarker = ({ metadata }: Audit): boolean => (metadata?.custom?.trading_grid ?? null) !== null

type Seen = { what: 'kept' | 'dropped'; at: number }

/** The latest counts, since an account may change. */
function remember(world: World, account: string, what: Seen['what'], createdAt: string): void {
  const at = Date.parse(createdAt)
  const known = lastSeen(world, account)
  if (known && (known.at > at || (known.at === at && known.what === 'kept'))) return
  writeMark(world, markOf(account), `${what} ${at}`)
}

function lastSeen(world: World, account: string): Seen | undefined {
  const [what, at] = readMark(world, markOf(account))?.split(' ') ?? []
  return what === 'kept' || what === 'dropped' ? { what, at: Number(at) } : undefined
}
