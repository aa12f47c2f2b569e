import { documentsWhere, findDocument, type StoredDocument } from './documents.ts'
import { notFound } from './problem.ts'
import { isDocumentForAgent, NOBODY, restricted } from './restrictions.ts'
import type { World } from './world.ts'

type Asking = { world: World; account: string; agent?: number | undefined }

export function maySeeDocument(world: World, id: string, agent = NOBODY): boolean {
  return documentsWhere(world, `id = ? AND ${isDocumentForAgent}`, id, agent).length > 0
}

/** @throws Problem 404, also for another account's imports; 403 for what only other agents may see */
export function documentFor({ world, account, agent }: Asking, id: string): StoredDocument {
  const document = findDocument(world, id)
  if (!document || (document.account !== null && document.account !== account)) throw notFound('This document')
  if (!maySeeDocument(world, id, agent)) throw restricted('This document')
  return document
}
