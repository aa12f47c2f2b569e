import * as z from 'zod/mini'
import type { Partner } from '../../../src/trading-grid/contract/partner.ts'
import { findDocument, type StoredDocument } from '../documents.ts'
import { EVENT_COLUMNS, Event } from '../events.ts'
import { partnerReader, readThrough, writeReadMark } from '../read-marks.ts'
import { findThread, groupsOfThread, type Thread, threadsWhere } from '../threads.ts'
import type { World } from '../world.ts'

/** Somebody at a partner, as chosen on the first page. */
export type Person = { partner: Partner; name: string; groups: string[] }

export function findPerson(partner: Partner, name: string): Person | undefined {
  const groups = partner.groups.filter(({ members }) => members.some((member) => member.name === name))
  return groups.length > 0 ? { partner, name, groups: groups.map(({ id }) => id) } : undefined
}

/** Open ones first, the latest news first. Everything listed has reached the partner's side. */
export function conversationsOf(world: World, { partner, groups }: Person): Thread[] {
  const marks = groups.map(() => '?').join(', ')
  const threads = threadsWhere(
    world,
    `partner = ? AND (partnerGroup IN (${marks}) OR id IN (SELECT thread FROM thread_groups WHERE partnerGroup IN (${marks})))
     ORDER BY state IN ('resolved', 'withdrawn'), updatedAt DESC`,
    partner.id,
    ...groups,
    ...groups,
  )
  for (const { id } of threads) world.db.run('UPDATE threads SET deliveredThroughSeq = lastSeq WHERE id = ?', id)
  return threads
}

export function findConversation(world: World, person: Person, id: string): Thread | undefined {
  const thread = findThread(world, id)
  if (thread?.partner !== person.partner.id) return undefined
  return groupsOfThread(world, thread).some((group) => person.groups.includes(group)) ? thread : undefined
}

const Count = z.object({ count: z.int() })

export function unreadOf(world: World, person: Person, thread: string): number {
  const seen = readThrough(world, thread, partnerReader(person.partner.id, person.name), 0)
  const sql =
    "SELECT count(*) AS count FROM events WHERE thread = ? AND side = 'us' AND audience = 'shared' AND seq > ?"
  return world.db.row(Count, sql, thread, seen)?.count ?? 0
}

/** Somebody has the thread on the screen: what we sent arrived and was seen. */
export function markSeen(world: World, person: Person, { id, lastSeq }: Thread): void {
  world.db.atomic(() => {
    world.db.run(
      'UPDATE threads SET deliveredThroughSeq = max(deliveredThroughSeq, ?), seenThroughSeq = max(seenThroughSeq, ?) WHERE id = ?',
      lastSeq,
      lastSeq,
      id,
    )
    writeReadMark(world, id, partnerReader(person.partner.id, person.name), 0, lastSeq)
  })
}

export function sharedEvents(world: World, thread: string) {
  return world.db.rows(
    Event,
    `SELECT ${EVENT_COLUMNS} FROM events WHERE thread = ? AND audience = 'shared' ORDER BY seq`,
    thread,
  )
}

const Placed = z.object({ thread: z.string() })

/** A document of a conversation that this person takes part in, shared, and clean. */
export function findSharedDocument(world: World, person: Person, id: string): StoredDocument | undefined {
  const document = findDocument(world, id)
  const sql = "SELECT thread FROM document_threads WHERE document = ? AND audience = 'shared'"
  const threads = world.db.rows(Placed, sql, id)
  return threads.some(({ thread }) => findConversation(world, person, thread)) ? document : undefined
}
