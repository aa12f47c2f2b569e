import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/**
 * For the marker of a note about a thread: its newest entry and that entry's hash. From then on Zendesk's audits bear
 * witness to the trail up to there.
 */
export function anchorOf({ id, lastSeq, head }: Pick<ThreadSummary, 'id' | 'lastSeq' | 'head'>) {
  return { thread: id, to: lastSeq, head }
}
