type Source = { rel?: string | null | undefined; from?: { ticket_id?: number | null | undefined } | null | undefined }

/** What an audit says of a merge, with Zendesk's own names. */
export type MergeAudit = {
  created_at: string
  via?: { source?: Source | null | undefined } | null | undefined
  events: readonly { type: string; field_name?: unknown; value?: unknown }[]
}

const MERGED = 'closed_by_merge'
/** Zendesk merges in a job, which may save more than once. */
const ONE_JOB_MS = 60_000

/**
 * The ticket that a closed one was merged into. A merge leaves the same trace in both tickets, and a ticket that others were
 * merged into may be closed for another reason later: only the merge that closed it says where it went on. Zendesk tags
 * such a ticket `closed_by_merge`, but a follow-up inherits its tags.
 * @param audits newest first
 */
export function mergedInto(
  { status, tags }: { status: string; tags: readonly string[] },
  audits: readonly MergeAudit[],
): number | undefined {
  if (status !== 'closed') return undefined
  const closing = audits.find(closes)
  if (closing && targetOf(closing) !== undefined) return targetOf(closing)
  const merge = tags.includes(MERGED) ? audits.find((audit) => targetOf(audit) !== undefined) : undefined
  if (!merge || (closing && !isOneJob(merge, closing))) return undefined
  return targetOf(merge)
}

const targetOf = ({ via }: MergeAudit): number | undefined =>
  via?.source?.rel === 'merge' ? (via.source.from?.ticket_id ?? undefined) : undefined

const closes = ({ events }: MergeAudit): boolean =>
  events.some(({ type, field_name, value }) => type === 'Change' && field_name === 'status' && value === 'closed')

const isOneJob = (one: MergeAudit, other: MergeAudit): boolean =>
  Math.abs(Date.parse(one.created_at) - Date.parse(other.created_at)) <= ONE_JOB_MS
