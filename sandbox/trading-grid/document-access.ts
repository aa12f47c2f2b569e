import { documentsWhere, findDocument, type StoredDocument } from './documents.ts'
import { notFound } from './problem.ts'
import { isDocumentFor, NOBODY, restricted } from './restrictions.ts'
import type { World } from './world.ts'

type Asking = { world: World; account: string; agent?: number | undefined }

/** Nothing where there is none, it is another account's, or only other agents may see it. */
export function visibleDocument({ world, account, agent = NOBODY }: Asking, id: string): StoredDocument | undefined {
  return documentsWhere(world, `id = ? AND ${isDocumentFor}`, id, account, agent)[0]
}

/** @throws Problem 404, also for another account's; 403 for what only other agents may see */
export function documentFor(asking: Asking, id: string): StoredDocument {
  const visible = visibleDocument(asking, id)
  if (visible) return visible
  throw findDocument(asking.world, id)?.account === asking.account
    ? restricted('This document')
    : notFound('This document')
}
