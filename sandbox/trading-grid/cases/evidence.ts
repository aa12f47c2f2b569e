import * as z from 'zod/mini'
import type { Evidence } from '../../../src/trading-grid/contract/case.ts'
import { findDocument, type StoredDocument } from '../documents.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { evidence } from './case-parts.ts'

/** A document that was deleted since leaves its fingerprint. */
export function evidenceOf(world: World, thread: string): Evidence[] {
  return evidence.of(world, thread).map((piece) => {
    const { source, state } = piece
    const isGone = state === 'present' && source.kind === 'document' && !findDocument(world, source.document)
    return isGone ? { ...piece, state: 'gone' as const } : piece
  })
}

const Placed = z.object({ audience: z.string() })

/** Whether the partner of this thread knows the document: exchanged with it, or shown to it here. */
export function isSharedWithPartner(world: World, thread: Thread, document: StoredDocument): boolean {
  if (document.partner === thread.partner && document.audience === 'shared') return true
  const sql = 'SELECT audience FROM document_threads WHERE document = ? AND thread = ?'
  return world.db.row(Placed, sql, document.id, thread.id)?.audience === 'shared'
}
