import { documentKinds } from '../vocabulary/document-vocabulary.ts'

export type DocumentToOrder = {
  id: string
  kind: (typeof documentKinds)[number]
  references: { kind: string; value: string }[]
  receivedAt: string
}

export const documentSorts = ['newest', 'kind'] as const
export type DocumentSort = (typeof documentSorts)[number]

export type OrderDocuments<Document> = { orderNumber: string | undefined; documents: Document[] }

/**
 * The documents of each order, those without one last. Of a document that names several orders the first one counts. The
 * order with the newest document comes first, whatever the sort within.
 */
export function groupByOrder<Document extends DocumentToOrder>(
  documents: readonly Document[],
  sort: DocumentSort,
): OrderDocuments<Document>[] {
  const newestFirst = documents.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  const groups = new Map<string | undefined, Document[]>()
  for (const document of newestFirst) {
    const order = document.references.find(({ kind }) => kind === 'order')?.value
    groups.set(order, [...(groups.get(order) ?? []), document])
  }
  return [...groups]
    .map(([orderNumber, ofOrder]) => ({ orderNumber, documents: sort === 'kind' ? byKind(ofOrder) : ofOrder }))
    .sort((a, b) => Number(a.orderNumber === undefined) - Number(b.orderNumber === undefined))
}

/** The order of a purchase: ordered, confirmed, shipped, received, billed. */
function byKind<Document extends DocumentToOrder>(documents: Document[]): Document[] {
  return documents.toSorted((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind))
}

/** The kinds among documents, each once, in the order of a purchase. */
export function kindsAmong(documents: readonly DocumentToOrder[]): DocumentToOrder['kind'][] {
  return documentKinds.filter((kind) => documents.some((document) => document.kind === kind))
}
