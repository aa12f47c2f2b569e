import * as z from 'zod/mini'
import type { World } from './world.ts'

const Held = z.object({ thread: z.string() })

/**
 * For ever, as when its time to be kept is over. What has mentioned it goes on mentioning it.
 *
 * @returns false where a legal hold on one of its threads keeps it
 */
export function deleteDocument(world: World, id: string): boolean {
  return world.db.atomic(() => {
    const held =
      'SELECT h.thread FROM legal_holds h JOIN document_threads d ON d.thread = h.thread WHERE d.document = ?'
    if (world.db.row(Held, held, id)) return false
    world.db.run(
      `UPDATE transfers SET state = 'failed', reason = 'The document was deleted.', retriable = 0
       WHERE document = ? AND state = 'running' AND token IS NULL`,
      id,
    )
    for (const table of ['document_references', 'document_threads', 'document_imports']) {
      world.db.run(`DELETE FROM ${table} WHERE document = ?`, id)
    }
    return world.db.run('DELETE FROM documents WHERE id = ?', id).changes === 1
  })
}
