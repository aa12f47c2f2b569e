import type * as z from 'zod/mini'
import { TicketRef } from '../../src/trading-grid/contract/primitives.ts'
import type { World } from './world.ts'

/** The ticket whose attachment a document was, where it was one. */
export function importedFrom(world: World, document: string): z.output<typeof TicketRef> | undefined {
  return world.db.row(TicketRef, 'SELECT account, id FROM document_imports WHERE document = ?', document)
}

export function writeImport(world: World, document: string, { account, id }: z.output<typeof TicketRef>): void {
  world.db.run('INSERT INTO document_imports (document, account, id) VALUES (?, ?, ?)', document, account, id)
}
