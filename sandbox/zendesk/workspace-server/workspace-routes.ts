import * as z from 'zod/mini'
import type { Manifest } from '../manifest.ts'
import type { Platform } from '../platform.ts'
import type { ProxyLog } from '../proxy/proxy-log.ts'
import type { Ticket, User } from '../store/records.ts'
import { type Api, agentOf, idOf, jsonOf } from '../support-api/api.ts'
import { requireAdmin, SESSION_COOKIE, sessionOf } from '../support-api/caller.ts'
import { badRequest, notFound } from '../support-api/refusal.ts'
import { ticketsIn } from '../support-api/view-routes.ts'
import {
  type AgentRole,
  type Start,
  type TicketRow,
  type ViewRow,
  type WorkspaceAgent,
  workspacePaths,
} from '../workspace-api.ts'
import { eventStream } from './event-stream.ts'
import { appInstallation, changeSettings, installationSettings, type Labels } from './installation-settings.ts'
import { createViewers } from './viewers.ts'

const SignIn = z.object({ agentId: z.int() })
const Viewing = z.object({ ticketId: z.int(), viewing: z.boolean() })
const Change = z.object({
  settings: z.record(z.string(), z.nullable(z.union([z.string(), z.boolean(), z.number()]))),
})

type Workspace = { manifest: Manifest; labels: Labels; proxyLog: ProxyLog }

/** What only the agents' own pages ask for. */
export function workspaceRoutes(api: Api, platform: Platform, { manifest, labels, proxyLog }: Workspace): void {
  const { desk, live, clock } = platform
  const viewers = createViewers(clock)
  const start = (signedIn: User | undefined): Start => ({
    account: desk.account(),
    agents: desk.users.all().flatMap((user) => agentFrom(user) ?? []),
    signedIn: (signedIn && agentFrom(signedIn)) ?? null,
    groups: desk.groups.all(),
    brands: desk.brands.all(),
    forms: desk.forms.all(),
    ticketFields: desk.fields.all(),
    app: appInstallation(desk, manifest),
  })

  api.get(workspacePaths.start, (c) => c.json(start(c.get('caller')?.user)))

  api.post(workspacePaths.session, async (c) => {
    const { agentId } = read(SignIn, await jsonOf(c))
    const user = desk.users.get(agentId)
    if (!user || user.role === 'end-user') throw notFound()
    const session = crypto.randomUUID()
    desk.sessions.put(desk.nextId(), { userId: user.id }, { key: session })
    c.header('set-cookie', `${SESSION_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`)
    return c.json(start(user))
  })
  api.delete(workspacePaths.session, (c) => {
    desk.sessions.removeKey(sessionOf(c.req.raw) ?? '')
    c.header('set-cookie', `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`)
    return c.body(null, 204)
  })

  api.get(workspacePaths.views, (c) => {
    const { user } = agentOf(c)
    const rows: ViewRow[] = desk.views.all().map((view) => {
      return { id: view.id, title: view.title, count: ticketsIn(platform, view, user).length }
    })
    return c.json(rows)
  })
  api.get('/_workspace/views/:id/tickets', (c) => {
    const { user } = agentOf(c)
    const view = desk.views.get(idOf(c))
    if (!view) throw notFound()
    return c.json(ticketsIn(platform, view, user).map((ticket) => rowOf(platform, ticket)))
  })

  api.get(workspacePaths.proxyLog, (c) => {
    requireAdmin(c.get('caller'))
    return c.json(proxyLog.newest())
  })

  api.get(workspacePaths.installation, (c) => {
    requireAdmin(c.get('caller'))
    return c.json(installationSettings(desk, manifest, labels))
  })
  api.put(workspacePaths.installation, async (c) => {
    requireAdmin(c.get('caller'))
    const wrong = changeSettings(desk, manifest, read(Change, await jsonOf(c)).settings)
    if (wrong) return c.json({ message: wrong }, 422)
    live.publish({ type: 'installation.changed' })
    return c.json(installationSettings(desk, manifest, labels))
  })

  api.get(workspacePaths.events, (c) => eventStream(live, agentOf(c).user.id))

  api.post(workspacePaths.viewing, async (c) => {
    const { user } = agentOf(c)
    const { ticketId, viewing } = read(Viewing, await jsonOf(c))
    viewers.note(ticketId, user.id, viewing)
    const who = viewers.of(ticketId).flatMap((id) => desk.users.get(id) ?? [])
    live.publish({ type: 'ticket.viewers', ticketId, viewers: who.map(({ id, name }) => ({ id, name })) })
    return c.body(null, 204)
  })
}

function agentFrom(user: User): WorkspaceAgent | undefined {
  if (user.role === 'end-user') return undefined
  const role: AgentRole = user.role
  const { id, name, email, locale, timeZone, groupIds } = user
  return { id, name, email, role, locale, timeZone, groupIds }
}

function rowOf({ desk }: Platform, ticket: Ticket): TicketRow {
  const name = (found: { name: string } | undefined) => found?.name ?? null
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    requester: desk.users.get(ticket.requesterId)?.name ?? '',
    assignee: name(desk.users.get(ticket.assigneeId ?? 0)),
    group: name(desk.groups.get(ticket.groupId ?? 0)),
    updatedAt: ticket.updatedAt,
  }
}

function read<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw badRequest('You passed an invalid value')
  return parsed.data
}
