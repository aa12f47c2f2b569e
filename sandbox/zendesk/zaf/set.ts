import * as z from 'zod/mini'
import type { AgentPage, TicketChange, TicketTab } from '../host-model.ts'
import { notAllowed, notAvailable, type PathAnswer } from './messages.ts'

const Ids = z.nullable(z.pipe(z.union([z.number(), z.string()]), z.transform(Number)))
const Assignee = z.object({ userId: z.optional(Ids), groupId: z.optional(Ids) })
const Value = z.nullable(z.union([z.string(), z.boolean(), z.number()]))

type Setter = (value: unknown) => TicketChange | undefined

/** The paths that can be set, and the change each makes; no change means that the value does not fit. */
const setters = new Map(
  Object.entries<Setter>({
    'ticket.subject': (value) => of(z.string(), value, (subject) => ({ subject })),
    'ticket.status': (value) =>
      of(z.enum(['new', 'open', 'pending', 'hold', 'solved']), value, (status) => ({ status })),
    'ticket.priority': (value) =>
      of(z.nullable(z.enum(['low', 'normal', 'high', 'urgent'])), value, (priority) => ({ priority })),
    'ticket.type': (value) =>
      of(z.nullable(z.enum(['question', 'incident', 'problem', 'task'])), value, (type) => ({ type })),
    'ticket.tags': (value) => of(z.array(z.string()), value, (tags) => ({ tags })),
    'ticket.externalId': (value) => of(z.nullable(z.string()), value, (externalId) => ({ externalId })),
    'ticket.brand': (value) => of(z.object({ id: z.number() }), value, ({ id }) => ({ brandId: id })),
    'ticket.assignee': (value) =>
      of(Assignee, value, ({ userId = null, groupId = null }) => ({ assignee: { userId, groupId } })),
    'comment.text': (value) => of(z.string(), value, (text) => ({ composer: { text } })),
    'comment.type': (value) => of(z.enum(['publicReply', 'internalNote']), value, (type) => ({ composer: { type } })),
  }),
)

/** Changes the agent's draft. Nothing of it is saved before the agent submits. */
export function setPath(page: AgentPage, tab: TicketTab | undefined, path: string, value: unknown): PathAnswer {
  if (!tab) return { error: notAvailable(path) }
  const change = changeOf(path, value)
  if (change === 'unknown') return { error: notAvailable(path) }
  if (change === undefined) return { error: notAllowed(path, 'was given a value that does not fit') }
  if (change.composer?.type === 'publicReply' && page.user().role === 'Light Agent') {
    return { error: notAllowed(path, 'publicReply is not possible for this agent') }
  }
  tab.change(change)
  return { value }
}

function changeOf(path: string, value: unknown): TicketChange | undefined | 'unknown' {
  const custom = /^ticket\.customField:custom_field_(\d+)$/.exec(path)?.[1]
  if (custom) return of(Value, value, (held) => ({ customField: { id: Number(custom), value: held } }))
  const setter = setters.get(path.replace(/^ticket\.comment\./, 'comment.'))
  return setter ? setter(value) : 'unknown'
}

function of<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  change: (value: z.infer<Schema>) => TicketChange,
): TicketChange | undefined {
  const parsed = schema.safeParse(value)
  return parsed.success ? change(parsed.data) : undefined
}
