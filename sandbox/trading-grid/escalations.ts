import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { escalateByRule, readEscalation } from '../../src/trading-grid/contract/escalation.ts'
import { escalationTag } from '../../src/trading-grid/contract/vocabulary/escalation-tag.ts'
import { allInstallations } from './installations.ts'
import { readMark, writeMark } from './marks.ts'
import { invalid, notFound, Problem } from './problem.ts'
import { requireVisible } from './restrictions.ts'
import { type Route, route } from './route.ts'
import { decideEscalation, Escalation, tellTicket } from './rule-escalation.ts'
import { capabilitiesOf, requireCapability } from './settings.ts'
import { everyThreadOfTicket } from './threads.ts'
import { instantOf, newId, type World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const SWEEP_EVERY_MS = 5 * 60_000
const SigningSecret = z.object({ signing_secret: z.object({ secret: z.string() }) })
const Found = z.object({
  results: z.array(
    z.object({
      id: z.int(),
      status: z.string(),
      custom_fields: z.optional(z.array(z.object({ id: z.int(), value: z.unknown() }))),
    }),
  ),
})

/** Zendesk's webhook has no bearer token: its signature says who sent it. Answers at once; `tick` does the work. */
export async function receiveWebhook(world: World, request: Request): Promise<Response> {
  try {
    requireCapability(world, 'server-delivery')
    const text = await request.text()
    const body = escalateByRule.body?.safeParse(readJson(text))
    if (!body?.success) throw invalid([{ pointer: '', detail: 'This is not an escalation.' }])
    const { ticket, rule } = body.data
    await requireSignature(world, ticket.account, request.headers, text)
    const id = world.db.atomic(() => accept(world, ticket.account, ticket.id, rule))
    return Response.json({ id }, { status: 202 })
  } catch (error) {
    if (error instanceof Problem) return error.response(newId(world, 'req'))
    throw error
  }
}

/** The secret is read from Zendesk itself, so nobody has to copy it anywhere; again, should it have been renewed. */
async function requireSignature(world: World, account: string, headers: Headers, body: string): Promise<void> {
  const webhook = headers.get('x-zendesk-webhook-id') ?? ''
  const signature = Buffer.from(headers.get('x-zendesk-webhook-signature') ?? '', 'base64')
  const timestamp = headers.get('x-zendesk-webhook-signature-timestamp') ?? ''
  const signedWith = (secret: string | undefined): boolean => {
    if (secret === undefined) return false
    const expected = createHmac('sha256', secret).update(timestamp).update(body).digest()
    return signature.length === expected.length && timingSafeEqual(signature, expected)
  }
  const known = allInstallations(world).some((installation) => installation.account === account)
  if (known && /^[\w-]+$/.test(webhook)) {
    const kept = `webhook-secret:${account}:${webhook}`
    if (signedWith(readMark(world, kept))) return
    const secret = await signingSecret(world, account, webhook)
    if (secret !== undefined && signedWith(secret)) {
      writeMark(world, kept, secret)
      return
    }
  }
  throw new Problem(401, 'The webhook’s signature is missing or wrong.')
}

async function signingSecret(world: World, account: string, webhook: string): Promise<string | undefined> {
  try {
    const answer = await world.zendesk.send(account, `/api/v2/webhooks/${webhook}/signing_secret`)
    return SigningSecret.safeParse(answer.json).data?.signing_secret.secret
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    throw new Problem(503, 'Zendesk could not be asked about the signature.', 'about:blank', { retryAfterSeconds: 10 })
  }
}

/** The same ticket and rule is the same escalation, however often it is asked for. */
function accept(world: World, account: string, ticket: number, rule: string): string {
  const sql = 'SELECT * FROM escalations WHERE account = ? AND ticket = ? AND rule = ?'
  const known = world.db.row(Escalation, sql, account, ticket, rule)
  if (known) return known.id
  const id = newId(world, 'esc')
  world.db.run(
    "INSERT INTO escalations (id, account, ticket, rule, state, at, told) VALUES (?, ?, ?, ?, 'accepted', ?, 0)",
    id,
    account,
    ticket,
    rule,
    instantOf(world),
  )
  return id
}

export async function escalateByRules(world: World): Promise<void> {
  if (!capabilitiesOf(world).serverDelivery) return
  for (const installation of allInstallations(world)) {
    if (installation.automationsPaused) continue
    const { account } = installation
    await sweep(world, account, installation.fields.state)
    const open = "SELECT * FROM escalations WHERE account = ? AND (state = 'accepted' OR told = 0) ORDER BY at"
    for (const escalation of world.db.rows(Escalation, open, account)) {
      if (escalation.state === 'accepted') await decideEscalation(world, escalation)
      const decided = find(world, escalation.id)
      if (decided && decided.state !== 'accepted') await tellTicket(world, installation, decided)
    }
  }
}

/** Finds tickets whose webhook was lost: tagged, without a state, and nobody has dealt with them. */
async function sweep(world: World, account: string, stateField: number | undefined): Promise<void> {
  const now = world.clock.now().getTime()
  if (now - Number(readMark(world, `swept:${account}`) ?? 0) < SWEEP_EVERY_MS) return
  writeMark(world, `swept:${account}`, String(now))
  const query = encodeURIComponent(`type:ticket tags:${escalationTag} status<closed`)
  const answer = await world.zendesk.send(account, `/api/v2/search.json?query=${query}`).catch((error: unknown) => {
    if (error instanceof NoAnswer) return undefined
    throw error
  })
  for (const { id, custom_fields } of Found.safeParse(answer?.json).data?.results ?? []) {
    const state = custom_fields?.find((field) => field.id === stateField)?.value
    const known = world.db.row(
      Escalation,
      'SELECT * FROM escalations WHERE account = ? AND ticket = ? LIMIT 1',
      account,
      id,
    )
    if (!state && !known && everyThreadOfTicket(world, account, id).length === 0) {
      world.db.atomic(() => accept(world, account, id, 'sweep'))
    }
  }
}

const find = (world: World, id: string) => world.db.row(Escalation, 'SELECT * FROM escalations WHERE id = ?', id)

export const readEscalationRoute: Route = route(readEscalation, ({ world, account, agent, parameter }) => {
  const escalation = find(world, parameter('escalation'))
  if (escalation?.account !== account) throw notFound('This escalation')
  if (escalation.thread !== null) requireVisible(world, escalation.thread, agent)
  return escalationAsSent(escalation)
})

function escalationAsSent({ id, state, thread, reason }: Escalation): z.input<typeof readEscalation.answer> {
  if (state === 'escalated' && thread !== null) return { id, state, thread }
  return state === 'needs-an-agent' ? { id, state, reason: reason ?? '' } : { id, state: 'accepted' }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
