import type { PartnerSaying } from '../../../src/domain/customer-reply/customer-facts.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { CustomerLanguage } from '../../../src/i18n/customer-writer.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

/** Wednesday. */
export const SAID_AT = '2026-03-04T15:00:00.000Z'

export type DraftCase = {
  requester: string
  language: CustomerLanguage
  order: string
  sayings: PartnerSaying[]
  orders: TradeDocument[]
  news?: TradeDocument[]
  known?: TradeDocument[]
  isPartner?: boolean
  isSettled?: boolean
}

let seq = 10
const saying = (said: PartnerSaying['said']): PartnerSaying => ({ seq: ++seq, at: SAID_AT, said })
const says = (text: string) => saying({ kind: 'message', text })
const promises = (action: string, dueOn: string) => saying({ kind: 'promise', action, dueOn })

const trade = tradeBetween('HARBORHOME', 'TIDEWATER')
const item = (value: string) => [{ scheme: 'supplier' as const, qualifier: 'VP', value }]
const lampIds = item('TW-LMP-30')
const shadeIds = item('TW-SHD-12')
const lamp = { quantity: '96', unit: 'CA', ids: lampIds, description: 'Table lamp, brass' }
const shade = { quantity: '240', unit: 'EA', ids: shadeIds, description: 'Linen shade 12 in' }
const order = trade.order({ number: '7710045', lines: [lamp, shade] })
const base = { order: '7710045', orders: [order] }

/** What a partner answers on an ordinary day, each with the draft in `drafts/`. */
export const draftCases: Record<string, DraftCase> = {
  'rest-ships-thursday': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [
      says('Hi,\n\nThe other 36 cases will ship on Thursday. Renee will correct invoice 88120.\n\nBest,\nRenee'),
    ],
  },
  'promise-names-the-item': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [promises('Ship 36 CA of TW-LMP-30', '2026-03-06'), promises('Correct invoice 88120', '2026-03-09')],
  },
  'ship-notice-for-the-rest': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [says('36 cases have shipped.')],
    news: [
      trade.shipNotice({
        number: 'TWS-5512',
        orders: ['7710045'],
        dates: { shipped: '2026-03-04', 'delivery-estimated': '2026-03-07' },
        lines: [{ quantity: '36', unit: 'CA', ids: lampIds }],
      }),
    ],
  },
  'corrected-invoice-came': {
    ...base,
    requester: 'Luis Ortega',
    language: 'en',
    isSettled: true,
    sayings: [],
    news: [
      trade.invoice({
        number: '88120-R',
        orders: ['7710045'],
        references: { invoice: '88120' },
        total: '4320.00',
        lines: [lamp],
      }),
    ],
  },
  'credit-announced': {
    ...base,
    requester: 'Luis Ortega',
    language: 'en',
    sayings: [says('We will issue a credit of 1,620.00 USD by March 13.')],
  },
  'back-order-with-days': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [],
    news: [
      trade.orderResponse({
        number: '7710045',
        lines: [
          { ...lamp, answers: [{ answer: 'backordered', quantity: '30', unit: 'CA', date: '2026-03-20' }] },
          { ...shade, answers: [{ answer: 'accepted', quantity: '240', unit: 'EA', date: '2026-03-10' }] },
        ],
      }),
    ],
  },
  'only-a-quotation': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [says('The mill is closed until the audit is over, so nothing leaves before that.')],
  },
  'denial-is-not-turned-around': {
    ...base,
    requester: 'Ana Duarte',
    language: 'en',
    sayings: [says('36 cases will not ship on Thursday.')],
  },
  'german-customer': {
    ...base,
    requester: 'Jonas Krämer',
    language: 'de',
    sayings: [says('The remaining 36 cases will ship on March 6.'), promises('Correct invoice 88120', '2026-03-09')],
  },
  'french-customer': {
    ...base,
    requester: 'Claire Morel',
    language: 'fr',
    sayings: [says('Les 36 cartons seront livrés le 9 mars.'), promises('Ship 240 EA of TW-SHD-12', '2026-03-12')],
  },
  'spanish-customer': {
    ...base,
    requester: 'Pilar Vega',
    language: 'es',
    sayings: [promises('Ship 36 CA of TW-LMP-30', '2026-03-06')],
  },
  'italian-customer': {
    ...base,
    requester: 'Marco Rinaldi',
    language: 'it',
    sayings: [says('Spediremo 36 cartoni il 6 marzo.')],
  },
  'dutch-customer': {
    ...base,
    requester: 'Sanne de Vries',
    language: 'nl',
    sayings: [promises('Ship 36 CA of TW-LMP-30', '2026-03-06')],
    news: [
      trade.receipt({
        number: 'RC-771',
        orders: ['7710045'],
        lines: [{ quantity: '60', unit: 'CA', ids: lampIds }],
      }),
    ],
  },
  'brazilian-customer': {
    ...base,
    requester: 'Beatriz Lima',
    language: 'pt-br',
    sayings: [says('Enviaremos 36 caixas em 6 de março.')],
  },
  'the-requester-is-the-partner': {
    ...base,
    requester: 'Renee Castillo',
    language: 'en',
    isPartner: true,
    sayings: [says('The other 36 cases will ship on Thursday.')],
  },
}
