import type { Translator } from '../../../../i18n/translator.ts'
import type { DocumentKind, DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import type { Reference } from '../../../../trading-grid/contract/reference.ts'
import { howShown } from '../file/formats.ts'

export type ChainStep = { kind: DocumentKind; documents: DocumentSummary[] }

/** Always there, so that a gap can be seen. */
const usual: readonly DocumentKind[] = ['order', 'order-response', 'ship-notice', 'receipt', 'invoice']
const inOrder: readonly DocumentKind[] = [
  'order',
  'order-change',
  'order-response',
  'ship-notice',
  'transport-status',
  'proof-of-delivery',
  'receipt',
  'invoice',
  'adjustment',
  'remittance',
]

/** What a document is linked to others by: its orders, or its own numbers where it names no order. */
export function linkingReferences({ references }: DocumentSummary): Reference[] {
  const orders = references.filter(({ kind }) => kind === 'order')
  return orders.length > 0 ? orders : references
}

/** The documents of one order, step by step; of several versions the newest, and the one that is being read. */
export function chainSteps(current: DocumentSummary, found: DocumentSummary[]): ChainStep[] {
  const all = found.some(({ id }) => id === current.id) ? found : [current, ...found]
  const shown = all.filter(({ id, replacedBy }) => replacedBy === undefined || id === current.id)
  return inOrder
    .map((kind) => ({
      kind,
      documents: shown.filter((one) => one.kind === kind).sort((a, b) => a.receivedAt.localeCompare(b.receivedAt)),
    }))
    .filter(({ kind, documents }) => documents.length > 0 || usual.includes(kind))
}

/** "SHP7002 · PDF": its own number, or its day where the Trading Grid knows none. */
export function documentLabel(document: DocumentSummary, t: Translator): string {
  const { kind, references, receivedAt, format, version } = document
  const number = references.find((reference) => reference.kind === kind)?.value ?? t.day(receivedAt)
  return [
    number,
    howShown(document) === 'trade-document' ? undefined : format.toUpperCase(),
    version > 1 ? t('documents.version', { version }) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** Which of two comes first on the way from order to invoice. */
export function isBefore(one: DocumentSummary, other: DocumentSummary): boolean {
  const [a, b] = [inOrder.indexOf(one.kind), inOrder.indexOf(other.kind)]
  return a === b ? one.receivedAt < other.receivedAt : a < b
}
