import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { escalate } from '../../../../src/trading-grid/contract/operations/thread-operations.ts'
import { escalation, newKey } from '../little-world.ts'
import { fillAccount, secretOf } from './belongings.ts'
import { forms } from './partner-form-fields.ts'
import { sides, type TwoAccounts, twoAccounts } from './two-accounts.ts'

const ORIGIN = 'https://trading-grid.example'
const PERSON = 'Dana Reyes'
const KINDS = ['dispute', 'onboarding'] as const
const WITH_FILES = new Set(['posts', 'required-documents'])
/** Fields that name a record. In all others an id is somebody's words. */
const NAMES_RECORDS = new Set(['replaces', 'request', 'seq', 'step', 'version', 'counterTo', 'proposal', 'promise'])

/** One partner's records of every kind, and another partner: of another account, or of the same one. */
async function victimAnd(who: 'another account' | 'the same account') {
  const world = twoAccounts()
  const victim = await fillAccount(world, sides.first)
  const side = who === 'another account' ? sides.second : sides.first
  const partner = who === 'another account' ? side.own('northwind') : 'contoso'
  const group = who === 'another account' ? side.own('northwind-shipping') : 'contoso-shipping'
  const threads = new Map<string, string>()
  for (const kind of KINDS) {
    const ticket = { account: side.account, id: 1 }
    const body = { ...escalation(), ticket, partner, group, kind, separate: true }
    threads.set(kind, (await world.ask(escalate, { body, token: side.token })).thread.id)
  }
  const post = async (thread: string, form: string, fields: Record<string, string>) => {
    const address = `/partner/${partner}/${encodeURIComponent(PERSON)}/threads/${thread}/${form}`
    const body = new FormData()
    for (const [name, value] of Object.entries({ key: newKey(), ...fields })) body.set(name, value)
    if (WITH_FILES.has(form)) body.append('files', new File(['A page'], 'page.txt'))
    const sent = await world.grid.fetch(new Request(new URL(address, ORIGIN), { method: 'POST', body }))
    const location = sent.headers.get('location')
    return { status: sent.status, page: location === null ? await sent.text() : await world.partner.text(location) }
  }
  return { world, victim, threads: [...threads.values()], post, open: world.partner.text, partner }
}

/** Ids and numbers by which the victim's records are known, and nothing else. */
function recordsOf(victim: Awaited<ReturnType<typeof fillAccount>>): string[] {
  const { thread, dispute, onboarding, file, document, request, proposal, partnersProposal, step, evidence } = victim
  return [thread, dispute, onboarding, file, document, request, proposal, partnersProposal, step, evidence, '2']
}

it.each(
  (['another account', 'the same account'] as const).flatMap((who) =>
    forms.map(([form, fields]) => [form, who, fields] as const),
  ),
)(
  'takes in no field of a form %s what belongs to a partner of %s',
  async (form, who, fields) => {
    const { world, victim, threads, post } = await victimAnd(who)
    const before = rowsOf(world, [victim.thread, victim.dispute, victim.onboarding])
    for (const thread of threads) {
      for (const name of Object.keys(fields)) {
        for (const foreign of NAMES_RECORDS.has(name) ? recordsOf(victim) : [victim.thread, victim.file]) {
          const nobodys = foreign.replace(/[a-z0-9]{6}$/, 'nobody')
          const told = await post(thread, form, { ...fields, [name]: foreign })
          expect(told.page.replaceAll(foreign, '')).not.toContain(secretOf(sides.first))
          if (nobodys === foreign) continue
          const none = await post(thread, form, { ...fields, [name]: nobodys })
          expect([name, foreign, said(told.page)]).toEqual([name, foreign, said(none.page)])
          // Nobody has it: the page says so, or that the conversation has no such thing at all.
          if (NAMES_RECORDS.has(name)) expect([name, foreign, said(told.page).length]).not.toEqual([name, foreign, 0])
          expect(told.status).toBe(none.status)
        }
      }
    }
    expect(rowsOf(world, [victim.thread, victim.dispute, victim.onboarding])).toEqual(before)
  },
  120_000,
)

it.each(forms)(
  'answers a form %s in the conversation of another partner as in one that nobody has',
  async (form, fields) => {
    for (const who of ['another account', 'the same account'] as const) {
      const { world, victim, post } = await victimAnd(who)
      const theirs = [victim.thread, victim.dispute, victim.onboarding]
      const before = rowsOf(world, theirs)
      for (const thread of theirs) {
        const told = await post(thread, form, fields)
        const none = await post('thr_nobody_has', form, fields)
        expect(told.status).toBe(404)
        expect(told).toEqual(none)
      }
      expect(rowsOf(world, theirs)).toEqual(before)
    }
  },
)

it('knows every form that the page has, with every field', async () => {
  const { threads, open, partner } = await victimAnd('the same account')
  const known = new Map(forms.map(([form, fields]) => [form, new Set(['key', 'files', ...Object.keys(fields)])]))
  let seen = 0
  for (const thread of threads) {
    const page = await open(`/partner/${partner}/${encodeURIComponent(PERSON)}/threads/${thread}`)
    for (const [, form = '', inside = ''] of page.matchAll(
      /<form[^>]*action="[^"]*\/(\w[\w-]*)"[^>]*>([\s\S]*?)<\/form>/g,
    )) {
      for (const [, name = ''] of inside.matchAll(/ name="(\w+)"/g)) {
        seen += 1
        expect([form, name, known.get(form)?.has(name)]).toEqual([form, name, true])
      }
    }
  }
  expect(seen).toBeGreaterThan(10)
})

/** What the page says of it: its notices. */
const said = (page: string): string[] =>
  [
    ...page.matchAll(
      /<[^>]*(?:role="(?:alert|status)"|class="[^"]*notice[^"]*")[^>]*>([\s\S]*?)<\/(?:div|p|ul|section)>/g,
    ),
  ].map(([, words = '']) => words)

const Table = z.object({ name: z.string() })
const asText = { parse: (row: unknown) => JSON.stringify(row) }

/** Every row that hangs on one of these conversations. */
function rowsOf({ db }: TwoAccounts, threads: string[]): string[] {
  const sql = `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'thread'
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name`
  return db
    .rows(Table, sql)
    .flatMap(({ name }) =>
      threads.flatMap((thread) =>
        db.rows(asText, `SELECT * FROM "${name}" WHERE thread = ?`, thread).map((row) => `${name}: ${row}`),
      ),
    )
}
