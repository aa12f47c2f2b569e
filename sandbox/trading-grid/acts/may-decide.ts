import type { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { isMore } from './money.ts'

/** Whether an approver's limit reaches as far as the amount. */
export function mayDecideOn({ limit }: Approval['mayDecide'][number], amount: Approval['amount']): boolean {
  return limit === undefined || amount === undefined || !isMore(amount, limit)
}
