import { isOver } from '../../src/domain/vocabulary/thread-vocabulary.ts'
import type { Actor } from '../../src/trading-grid/contract/actor.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import type { StoryEvent, StoryThread, TradingGridStory } from '../story/story.ts'
import { writeApprovalRule } from './acts/approval-rules.ts'
import { loadCase } from './cases/load-case.ts'
import { placeInThread, storeDocument } from './documents.ts'
import { appendEvent } from './events.ts'
import { writeException } from './exceptions.ts'
import { writeInstallation } from './installations.ts'
import { writeLegalHold } from './legal-holds.ts'
import { countAsWitnessed } from './links/ticket-links.ts'
import { linkTo, openThread } from './open-thread.ts'
import { moveDueAt, startClock, stopClock } from './partner-clock.ts'
import { knownPartner, writePartner } from './partners.ts'
import { partnerReader, writeReadMark } from './read-marks.ts'
import { restrictTo } from './restrictions.ts'
import { createTables } from './schema.ts'
import { writeCapabilities } from './settings.ts'
import { writeClock } from './thread-changes.ts'
import { knownThread } from './threads.ts'
import type { World } from './world.ts'

/**
 * Tells a Trading Grid what it knows at the start of one account: partners, documents, threads and rules are all that
 * account's own.
 */
export function loadTradingGridStory(
  db: Database,
  story: TradingGridStory,
  { account, clock, random }: { account: string; clock: Clock; random: (size: number) => Uint8Array },
): void {
  createTables(db)
  const world: World = {
    db,
    clock,
    random,
    uploads: new Map(),
    attempts: new Map(),
    zendesk: { send: () => Promise.reject(new Error()) },
  }
  db.atomic(() => {
    const { maxDocumentBytes, maxInlineBytes } = story
    writeCapabilities(world, { ...story.capabilities, maxDocumentBytes, maxInlineBytes })
    for (const { account: owner, kind, value } of story.credentials) {
      db.run('INSERT INTO credentials (account, kind, value) VALUES (?, ?, ?)', owner, kind, value)
    }
    for (const partner of story.partners) writePartner(world, account, partner)
    for (const rule of story.approvalRules ?? []) writeApprovalRule(world, account, rule)
    for (const installation of story.installations) writeInstallation(world, installation)
    for (const document of story.documents) {
      storeDocument(world, { ...document, account, exchanged: interchanges.includes(document.format) })
    }
    const agents = new Set(story.threads.flatMap(({ events }) => events.flatMap(({ by }) => by.agentId ?? [])))
    for (const thread of story.threads.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
      loadThread(world, account, thread)
      loadReadMarks(world, account, thread, agents)
    }
    for (const exception of story.exceptions) writeException(world, account, exception)
  })
}

/** What two companies' systems exchange; any other file was sent by somebody to somebody. */
const interchanges = ['x12', 'edifact', 'tradacoms', 'ubl', 'xml']

function loadThread(world: World, account: string, told: StoryThread): void {
  const opener = told.events.find(({ by }) => by.side === 'us')
  openThread(world, { ...told, account, openedBy: opener?.by.name ?? 'Trading Grid' })
  for (const event of told.events) {
    appendEvent(world, told.id, {
      type: event.type,
      at: event.at,
      actor: actorOf(event),
      audience: event.audience ?? 'shared',
      automatic: event.automatic ?? false,
      body: event.body,
    })
    for (const id of documentsIn(event)) placeInThread(world, id, told.id, event.audience ?? 'shared')
  }
  for (const ticket of told.tickets) {
    linkTo(world, told.id, account, ticket, notedThrough(world, told, ticket))
    countAsWitnessed(world, { thread: told.id, account, ticket }, 'story')
  }
  world.db.run(
    'UPDATE threads SET state = ?, outcome = ?, updatedAt = ? WHERE id = ?',
    told.state,
    told.outcome ? JSON.stringify(told.outcome) : null,
    (told.events.at(-1)?.at ?? told.createdAt).toISOString(),
    told.id,
  )
  writeClock(world, told.id, clockOf(world, told))
  loadCase(world, told)
  if (told.restrictedTo) restrictTo(world, told.id, told.restrictedTo)
  if (told.legalHold) writeLegalHold(world, told.id, told.legalHold)
}

/** Whoever wrote has read what stood there before; of a finished thread everybody has read everything. */
function loadReadMarks(world: World, account: string, told: StoryThread, agents: Set<number>): void {
  const finished = isOver(told)
  const lastBy = (test: (event: StoryEvent) => boolean) =>
    finished ? told.events.length : told.events.findLastIndex(test) + 1
  for (const agent of agents) {
    writeReadMark(
      world,
      told.id,
      account,
      agent,
      lastBy(({ by }) => by.agentId === agent),
    )
  }
  const { partner, id, group } = told
  const seen = lastBy(({ by, automatic }) => by.side === 'partner' && !automatic)
  for (const { name } of knownPartner(world, partner).groups.find((known) => known.id === group)?.members ?? []) {
    writeReadMark(world, id, partnerReader(partner, name), 0, seen)
  }
  world.db.run('UPDATE threads SET deliveredThroughSeq = ?, seenThroughSeq = ? WHERE id = ?', seen, seen, id)
}

function actorOf({ by }: StoryEvent): Actor {
  const proof = by.side === 'us' ? 'asserted' : 'authenticated'
  return { side: by.side, name: by.name, proof, ...(by.agentId === undefined ? {} : { agentId: by.agentId }) }
}

function documentsIn({ body }: StoryEvent): string[] {
  if ('documents' in body) return body.documents.map(({ id }) => id)
  return 'document' in body ? [body.document.id] : []
}

/** What the story says was noted in the ticket; a finished thread has nothing left to tell. */
function notedThrough(world: World, told: StoryThread, ticket: number): number {
  const { lastSeq } = knownThread(world, told.id)
  if (isOver(told)) return lastSeq
  const noted = told.events.flatMap((event) =>
    event.type === 'note-written' && event.body.ticket.id === ticket ? [event.body.throughSeq] : [],
  )
  return Math.max(0, ...noted)
}

/** The partner's time runs from our last word that it had not answered yet. */
function clockOf(world: World, told: StoryThread) {
  const { calendar } = knownPartner(world, told.partner)
  const asks = (event: StoryEvent) => event.by.side === 'us' && (event.audience ?? 'shared') === 'shared'
  const answers = (event: StoryEvent) => event.by.side === 'partner' && !event.automatic
  const lastAnswer = told.events.findLastIndex(answers)
  const waitsSince = told.events.slice(lastAnswer + 1).find(asks)
  const startedAt = waitsSince?.at ?? told.events.find(asks)?.at ?? told.createdAt
  const running = startClock(calendar, told.severity, startedAt)
  const clock = told.dueAt ? moveDueAt(calendar, running, told.dueAt) : running
  const answer = told.events[lastAnswer]
  return answer && !waitsSince ? stopClock(clock, answer.at) : clock
}
