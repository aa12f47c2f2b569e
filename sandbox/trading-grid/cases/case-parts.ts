import * as z from 'zod/mini'
import { Evidence, OnboardingStep, Proposal, RequiredDocument } from '../../../src/trading-grid/contract/case.ts'
import type { World } from '../world.ts'

const Row = z.object({ value: z.string() })

/** What a case is made of, in the order in which it came. An id is unique within its thread. */
function partTable<Schema extends z.ZodMiniType>(
  table: 'case_steps' | 'case_required_documents' | 'case_evidence' | 'case_proposals',
  schema: Schema,
  idOf: (part: z.input<Schema>) => string,
) {
  const read = ({ value }: z.infer<typeof Row>): z.output<Schema> => schema.parse(JSON.parse(value))
  return {
    of: (world: World, thread: string) =>
      world.db.rows(Row, `SELECT value FROM ${table} WHERE thread = ? ORDER BY ordinal`, thread).map(read),
    find(world: World, thread: string, id: string) {
      const row = world.db.row(Row, `SELECT value FROM ${table} WHERE thread = ? AND id = ?`, thread, id)
      return row && read(row)
    },
    write(world: Pick<World, 'db'>, thread: string, part: z.input<Schema>): void {
      world.db.run(
        `INSERT INTO ${table} (thread, id, value) VALUES (?, ?, ?)
         ON CONFLICT (thread, id) DO UPDATE SET value = excluded.value`,
        thread,
        idOf(part),
        JSON.stringify(part),
      )
    },
    clear(world: World, thread: string): void {
      world.db.run(`DELETE FROM ${table} WHERE thread = ?`, thread)
    },
  }
}

export const steps = partTable('case_steps', OnboardingStep, ({ id }) => id)
export const requiredDocuments = partTable('case_required_documents', RequiredDocument, ({ kind }) => kind)
export const evidence = partTable('case_evidence', Evidence, ({ id }) => id)
export const proposals = partTable('case_proposals', Proposal, ({ id }) => id)
