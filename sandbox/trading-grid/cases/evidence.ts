import * as z from 'zod/mini'
import type { Evidence } from '../../../src/trading-grid/contract/case.ts'
import { findDocument, type StoredDocument } from '../documents.ts'
import { findThread, type Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { evidence } from './case-parts.ts'

/** A document that was deleted since leaves its fingerprint. */
export function evidenceOf(world: World, thread: string): Evidence[] {
  const of = findThread(world, thread)
  return evidence.of(world, thread).map((piece) => {
    const { source, state } = piece
    if (source.kind === 'comment') return { ...piece, partnerAccess: 'none' as const }
    const document = findDocument(world, source.document)
    if (!document) return state === 'present' ? { ...piece, state: 'gone' as const } : piece
    return of ? { ...piece, partnerAccess: partnerAccess(world, of, document) } : piece
  })
}

const Placed = z.object({ audience: z.string() })

/** Whether the partner of this thread knows the document: exchanged with it, or shown to it here. */
export function isSharedWithPartner(world: World, thread: Thread, document: StoredDocument): boolean {
  return partnerAccess(world, thread, document) !== 'none'
}

function partnerAccess(world: World, thread: Thread, document: StoredDocument): 'thread' | 'exchanged' | 'none' {
  const sql = 'SELECT audience FROM document_threads WHERE document = ? AND thread = ?'
  if (world.db.row(Placed, sql, document.id, thread.id)?.audience === 'shared') return 'thread'
  return document.partner === thread.partner && document.audience === 'shared' ? 'exchanged' : 'none'
}
