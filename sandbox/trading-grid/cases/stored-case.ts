import * as z from 'zod/mini'
import { type Case, DisputeDetails, OnboardingDetails } from '../../../src/trading-grid/contract/case.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { approvalsOf } from '../acts/approvals.ts'
import { notFound, Problem, stateForbids } from '../problem.ts'
import type { Call } from '../route.ts'
import { isOpen, knownThread, type Thread, threadOf } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { proposals, requiredDocuments, steps } from './case-parts.ts'
import { evidenceOf } from './evidence.ts'

/** What a case says of itself, without its parts. */
const Head = z.discriminatedUnion('kind', [
  z.omit(OnboardingDetails, { steps: true, requiredDocuments: true }),
  z.omit(DisputeDetails, { evidence: true, proposals: true }),
])
export type Head = z.infer<typeof Head>
export type Kind = Head['kind']
const Row = z.object({ value: z.string() })

export function writeHead(world: World, thread: string, head: Head): void {
  world.db.run(
    'INSERT INTO cases (thread, value) VALUES (?, ?) ON CONFLICT (thread) DO UPDATE SET value = excluded.value',
    thread,
    JSON.stringify(head),
  )
}

function findHead(world: World, thread: string): Head | undefined {
  const row = world.db.row(Row, 'SELECT value FROM cases WHERE thread = ?', thread)
  return row && Head.parse(JSON.parse(row.value))
}

/** For a case of which it is known that there is one of this kind. */
export function headOf<Wanted extends Kind>(
  world: World,
  thread: string,
  kind: Wanted,
): Extract<Head, { kind: Wanted }> {
  const head = findHead(world, thread)
  if (!head || !isOf(head, kind)) throw new Error(`Thread ${thread} has no case of kind ${kind}.`)
  return head
}

const isOf = <Wanted extends Kind>(head: Head, kind: Wanted): head is Extract<Head, { kind: Wanted }> =>
  head.kind === kind

/** An accepted document runs out by itself: nobody has to notice. */
export const requiredDocumentsOf = (world: World, thread: string) =>
  requiredDocuments.of(world, thread).map((required) => {
    const { state, expiresOn } = required
    const ranOut = state === 'accepted' && expiresOn !== undefined && expiresOn < instantOf(world).slice(0, 10)
    return ranOut ? { ...required, state: 'expired' as const } : required
  })

/** @throws Problem 404 where the thread is neither an onboarding nor a dispute */
export function caseOf(world: World, { id, version }: Pick<Thread, 'id' | 'version'>): z.input<typeof Case> {
  const head = findHead(world, id)
  if (!head) throw notFound('A case of this thread')
  const details =
    head.kind === 'onboarding'
      ? { ...head, steps: steps.of(world, id), requiredDocuments: requiredDocumentsOf(world, id) }
      : { ...head, evidence: evidenceOf(world, id), proposals: proposals.of(world, id) }
  return { thread: id, details, approvals: approvalsOf(world, id), version }
}

/** The case as it is after a change. */
export const caseNow = (world: World, thread: string) => caseOf(world, knownThread(world, thread))

const NAMES: Record<Kind, string> = {
  onboarding: 'An onboarding of this thread',
  dispute: 'A dispute of this thread',
}

/** The thread of the path, which has a case of this kind. */
export function threadWithCase(call: Pick<Call, 'world' | 'account' | 'agent' | 'parameter'>, kind: Kind): Thread {
  const thread = threadOf(call)
  if (findHead(call.world, thread.id)?.kind !== kind) throw notFound(NAMES[kind])
  return thread
}

/** @throws Problem 409 where the conversation is over, and the case with it */
export function requireOpen(thread: Thread): void {
  if (!isOpen(thread)) throw stateForbids(`${thread.label} is ${thread.state}: open it again before changing its case.`)
}

/** @throws Problem 409 `stale-version` with the case as it is now */
export function requireSeen(world: World, thread: Thread, current: number, seen: number): void {
  if (current === seen) return
  throw new Problem(409, 'This has changed meanwhile.', problemTypes.staleVersion, { case: caseOf(world, thread) })
}
