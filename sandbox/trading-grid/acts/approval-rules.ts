import * as z from 'zod/mini'
import { ApprovalRule } from '../../../src/trading-grid/contract/approval.ts'
import type { Money } from '../../../src/trading-grid/contract/primitives.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { isMore } from './money.ts'

const Row = z.pipe(
  z.object({ value: z.string() }),
  z.transform(({ value }) => ApprovalRule.parse(JSON.parse(value))),
)

export function writeApprovalRule(world: Pick<World, 'db'>, account: string, rule: ApprovalRule): void {
  const sql = 'INSERT INTO approval_rules (account, kind, value) VALUES (?, ?, ?)'
  world.db.run(sql, account, rule.kind, JSON.stringify(rule))
}

export function approvalRules(world: World, account: string): ApprovalRule[] {
  return world.db.rows(Row, 'SELECT value FROM approval_rules WHERE account = ? ORDER BY ordinal', account)
}

type Asking = Pick<Thread, 'account' | 'kind'>

/** The roles without whose approval nobody may give or take so much. */
export function rolesAbove(world: World, { account, kind }: Asking, amount: Money | undefined): string[] {
  if (!amount) return []
  return approvalRules(world, account)
    .filter((rule) => rule.kind === kind && isMore(amount, rule.above))
    .map(({ role }) => role)
}

/** Who must be asked: every role whose amount is exceeded, and at least the first, whatever it is about. */
export function rulesFor(world: World, { account, kind }: Asking, amount: Money | undefined): ApprovalRule[] {
  const rules = approvalRules(world, account).filter((rule) => rule.kind === kind)
  const asked = amount ? rules.filter(({ above }) => isMore(amount, above)) : []
  return asked.length > 0 ? asked : rules.slice(0, 1)
}
