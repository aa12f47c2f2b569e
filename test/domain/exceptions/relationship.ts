import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import type { TradeException } from '../../../src/domain/exceptions/trade-exception.ts'
import { defaultTerms, type PartnerTerms } from '../../../src/domain/trade/partner-terms.ts'
import type { OrderDocument, TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { LineDraft } from '../../support/trade-documents/scribe.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

export const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
export const terms: PartnerTerms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
export const afterAll = new Date('2026-03-20T12:00Z')

export const PO = '4500001001'
export const orders = [PO]
export const gtin = '00614141000012'
export const otherGtin = '00614141000029'

/** An order that was acknowledged at once, so that nothing else is wrong with it. */
export function ordered(line: Partial<LineDraft> = {}, more: Partial<Parameters<typeof trade.order>[0]> = {}) {
  const order = trade.order({
    number: PO,
    sentAt: '2026-03-02T09:00Z',
    dates: { 'ship-not-after': '2026-03-10' },
    lines: [{ gtin, quantity: '100', price: '10.00', ...line }],
    ...more,
  })
  return [order, trade.acknowledgment(order, { sentAt: '2026-03-02T09:20Z' })] as const satisfies [
    OrderDocument,
    TradeDocument,
  ]
}

type NoticeDraft = Partial<Parameters<typeof trade.shipNotice>[0]>
type NoticeLine = Partial<Parameters<typeof trade.shipNotice>[0]['lines'][number]>

export function shipped(number: string, line: NoticeLine = {}, more: NoticeDraft = {}) {
  return trade.shipNotice({
    number,
    sentAt: '2026-03-06T12:00Z',
    orders,
    dates: { shipped: '2026-03-06' },
    lines: [{ gtin, quantity: '100', ...line }],
    ...more,
  })
}

export function received(line: Partial<Parameters<typeof trade.receipt>[0]['lines'][number]> = {}, number = 'RCV1') {
  return trade.receipt({
    number,
    sentAt: '2026-03-09T10:00Z',
    orders,
    dates: { received: '2026-03-09' },
    lines: [{ gtin, quantity: '100', ...line }],
  })
}

type InvoiceDraft = Partial<Parameters<typeof trade.invoice>[0]>

export function billed(number: string, line: Partial<LineDraft> = {}, more: InvoiceDraft = {}) {
  return trade.invoice({
    number,
    sentAt: '2026-03-09T15:00Z',
    orders,
    lines: [{ gtin, quantity: '100', price: '10.00', ...line }],
    ...more,
  })
}

export function credited(number: string, line: Partial<LineDraft>, more: InvoiceDraft = {}) {
  return billed(number, line, { sign: -1, sentAt: '2026-03-12T09:00Z', ...more })
}

export function answered(
  answers: NonNullable<Parameters<typeof trade.orderResponse>[0]['lines'][number]['answers']>,
  more: Partial<Parameters<typeof trade.orderResponse>[0]> = {},
) {
  return trade.orderResponse({
    number: PO,
    sentAt: '2026-03-03T09:00Z',
    lines: [{ gtin, quantity: '100', answers }],
    ...more,
  })
}

export function found(documents: TradeDocument[], now = afterAll, with_: PartnerTerms = terms): TradeException[] {
  return findExceptions(documents, with_, now)
}

export function open(documents: TradeDocument[], now = afterAll, with_: PartnerTerms = terms): TradeException[] {
  return found(documents, now, with_).filter(({ state }) => state === 'open')
}

export const kinds = (exceptions: TradeException[]) => exceptions.map(({ kind }) => kind)

/** Before the window to ship is over. */
export const inTime = new Date('2026-03-09T18:00Z')
