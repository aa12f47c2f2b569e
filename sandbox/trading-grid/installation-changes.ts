import * as z from 'zod/mini'
import {
  changeInstallation,
  type InstallationChange,
  settingsWebhook,
  witnessChange,
} from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { newNonce } from './acts/nonce.ts'
import { installationOf, writeInstallation } from './installations.ts'
import { usesZendesk } from './links/ticket-links.ts'
import { notFound, Problem } from './problem.ts'
import { type Call, type Route, requireAccount, route } from './route.ts'
import { signingAgent } from './signing-agent.ts'
import { instantOf, newId, type World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

/** Long enough for two requests of the app, short enough that nobody vouches for what they forgot. */
const GOOD_FOR_MS = 15 * 60_000

const Request = z.omit(z.extend(changeInstallation.body ?? z.object({}), {}), { idempotencyKey: true })
const Done = z.object({ by: z.object({ agentId: z.int(), name: z.string() }), at: z.string() })
type Admin = z.infer<typeof Done>['by']
const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.string(),
    z.transform((text: string): z.output<Schema> => schema.parse(JSON.parse(text))),
  )
const Row = z.object({
  id: z.string(),
  account: z.string(),
  nonce: z.string(),
  request: json(Request),
  startedAt: z.string(),
  expiresAt: z.string(),
  done: z.nullable(json(Done)),
})
type Row = z.infer<typeof Row>

const changeRoute = route(changeInstallation, (call) => {
  const { world, account, body } = call
  requireAccount(call, call.parameter('account'))
  if (!usesZendesk(world)) {
    const detail = 'This Trading Grid cannot ask Zendesk who is an administrator: whoever runs it changes its settings.'
    throw new Problem(404, detail, problemTypes.capabilityAbsent)
  }
  const { idempotencyKey: _, ...request } = body
  requireCurrent(world, account, request.version)
  const id = newId(world, 'chg')
  const expiresAt = new Date(world.clock.now().getTime() + GOOD_FOR_MS).toISOString()
  world.db.run(
    `INSERT INTO installation_changes (id, account, nonce, request, startedAt, expiresAt) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    account,
    newNonce(world),
    JSON.stringify(request),
    instantOf(world),
    expiresAt,
  )
  return asSent(world, changeOf(world, account, id))
})

const witnessRoute = route(
  witnessChange,
  (call, admin: Admin | undefined) => {
    const { world, account } = call
    const change = changeIn(call)
    if (admin && change.done === null && !isExpired(world, change)) carryOut(world, change, admin)
    return {
      change: asSent(world, changeOf(world, account, change.id)),
      installation: installationOf(world, account),
    }
  },
  async (call) => {
    const change = changeIn(call)
    return change.done === null ? findAdmin(call.world, change) : undefined
  },
)

function carryOut(world: World, { id, account, request }: Row, by: Admin): void {
  const { version, ...changes } = request
  const current = requireCurrent(world, account, version)
  writeInstallation(world, { ...current, ...changes, version: version + 1 })
  world.db.run(
    'UPDATE installation_changes SET done = ? WHERE id = ?',
    JSON.stringify({ by, at: instantOf(world) }),
    id,
  )
}

/** @throws Problem 409 `stale-version` with the settings as they are now */
function requireCurrent(world: World, account: string, version: number) {
  const current = installationOf(world, account)
  if (current.version === version) return current
  throw new Problem(409, 'Somebody else has changed the settings meanwhile.', problemTypes.staleVersion, {
    installation: current,
  })
}

function changeIn(call: Pick<Call, 'world' | 'account' | 'parameter'> & Call): Row {
  requireAccount(call, call.parameter('account'))
  return changeOf(call.world, call.account, call.parameter('change'))
}

function changeOf(world: World, account: string, id: string): Row {
  const row = world.db.row(Row, 'SELECT * FROM installation_changes WHERE id = ?', id)
  if (row?.account !== account) throw notFound('This change')
  return row
}

const isExpired = (world: World, { expiresAt }: Row): boolean => expiresAt <= instantOf(world)

function asSent(world: World, row: Row): z.input<typeof InstallationChange> {
  const { id, nonce, expiresAt, done } = row
  if (done) return { id, state: 'done', ...done }
  return isExpired(world, row) ? { id, state: 'expired' } : { id, state: 'awaiting-witness', nonce, expiresAt }
}

const Webhooks = z.object({
  webhooks: z.array(
    z.object({
      name: z.string(),
      description: z.optional(z.nullable(z.string())),
      created_by: z.optional(z.nullable(z.coerce.number())),
      updated_by: z.optional(z.nullable(z.coerce.number())),
    }),
  ),
})

/** Whoever wrote the nonce into the webhook, as Zendesk says; nobody where it does not say so, or does not answer. */
async function findAdmin(world: World, { account, nonce }: Row): Promise<Admin | undefined> {
  const query = new URLSearchParams({ 'filter[name_contains]': settingsWebhook })
  try {
    const answer = await world.zendesk.send(account, `/api/v2/webhooks?${query}`)
    const webhooks = Webhooks.safeParse(answer.json).data?.webhooks ?? []
    const bearing = webhooks.find(
      ({ name, description }) => name === settingsWebhook && description?.split(/\s+/).includes(nonce) === true,
    )
    const writer = bearing?.updated_by ?? bearing?.created_by ?? undefined
    const admin = writer === undefined ? undefined : await signingAgent(world, account, writer)
    return admin && { agentId: admin.id, name: admin.name }
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

export const installationChangeRoutes: Route[] = [changeRoute, witnessRoute]
