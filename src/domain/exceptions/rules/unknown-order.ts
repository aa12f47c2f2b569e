import { exact, sum, zero } from '../../trade/decimal.ts'
import type { TradeDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber } from '../order/business-key.ts'
import { citedOrders } from '../order/order-index.ts'

/** Documents about an order that this partner does not have from us, or about none. */
export function unknownOrders(snapshot: OrderSnapshot): Finding[] {
  const { file, order, changes, responses, notices, invoices } = snapshot
  if (order || changes.length > 0) return []
  const documents: TradeDocument[] = [...responses, ...notices, ...invoices]
  // What names no order may still belong to one that is not on file here.
  const named =
    file.orderNumber === undefined ? documents.filter((document) => citedOrders(document).length === 0) : documents
  if (named.length === 0) return []
  return file.orderNumber === undefined ? named.map(withoutNumber) : [unknown(file.orderNumber)]

  function unknown(orderNumber: string): Finding {
    const [owner] = file.elsewhere
    const proof = new Proof()
    for (const document of named) proof.figure('number', orderNumber, document, document.position)
    if (owner) proof.number(owner)
    return documentFinding(snapshot, [orderNumber], {
      kind: 'unknown-order',
      rule: owner ? 'order-of-another-partner' : 'order-not-found',
      ...(owner && { expected: snapshot.parties.partnerOf(owner) }),
      actual: owner ? file.partner : orderNumber,
      ...billed(),
      proof,
    })
  }

  function withoutNumber(document: TradeDocument): Finding {
    return documentFinding(snapshot, ['', document.kind, looseNumber(document.number)], {
      kind: 'unknown-order',
      rule: 'no-order-number',
      documentNumber: document.number,
      ...billed(),
      proof: new Proof().number(document),
    })
  }

  function billed() {
    const totals = invoices.map(({ total }) => exact(total) ?? zero)
    const currency = invoices.find((invoice) => invoice.currency)?.currency
    return { impact: sum(totals), ...(currency && { currency }) }
  }
}
