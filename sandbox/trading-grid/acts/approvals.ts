import * as z from 'zod/mini'
import { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { systemActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { instantOf, type World } from '../world.ts'

type PlainApproval = z.input<typeof Approval>

const Row = z.pipe(
  z.object({ thread: z.string(), value: z.string() }),
  z.transform(({ thread, value }) => ({ thread, approval: Approval.parse(JSON.parse(value)) })),
)
const Count = z.object({ count: z.int() })

/** In the order in which they were asked for. */
export function approvalsOf(world: Pick<World, 'db'>, thread: string): Approval[] {
  return world.db
    .rows(Row, 'SELECT thread, value FROM approvals WHERE thread = ? ORDER BY ordinal', thread)
    .map(({ approval }) => approval)
}

export function hasPendingApproval(world: World, thread: string): boolean {
  const sql = "SELECT count(*) AS count FROM approvals WHERE thread = ? AND state = 'pending'"
  return (world.db.row(Count, sql, thread)?.count ?? 0) > 0
}

/** Whether an approval of this step was given, and none that was asked for with it is missing or was refused. */
export function isStepApproved(world: World, thread: string, step: string): boolean {
  const ofStep = approvalsOf(world, thread).filter((approval) => approval.step === step)
  const refused = new Set(ofStep.flatMap(({ state, request }) => (state === 'approved' ? [] : [request])))
  return ofStep.some(({ request }) => !refused.has(request))
}

export function addApproval(world: World, thread: string, approval: PlainApproval): void {
  const { id, request, state, expiresAt } = approval
  world.db.run(
    'INSERT INTO approvals (id, thread, request, state, expiresAt, value) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    thread,
    request,
    state,
    expiresAt,
    JSON.stringify(approval),
  )
}

/** The only change that there is, and only once: whatever was decided stays. */
export function endApproval(
  world: World,
  approval: Approval,
  state: Exclude<Approval['state'], 'pending'>,
  decision?: NonNullable<Approval['decision']>,
): void {
  const ended = { ...approval, state, version: approval.version + 1, ...(decision ? { decision } : {}) }
  const { changes } = world.db.run(
    "UPDATE approvals SET state = ?, value = ? WHERE id = ? AND state = 'pending'",
    state,
    JSON.stringify(ended),
    approval.id,
  )
  if (changes !== 1) throw new Error(`Approval ${approval.id} had ended before.`)
}

/** What nobody decided in time is no longer to be decided. */
export function expireApprovals(world: World): void {
  const sql = "SELECT thread, value FROM approvals WHERE state = 'pending' AND expiresAt <= ? ORDER BY ordinal"
  world.db.atomic(() => {
    for (const { thread, approval } of world.db.rows(Row, sql, instantOf(world))) {
      endApproval(world, approval, 'expired')
      appendEvent(world, thread, {
        type: 'approval-decided',
        actor: systemActor,
        audience: 'internal',
        automatic: true,
        body: { approval: approval.id, decision: 'expired', reason: 'Nobody decided in time.' },
      })
    }
  })
}
