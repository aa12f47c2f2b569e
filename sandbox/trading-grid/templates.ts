import * as z from 'zod/mini'
import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  listTemplates,
  MOST_TEMPLATES,
  Template,
} from '../../src/trading-grid/contract/operations/template-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { oneLine } from './one-line.ts'
import { invalid, notFound, Problem } from './problem.ts'
import { type Call, type Route, route } from './route.ts'
import { instantOf, newId, type World } from './world.ts'

type PlainTemplate = z.input<typeof Template>
const Row = z.object({ ordinal: z.int(), value: z.string() })
const Count = z.object({ count: z.int() })

function write(world: Pick<World, 'db'>, account: string, template: PlainTemplate): void {
  world.db.run(
    `INSERT INTO templates (id, account, value) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET value = excluded.value`,
    template.id,
    account,
    JSON.stringify(template),
  )
}

/** @throws Problem 404 for another account's too, 403 for an agent who neither wrote it nor is an admin, 409 where it was changed */
function templateToChange(
  { world, account, parameter }: Call,
  { agent, version }: { agent: { id: number; role?: 'agent' | 'admin' }; version: number },
): Template {
  const id = parameter('template')
  const row = world.db.row(Row, 'SELECT ordinal, value FROM templates WHERE account = ? AND id = ?', account, id)
  if (!row) throw notFound('This template')
  const template = Template.parse(JSON.parse(row.value))
  if (template.author.id !== agent.id && agent.role !== 'admin') {
    throw new Problem(403, 'Only its author and admins may change a template.')
  }
  if (template.version !== version) {
    throw new Problem(409, 'Somebody else has changed it meanwhile.', problemTypes.staleVersion, { template })
  }
  return template
}

export const templateRoutes: Route[] = [
  route(listTemplates, ({ world, account, query }) => {
    const after = query.cursor === undefined ? 0 : numberAt(query.cursor)
    const limit = query.limit ?? MOST_TEMPLATES
    const rows = world.db.rows(
      Row,
      'SELECT ordinal, value FROM templates WHERE account = ? AND ordinal > ? ORDER BY ordinal LIMIT ?',
      account,
      after,
      limit + 1,
    )
    const { items, ...rest } = page(rows, limit, ({ ordinal }) => writeCursor(ordinal))
    return { ...rest, items: items.map(({ value }) => Template.parse(JSON.parse(value))) }
  }),
  route(createTemplate, ({ world, account, body: { agent, name, text } }) => {
    const kept = world.db.row(Count, 'SELECT COUNT(*) AS count FROM templates WHERE account = ?', account)
    if ((kept?.count ?? 0) >= MOST_TEMPLATES) {
      throw invalid([{ pointer: '', detail: `An account keeps at most ${MOST_TEMPLATES} templates.` }])
    }
    const author = { id: agent.id, name: oneLine(agent.name) }
    const template: PlainTemplate = {
      id: newId(world, 'tpl'),
      name: oneLine(name),
      text,
      author,
      changedBy: author.name,
      changedAt: instantOf(world),
      version: 1,
    }
    write(world, account, template)
    return template
  }),
  route(changeTemplate, (call) => {
    const { world, account, body } = call
    const before = templateToChange(call, body)
    const template: PlainTemplate = {
      ...before,
      name: oneLine(body.name),
      text: body.text,
      changedBy: oneLine(body.agent.name),
      changedAt: instantOf(world),
      version: before.version + 1,
    }
    write(world, account, template)
    return template
  }),
  route(deleteTemplate, (call) => {
    const { id } = templateToChange(call, call.body)
    call.world.db.run('DELETE FROM templates WHERE account = ? AND id = ?', call.account, id)
    return { id }
  }),
]
