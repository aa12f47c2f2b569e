import * as z from 'zod/mini'
import { ApprovalRule } from '../../../src/trading-grid/contract/approval.ts'
import type { Money } from '../../../src/trading-grid/contract/primitives.ts'
import type { ThreadKind } from '../../../src/trading-grid/contract/thread-state.ts'
import type { World } from '../world.ts'
import { isMore } from './money.ts'

const Row = z.pipe(
  z.object({ value: z.string() }),
  z.transform(({ value }) => ApprovalRule.parse(JSON.parse(value))),
)

export function writeApprovalRule(world: Pick<World, 'db'>, rule: ApprovalRule): void {
  world.db.run('INSERT INTO approval_rules (kind, value) VALUES (?, ?)', rule.kind, JSON.stringify(rule))
}

export function approvalRules(world: World): ApprovalRule[] {
  return world.db.rows(Row, 'SELECT value FROM approval_rules ORDER BY ordinal')
}

/** The roles without whose approval nobody may give or take so much. */
export function rolesAbove(world: World, kind: ThreadKind, amount: Money | undefined): string[] {
  if (!amount) return []
  return approvalRules(world)
    .filter((rule) => rule.kind === kind && isMore(amount, rule.above))
    .map(({ role }) => role)
}

/** Who must be asked: every role whose amount is exceeded, and at least the first, whatever it is about. */
export function rulesFor(world: World, kind: ThreadKind, amount: Money | undefined): ApprovalRule[] {
  const rules = world.db.rows(Row, 'SELECT value FROM approval_rules WHERE kind = ? ORDER BY ordinal', kind)
  const asked = amount ? rules.filter(({ above }) => isMore(amount, above)) : []
  return asked.length > 0 ? asked : rules.slice(0, 1)
}
