import type { Start } from '../../workspace-api.ts'
import { type Choice, nothing } from './PropertySelect.tsx'

type Assignee = { userId: number | null; groupId: number | null }

const keyOf = ({ userId, groupId }: Assignee) =>
  groupId === null && userId === null ? '' : `${groupId ?? ''}/${userId ?? ''}`

/** A group alone, or an agent in one of their groups. Light agents cannot have tickets. */
export function assigneeChoices({ groups, agents }: Start): Choice[] {
  const ofGroup = (groupId: number) =>
    agents.filter((agent) => agent.role !== 'light' && agent.groupIds.includes(groupId))
  return [
    nothing,
    ...groups.flatMap((group) => [
      { value: keyOf({ groupId: group.id, userId: null }), label: group.name },
      ...ofGroup(group.id).map((agent) => ({
        value: keyOf({ groupId: group.id, userId: agent.id }),
        label: `${group.name}/${agent.name}`,
      })),
    ]),
  ]
}

export function assigneeValue(shown: { assigneeId: number | null; groupId: number | null }): string {
  return keyOf({ userId: shown.assigneeId, groupId: shown.groupId })
}

export function assigneeFrom(value: string): Assignee {
  const [group = '', user = ''] = value.split('/')
  return { groupId: group === '' ? null : Number(group), userId: user === '' ? null : Number(user) }
}
