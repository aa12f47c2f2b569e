import { exact } from '../trade/decimal.ts'

type Money = { amount: string; currency: string }
type Approver = { agentId: number; name: string; limit?: Money }
type Rule = { role: string; kind: string; above: Money; approvers: readonly Approver[] }

export type Asked = {
  role: string
  /** The amount is above the one from which this role is asked. */
  exceeded: boolean
  approvers: (Approver & { within: boolean })[]
}

/**
 * Who will have to approve: every role whose amount is exceeded, and at least the first. Whoever asks is not among them.
 * The Trading Grid decides; this is what it will do, for people to read before they ask.
 */
export function whoApproves(
  rules: readonly Rule[],
  kind: string,
  amount: Money | undefined,
  requester: number,
): Asked[] {
  const ofKind = rules.filter((rule) => rule.kind === kind)
  const exceeded = amount ? ofKind.filter(({ above }) => isMore(amount, above)) : []
  return (exceeded.length > 0 ? exceeded : ofKind.slice(0, 1)).map(({ role, approvers }) => ({
    role,
    exceeded: exceeded.length > 0,
    approvers: approvers
      .filter(({ agentId }) => agentId !== requester)
      .map((approver) => ({ ...approver, within: isWithin(approver, amount) })),
  }))
}

type Given = { state: string; role: string; amount?: Money }

/** Whether the role has approved as much, or more. What was approved without an amount covers none. */
export function isApproved(given: readonly Given[], role: string, amount: Money): boolean {
  return given.some(
    (approval) =>
      approval.state === 'approved' &&
      approval.role === role &&
      approval.amount !== undefined &&
      !isMore(amount, approval.amount),
  )
}

type Pending = {
  id: string
  request: string
  requestedBy: { agentId?: number }
  mayDecide: readonly Approver[]
  amount?: Money
  decision?: { by: { agentId?: number } }
}

/** Whether this agent may decide it, or why not. */
export type Standing = 'may-decide' | 'asked-for-it' | 'decided-another' | 'above-limit' | 'not-an-approver'

export function standingOf(approval: Pending, all: readonly Pending[], agent: number): Standing {
  if (approval.requestedBy.agentId === agent) return 'asked-for-it'
  const approver = approval.mayDecide.find(({ agentId }) => agentId === agent)
  if (!approver) return 'not-an-approver'
  const decidedAnother = all.some(
    (other) => other.id !== approval.id && other.request === approval.request && other.decision?.by.agentId === agent,
  )
  if (decidedAnother) return 'decided-another'
  return isWithin(approver, approval.amount) ? 'may-decide' : 'above-limit'
}

/** Who can decide it as things stand: their limit reaches, and they decided no other of the same request. */
export function decidersOf(approval: Pending, all: readonly Pending[]): Approver[] {
  return approval.mayDecide.filter(({ agentId }) => standingOf(approval, all, agentId) === 'may-decide')
}

function isWithin({ limit }: Approver, amount: Money | undefined): boolean {
  return limit === undefined || amount === undefined || !isMore(amount, limit)
}

/** Nobody here knows exchange rates: an amount in another currency counts as more, and so does one that cannot be read. */
function isMore(amount: Money, than: Money): boolean {
  const [one, other] = [exact(amount.amount)?.abs(), exact(than.amount)?.abs()]
  return amount.currency !== than.currency || !one || !other || one.gt(other)
}
