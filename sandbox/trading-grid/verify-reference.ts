import type * as z from 'zod/mini'
import type { VerifiedReference } from '../../src/trading-grid/contract/overview.ts'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import { documentReferences, documentSummary, documentsWhere, type StoredDocument } from './documents.ts'
import { findPartner } from './partners.ts'
import { comparable, referenceKey } from './references.ts'
import { isDocumentFor, NOBODY } from './restrictions.ts'
import type { World } from './world.ts'

const LISTED = 20

/** A number from a ticket, held against the documents that name it. */
export function verifyReference(
  world: World,
  account: string,
  reference: Reference,
  agent = NOBODY,
): z.input<typeof VerifiedReference> {
  const documents = documentsWhere(
    world,
    `id IN (SELECT document FROM document_references WHERE comparable = ? AND kind = ?)
     AND ${isDocumentFor} ORDER BY receivedAt DESC, ordinal DESC`,
    comparable(reference.value),
    reference.kind,
    account,
    agent,
  )
  const partners = [...new Set(documents.flatMap(({ partner }) => (partner === null ? [] : [partner])))].flatMap(
    (id) => findPartner(world, id) ?? [],
  )
  const doubtful = partners.length > 1 || families(world, reference, documents) > 1
  return {
    reference,
    status: documents.length === 0 ? 'unknown' : doubtful ? 'several' : 'found',
    documents: documents.slice(0, LISTED).map((document) => documentSummary(world, document, agent)),
    moreDocuments: Math.max(0, documents.length - LISTED),
    partners: partners.map(({ id, name }) => ({ id, name })),
  }
}

/**
 * In how many unrelated transactions the number occurs. Documents of one order belong together, and so do versions; one
 * that names no order says nothing against belonging to the others. An order's own number needs no second witness.
 */
function families(world: World, asked: Reference, documents: StoredDocument[]): number {
  if (asked.kind === 'order') return Math.min(documents.length, 1)
  const groups: Set<string>[] = []
  for (const document of documents) {
    const orders = documentReferences(world, document.id).filter(({ kind }) => kind === 'order')
    if (orders.length === 0) continue
    const keys = new Set([...orders.map(referenceKey), document.id, document.replaces ?? document.id])
    const touching = groups.filter((group) => [...keys].some((key) => group.has(key)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([keys, ...touching].flatMap((group) => [...group])))
  }
  return Math.max(groups.length, Math.min(documents.length, 1))
}
