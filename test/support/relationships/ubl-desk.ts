import { type Desk, type Draft, type DraftLine, isoDay, product, type Sent, sumOf, THEM, timeOf, US } from './draft.ts'

const units = { EA: 'C62', CA: 'CT', DZ: 'DZN', KG: 'KGM' } as const
const element = (name: string, content: string | undefined, attributes = '') =>
  content === undefined ? '' : `<${name}${attributes}>${content}</${name}>`
const cbc = (name: string, content: string | undefined, attributes = '') => element(`cbc:${name}`, content, attributes)
const cac = (name: string, ...content: string[]) => element(`cac:${name}`, content.join(''))
const money = (name: string, amount: string | undefined) => cbc(name, amount, ' currencyID="EUR"')

/** UBL 2.1 as Peppol sends it, without an envelope. */
export function ublDesk(): Desk {
  const write = (root: string, draft: Draft, ...content: string[]): Sent => ({
    text: ublText(root, draft.number, draft.at, content.join('')),
    control: draft.number,
    set: root,
  })
  const party = (role: string, id: string) => cac(role, cac('Party', cbc('EndpointID', id, ' schemeID="0088"')))
  const trading = [party('BuyerCustomerParty', US), party('SellerSupplierParty', THEM)]
  const moving = [party('DespatchSupplierParty', THEM), party('DeliveryCustomerParty', US)]
  const billing = [party('AccountingSupplierParty', THEM), party('AccountingCustomerParty', US)]
  const item = ({ item: gtin }: DraftLine) =>
    cac('Item', cbc('Name', 'Goods'), cac('StandardItemIdentification', cbc('ID', gtin, ' schemeID="0160"')))
  const quantity = (name: string, { quantity: count, unit = 'EA' }: DraftLine) =>
    cbc(name, count, ` unitCode="${units[unit]}"`)
  const price = ({ price: amount }: DraftLine) =>
    amount === undefined ? '' : cac('Price', money('PriceAmount', amount))
  const number = (one: DraftLine, index: number) => cbc('ID', one.line ?? String(index + 1))
  const orderLine = ({ order, orderLine: line }: DraftLine) =>
    line || order
      ? cac('OrderLineReference', cbc('LineID', line), order ? cac('OrderReference', cbc('ID', order)) : '')
      : ''
  const about = (order: string | undefined) => (order ? cac('OrderReference', cbc('ID', order)) : '')
  const orderLines = ({ lines = [] }: Draft) =>
    lines.map((one, index) =>
      cac(
        'OrderLine',
        cac(
          'LineItem',
          number(one, index),
          cbc('LineStatusCode', one.code),
          quantity('Quantity', one),
          price(one),
          item(one),
          ...(one.with ?? []),
        ),
      ),
    )
  const references = (cited: Record<string, string> = {}) => {
    const shipment = cited['bill-of-lading'] ?? cited.pro
    const notice = cited['ship-notice'] ?? cited['packing-slip']
    return [
      notice ? cac('DespatchDocumentReference', cbc('ID', notice)) : '',
      shipment ? cac('Shipment', cbc('ID', '1'), cac('Consignment', cbc('ID', shipment))) : '',
    ]
  }
  const currency = cbc('DocumentCurrencyCode', 'EUR')

  return {
    order: (draft) => write('Order', draft, currency, ...(draft.head ?? []), ...trading, ...orderLines(draft)),
    acknowledged: () => [],
    change: (draft) => {
      const root = draft.code === 'cancel' ? 'OrderCancellation' : 'OrderChange'
      return write(root, draft, ...(draft.head ?? []), about(draft.order), ...trading, ...orderLines(draft))
    },
    answer: (draft) =>
      write(
        'OrderResponse',
        draft,
        cbc('OrderResponseCode', draft.code ?? 'AP'),
        ...(draft.head ?? []),
        about(draft.order),
        ...trading,
        ...orderLines(draft),
      ),
    notice: (draft) => {
      const sent = cac(
        'Shipment',
        cbc('ID', '1'),
        cac('Delivery', cac('Despatch', cbc('ActualDespatchDate', isoDay(draft.shipped)))),
      )
      const lines = (draft.lines ?? []).map((one, index) =>
        cac(
          'DespatchLine',
          number(one, index),
          quantity('DeliveredQuantity', one),
          ...(one.with ?? []),
          orderLine(one),
          item(one),
        ),
      )
      return write('DespatchAdvice', draft, ...(draft.head ?? []), about(draft.order), ...moving, sent, ...lines)
    },
    receipt: (draft) => {
      const lines = (draft.lines ?? []).map((one, index) =>
        cac(
          'ReceiptLine',
          number(one, index),
          quantity('ReceivedQuantity', one),
          ...(one.with ?? []),
          cbc('ReceivedDate', isoDay(draft.received)),
          orderLine(one),
          item(one),
        ),
      )
      const delivered = cac(
        'Shipment',
        cbc('ID', '1'),
        cac('Delivery', cbc('ActualDeliveryDate', isoDay(draft.received))),
      )
      return write(
        'ReceiptAdvice',
        draft,
        ...(draft.head ?? []),
        about(draft.order),
        ...references(draft.references),
        ...moving,
        delivered,
        ...lines,
      )
    },
    invoice: (draft) => {
      const { isCredit, original } = draft
      const [name, count] = isCredit ? ['CreditNoteLine', 'CreditedQuantity'] : ['InvoiceLine', 'InvoicedQuantity']
      const net = sumOf(draft.lines ?? [])
      const lines = (draft.lines ?? []).map((one, index) =>
        cac(
          name,
          number(one, index),
          quantity(count, one),
          money('LineExtensionAmount', one.amount ?? product(one.quantity, one.price)),
          ...(one.with ?? []),
          orderLine(one),
          item(one),
          price(one),
        ),
      )
      const totals = draft.tail ?? [
        cac('LegalMonetaryTotal', money('LineExtensionAmount', net), money('PayableAmount', draft.total ?? net)),
      ]
      const billed = original ? cac('BillingReference', cac('InvoiceDocumentReference', cbc('ID', original))) : ''
      return write(
        isCredit ? 'CreditNote' : 'Invoice',
        draft,
        currency,
        ...(draft.head ?? []),
        about(draft.order),
        billed,
        ...billing,
        ...totals,
        ...lines,
      )
    },
  }
}

/** A document that the desk has no draft for. */
export function ublText(root: string, number: string, at: string, content: string): string {
  const oasis = 'urn:oasis:names:specification:ubl:schema:xsd'
  const spaces = `xmlns="${oasis}:${root}-2" xmlns:cac="${oasis}:CommonAggregateComponents-2" xmlns:cbc="${oasis}:CommonBasicComponents-2"`
  const clock = timeOf(at)
  const issued = `${cbc('ID', number)}${cbc('IssueDate', isoDay(at))}${cbc('IssueTime', `${clock.slice(0, 2)}:${clock.slice(2)}:00`)}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>${issued}${content}</${root}>\n`
}
