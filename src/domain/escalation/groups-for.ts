import type { Finding } from '../drafts/escalation-beginning.ts'
import { groupFor } from '../exceptions/exception-responsibility.ts'

type Topic = Finding['topic']

/** The partner's groups for what is ticked: the worst finding's first, then those of the others' topics, each once. */
export function groupsFor<Group extends { id: string; topics: Topic[] }>(
  groups: Group[],
  ticked: readonly Pick<Finding, 'topic'>[],
): Group[] {
  return [...new Set(ticked.flatMap(({ topic }) => groupFor(groups, topic) ?? []))]
}
