import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Operation } from '../../../../src/trading-grid/contract/operation.ts'
import { readContract } from '../../../../tools/openapi.ts'
import { newKey } from '../little-world.ts'
import { type Belongings, fillAccount, secretOf } from './belongings.ts'
import { isKnownField, recordsNamedBy } from './field-meanings.ts'
import { ownRequests } from './own-requests.ts'
import { type Asked, textFields, withField } from './request-fields.ts'
import { type Side, sides, type TwoAccounts, twoAccounts } from './two-accounts.ts'

const { operations } = await readContract()
/** Not spoken to with an account's token: a webhook's signature says whose it is, as `automatic-escalation.test.ts` shows. */
const signed = ['escalateByRule']
const table = operations.filter(({ id }) => !signed.includes(id)).map((operation) => [operation.id, operation] as const)

async function filled() {
  const world = twoAccounts()
  const first = await fillAccount(world, sides.first)
  const second = await fillAccount(world, sides.second)
  return { world, first, second }
}

it('knows of every field of the contract whether it names a record', () => {
  const unknown = operations.flatMap((operation) =>
    textFields(operation).flatMap((field) => (isKnownField(field) ? [] : [`${operation.id}: ${field}`])),
  )
  expect(unknown).toEqual([])
})

it('has requests for every operation, which use every field that names a record', async () => {
  const { first } = await filled()
  const requests = ownRequests(first)
  expect(Object.keys(requests).sort()).toEqual(table.map(([id]) => id).sort())
  const unused = table.flatMap(([id, operation]) =>
    textFields(operation)
      .filter((field) => recordsNamedBy(field, first).length > 0)
      .filter((field) => !requests[id]?.some((asked) => withField(asked, field, 'any') !== undefined))
      .map((field) => `${id}: ${field}`),
  )
  expect(unused).toEqual([])
})

it.each(table)(
  '%s treats what another account owns as what nobody has, and changes nothing of it',
  async (id, operation) => {
    const { world, first, second } = await filled()
    const requests = ownRequests(second)[id] ?? []
    const before = everything(world)
    for (const field of textFields(operation)) {
      for (const foreign of recordsNamedBy(field, first)) {
        for (const asked of requests) {
          const unknown = `${foreign.slice(0, 4)}_nobody_has`
          const wrong = withField(asked, field, foreign)
          const none = withField(asked, field, unknown)
          if (!wrong || !none) continue
          const answer = await send(world, sides.second, operation, wrong)
          const changed = changes(before, everything(world))
          expect(changed, `${id}, ${field}`).toEqual([])
          expect(comparable(answer, foreign), `${id}, ${field}`).toEqual(
            comparable(await send(world, sides.second, operation, none), unknown),
          )
          mustTellNothing(answer.text.replaceAll(foreign, ''), first)
        }
      }
    }

    // With what each owns itself it goes through, also where both happen to use the same key.
    for (const [index, key] of requests.map(() => newKey()).entries()) {
      for (const [side, owner, other] of [
        [sides.first, first, second],
        [sides.second, second, first],
      ] as const) {
        const asked = ownRequests(owner)[id]?.[index] ?? {}
        const answer = await send(world, side, operation, asked, key)
        expect({ id, status: answer.status, ...(answer.status < 400 ? {} : { text: answer.text }) }).toEqual({
          id,
          status: operation.status,
        })
        mustTellNothing(answer.text, other)
      }
    }
  },
)

type Answer = { status: number; text: string }

async function send(
  { grid }: TwoAccounts,
  { token }: Side,
  operation: Operation,
  { path = {}, query = {}, body }: Asked,
  key = newKey(),
): Promise<Answer> {
  const filledIn = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(path[name])))
  const url = new URL(`https://trading-grid.example/v1${filledIn}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  const takesKey = operation.body !== undefined && textFields(operation).includes('body.idempotencyKey')
  const sent = takesKey ? { ...body, idempotencyKey: key } : body
  const response = await grid.fetch(
    new Request(url, {
      method: operation.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    }),
  )
  return { status: response.status, text: await response.text() }
}

/** Without what is made anew for every answer, and without the id that was asked for. */
function comparable({ status, text }: Answer, asked: string) {
  const fresh = /\b[a-z]{3}_[0-9a-f]{24}\b|\b[0-9a-f]{64}\b|\b[A-Z2-7]{26}\b/g
  return { status, text: text.replaceAll(`"${asked}"`, '"*"').replace(fresh, '#') }
}

/** Ids that only one account has, and its words. */
function mustTellNothing(text: string, { account, ticket: _, fence: __, versions: ___, ...records }: Belongings): void {
  const own = Object.values(records)
  const secret = secretOf(account === sides.first.account ? sides.first : sides.second)
  for (const words of [...own.map((id) => `"${id}"`), secret]) expect(text).not.toContain(words)
}

const Table = z.object({ name: z.string() })
const asText = { parse: (row: unknown) => JSON.stringify(row) }

/** Every row of every table; `acts` and `answers` keep what was asked for, word for word, and are nobody's records. */
function everything({ db }: TwoAccounts): Map<string, number> {
  const tables = db
    .rows(Table, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .filter(({ name }) => name !== 'answers' && name !== 'acts')
  const rows = tables.flatMap(({ name }) => db.rows(asText, `SELECT * FROM "${name}"`).map((row) => `${name}: ${row}`))
  const counted = new Map<string, number>()
  for (const row of rows) counted.set(row, (counted.get(row) ?? 0) + 1)
  return counted
}

const changes = (before: Map<string, number>, after: Map<string, number>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((row) => before.get(row) !== after.get(row))
