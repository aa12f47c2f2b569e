import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import type { Party } from '../../../../domain/trade/trade-facts.ts'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'

/** What a sender or receiver is called: by the document, else by the Trading Grid, which knows the partner. */
export function partyName(party: Party, document: TradeDocument, summary: DocumentSummary): string | undefined {
  const partner = summary.direction === 'inbound' ? document.sender : document.receiver
  return (
    party.name ??
    document.parties.find(({ id }) => id === party.id)?.name ??
    (party === partner ? summary.partner?.name : undefined)
  )
}
