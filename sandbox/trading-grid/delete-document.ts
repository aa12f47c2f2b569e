import type { World } from './world.ts'

/** For ever, as when its time to be kept is over. What has mentioned it goes on mentioning it. */
export function deleteDocument(world: World, id: string): void {
  world.db.atomic(() => {
    world.db.run(
      `UPDATE transfers SET state = 'failed', reason = 'The document was deleted.', retriable = 0
       WHERE document = ? AND state = 'running' AND token IS NULL`,
      id,
    )
    for (const table of ['document_references', 'document_threads', 'document_imports']) {
      world.db.run(`DELETE FROM ${table} WHERE document = ?`, id)
    }
    world.db.run('DELETE FROM documents WHERE id = ?', id)
  })
}
