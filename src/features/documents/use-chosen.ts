import { useState } from 'react'
import type { DocumentId } from '../../domain/ids.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'

/** One comment carries no more; Zendesk's e-mails carry far less. */
export const MOST_AT_ONCE = 50

/** The documents that the agent ticked, wherever in a search or a list they stood. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<DocumentId, DocumentSummary>>(new Map())
  const documents = [...chosen.values()]
  return {
    documents,
    has: (id: DocumentId) => chosen.has(id),
    full: chosen.size >= MOST_AT_ONCE,
    toggle: (document: DocumentSummary) =>
      setChosen((before) => {
        const after = new Map(before)
        if (after.delete(document.id) || after.size >= MOST_AT_ONCE) return after
        return after.set(document.id, document)
      }),
    addAll: (more: DocumentSummary[]) =>
      setChosen((before) => {
        const clean = more.filter(({ id, scan }) => scan === 'clean' && !before.has(id))
        return new Map([...before.values(), ...clean].slice(0, MOST_AT_ONCE).map((one) => [one.id, one]))
      }),
    clear: () => setChosen(new Map()),
  }
}
export type Chosen = ReturnType<typeof useChosen>
