import fc from 'fast-check'
import type { InvoiceDocument, ShipNoticeDocument, TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { LineDraft } from '../../support/trade-documents/scribe.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

export type World = { documents: TradeDocument[]; now: Date }

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`
const quantity = fc.integer({ min: 1, max: 200 }).map((dozens) => dozens * 12)
const gtinOf = (index: number) => `006141410000${String(index).padStart(2, '0')}`

const lineDraft = fc.record({
  ordered: quantity,
  cents: fc.integer({ min: 10, max: 9_999 }),
  /** What happens to the line: shipped in parts, received, billed; each as a share of what was ordered. */
  shares: fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1, 1.25), { minLength: 1, maxLength: 3 }),
  isFinal: fc.boolean(),
  confirmed: fc.constantFrom(1, 1, 1, 0.75),
  received: fc.option(fc.constantFrom(0.5, 0.75, 1), { nil: undefined }),
  damaged: fc.constantFrom(0, 0, 12),
  billed: fc.option(fc.constantFrom(0.5, 1, 1.25), { nil: undefined }),
  priceFactor: fc.constantFrom(100, 100, 100, 110),
  isStray: fc.constantFrom(false, false, false, false, true),
})

const orderDraft = fc.record({
  lines: fc.array(lineDraft, { minLength: 1, maxLength: 4 }),
  windowDay: fc.integer({ min: 8, max: 25 }),
  shipDays: fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 3, maxLength: 3 }),
  acknowledgment: fc.constantFrom('accepted', 'accepted', 'rejected', 'accepted-with-errors', undefined),
  isAnswered: fc.boolean(),
  isAnnounced: fc.boolean(),
  isCredited: fc.boolean(),
})

type OrderDraft = typeof orderDraft extends fc.Arbitrary<infer T> ? T : never

/** Orders with what follows, in many states of disorder. */
export const world: fc.Arbitrary<World> = fc
  .record({ drafts: fc.array(orderDraft, { minLength: 1, maxLength: 3 }), nowDay: fc.integer({ min: 5, max: 28 }) })
  .map(({ drafts, nowDay }) => {
    const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
    const documents = drafts.flatMap((draft, index) => documentsOf(draft, String(4_500_001_000 + index), trade))
    return { documents, now: new Date(`${day(nowDay)}T12:00Z`) }
  })

type Trade = ReturnType<typeof tradeBetween>

function documentsOf(draft: OrderDraft, number: string, trade: Trade): TradeDocument[] {
  const orders = [number]
  const line = (index: number, amount: number, more: Partial<LineDraft> = {}): LineDraft => ({
    line: String(index + 1),
    gtin: gtinOf(index),
    quantity: String(amount),
    ...more,
  })
  const price = (cents: number) => (cents / 100).toFixed(2)
  const order = trade.order({
    number,
    sentAt: '2026-03-02T09:00Z',
    dates: { 'ship-not-after': day(draft.windowDay) },
    lines: draft.lines.map(({ ordered, cents }, index) => line(index, ordered, { price: price(cents) })),
  })
  const documents: TradeDocument[] = [order]
  if (draft.acknowledgment) {
    documents.push(trade.acknowledgment(order, { sentAt: '2026-03-02T10:00Z', status: draft.acknowledgment }))
  }
  if (draft.isAnswered) {
    const lines = draft.lines.map(({ ordered, confirmed }, index) => {
      const answer = confirmed === 1 ? ('accepted' as const) : ('quantity-changed' as const)
      return { ...line(index, ordered), answers: [{ answer, quantity: String(ordered * confirmed) }] }
    })
    documents.push(trade.orderResponse({ number, sentAt: '2026-03-03T09:00Z', lines }))
  }
  for (const [part, shipDay] of draft.shipDays.entries()) {
    const shipped = draft.lines.flatMap(({ shares, ordered, isFinal, isStray }, index) => {
      const share = shares[part]
      if (!share || !draft.isAnnounced) return []
      const completion = isFinal && part === shares.length - 1 ? { completion: 'complete' as const } : {}
      const gtin = isStray ? { gtin: gtinOf(index + 50) } : {}
      return [{ ...line(index, ordered * share), ...gtin, ...completion }]
    })
    if (shipped.length === 0) continue
    documents.push(
      trade.shipNotice({
        number: `${number}-S${part}`,
        orders,
        sentAt: `${day(shipDay)}T15:00Z`,
        dates: { shipped: day(shipDay) },
        lines: shipped,
      }),
    )
  }
  const received = draft.lines.flatMap(({ received, ordered, damaged }, index) => {
    if (received === undefined) return []
    const conditions = damaged > 0 ? [{ condition: 'damaged' as const, quantity: String(damaged) }] : []
    return [{ ...line(index, ordered * received), conditions }]
  })
  if (received.length > 0) {
    documents.push(
      trade.receipt({
        number: `${number}-R`,
        orders,
        sentAt: '2026-03-22T09:00Z',
        dates: { received: '2026-03-22' },
        lines: received,
      }),
    )
  }
  const billed = draft.lines.flatMap(({ billed, ordered, cents, priceFactor }, index) =>
    billed === undefined
      ? []
      : [line(index, ordered * billed, { price: price(Math.round((cents * priceFactor) / 100)) })],
  )
  if (billed.length > 0) {
    const total = billed.reduce(
      (sum, { quantity, price = '0' }) => sum + Number(quantity) * Math.round(Number(price) * 100),
      0,
    )
    const invoice = trade.invoice({
      number: `${number}-I`,
      orders,
      sentAt: '2026-03-23T09:00Z',
      lines: billed,
      total: price(total),
    })
    documents.push(invoice)
    if (draft.isCredited) {
      documents.push(
        trade.invoice({
          number: `${number}-C`,
          orders,
          sign: -1,
          sentAt: '2026-03-24T09:00Z',
          originalInvoice: invoice.number,
          lines: billed.slice(0, 1),
        }),
      )
    }
  }
  return documents
}

export const noticesIn = (documents: TradeDocument[]): ShipNoticeDocument[] =>
  documents.filter((document) => document.kind === 'ship-notice')
export const invoicesIn = (documents: TradeDocument[]): InvoiceDocument[] =>
  documents.filter((document) => document.kind === 'invoice')
