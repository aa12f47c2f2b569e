import * as z from 'zod/mini'
import { readPartner, searchPartners } from '../../src/trading-grid/contract/operations/partner-operations.ts'
import { Partner } from '../../src/trading-grid/contract/partner.ts'
import type { PartnerSummary } from '../../src/trading-grid/contract/partner-summary.ts'
import { answerTimesOf } from './answer-times.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { notFound } from './problem.ts'
import { comparable } from './references.ts'
import { type Route, route } from './route.ts'
import type { World } from './world.ts'

export type PlainPartner = z.input<typeof Partner>
const Row = z.object({ ordinal: z.int(), value: z.string() })

/** A profile is an account's own: what was agreed with the partner, and how far it is on board, is nobody else's. */
export function writePartner(world: Pick<World, 'db'>, account: string, partner: PlainPartner): void {
  const sql = 'INSERT INTO partners (id, account, value) VALUES (?, ?, ?)'
  world.db.run(sql, partner.id, account, JSON.stringify(partner))
}

export function changePartner(world: Pick<World, 'db'>, partner: PlainPartner): void {
  world.db.run('UPDATE partners SET value = ? WHERE id = ?', JSON.stringify(partner), partner.id)
}

/** For the partner itself, and for what already names it. */
export function findPartner(world: Pick<World, 'db'>, id: string): Partner | undefined {
  const row = world.db.row(Row, 'SELECT ordinal, value FROM partners WHERE id = ?', id)
  return row && Partner.parse(JSON.parse(row.value))
}

/** A partner that a request of this account names. Another account's is as unknown as none. */
export function partnerOfAccount(world: World, account: string, id: string): Partner | undefined {
  const row = world.db.row(Row, 'SELECT ordinal, value FROM partners WHERE id = ? AND account = ?', id, account)
  return row && Partner.parse(JSON.parse(row.value))
}

/** For a partner that something else already names: a missing one is our mistake, not the caller's. */
export function knownPartner(world: Pick<World, 'db'>, id: string): Partner {
  const partner = findPartner(world, id)
  if (!partner) throw new Error(`Partner ${id} is named but not stored.`)
  return partner
}

/** Of all accounts. */
export function allPartners(world: World): Partner[] {
  return world.db
    .rows(Row, 'SELECT ordinal, value FROM partners ORDER BY ordinal')
    .map(({ value }) => Partner.parse(JSON.parse(value)))
}

export function partnersOfAccount(world: World, account: string): Partner[] {
  return partnerRows(world, account).map(({ partner }) => partner)
}

function partnerRows(world: World, account: string) {
  return world.db
    .rows(Row, 'SELECT ordinal, value FROM partners WHERE account = ? ORDER BY ordinal', account)
    .map(({ ordinal, value }) => ({ ordinal, partner: Partner.parse(JSON.parse(value)) }))
}

export function partnerSummary(world: World, partner: Partner): PartnerSummary {
  const answerTimes = answerTimesOf(world, partner)
  return {
    id: partner.id,
    name: partner.name,
    groups: partner.groups,
    calendar: partner.calendar,
    onboardingState: partner.onboarding.state,
    ...(answerTimes ? { answerTimes } : {}),
  }
}

function mentions(partner: Partner, text: string): boolean {
  const wanted = comparable(text)
  const addresses = [...partner.ediAddresses.map(({ id }) => id), partner.duns ?? '', partner.gln ?? '']
  return [partner.name, partner.legalName, partner.id, ...partner.emailDomains, ...addresses].some((known) =>
    comparable(known).includes(wanted),
  )
}

export const partnerRoutes: Route[] = [
  route(readPartner, ({ world, account, parameter }) => {
    const partner = partnerOfAccount(world, account, parameter('partner'))
    if (!partner) throw notFound('This partner')
    const answerTimes = answerTimesOf(world, partner)
    return { ...partner, ...(answerTimes ? { answerTimes } : {}) }
  }),
  route(searchPartners, ({ world, account, body }) => {
    const after = body.cursor === undefined ? 0 : numberAt(body.cursor)
    const limit = Math.min(Math.max(body.limit ?? 50, 1), 200)
    const found = partnerRows(world, account)
      .filter(({ ordinal, partner }) => ordinal > after && (!body.text || mentions(partner, body.text)))
      .slice(0, limit + 1)
    const { items, ...rest } = page(found, limit, ({ ordinal }) => writeCursor(ordinal))
    return { ...rest, items: items.map(({ partner }) => partnerSummary(world, partner)) }
  }),
]
