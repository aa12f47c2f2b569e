import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { groupByOrder, listExceptions } from '../../../src/domain/exceptions/exception-list.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { termsOf } from '../../../src/domain/trade/agreed-terms.ts'
import { decodeText } from '../../../src/edi/decode-text.ts'
import { readDocuments } from '../../../src/edi/read-documents.ts'

const now = new Date('2026-11-19T15:00Z')
const { partners, documents } = story(now).tradingGrid

const atRisk = new Map(
  groupByOrder(
    listExceptions(
      partners.flatMap((partner) => {
        const theirs = documents.filter((one) => one.partner === partner.id || one.kind === 'transport-status')
        const read = theirs.flatMap(
          ({ id, bytes, receivedAt }) =>
            readDocuments(decodeText(bytes), { id, receivedAt: receivedAt.toISOString() }).documents,
        )
        return findExceptions(read, termsOf(partner), now).map((exception) => ({
          partner: partner.id,
          exception,
          pieces: [],
        }))
      }),
      [],
    ),
  ).flatMap(({ orderNumber, atRisk: sums }) =>
    sums.map(({ amount, currency }): [string, string] => [orderNumber ?? '', `${amount} ${currency}`]),
  ),
)

/** Segments of a document of the story, as they stand in its text. */
const textsOf = (id: string) => {
  const document = documents.find((one) => one.id === id)
  return decodeText(document?.bytes ?? new Uint8Array())
    .split(/(?<!\?)[~']/)
    .map((segment) => segment.trim())
}

/** What is at risk, worked out by hand from segments that must stand in the documents as they are quoted here. */
const byHand: { order: string; what: string; figures: [document: string, segment: RegExp][]; sum: string }[] = [
  {
    order: '4500001001',
    // 40 cases are short and billed all the same, which is one loss.
    what: '(120 - 80) x 236.00 + 60 x (43.75 - 41.50) + 185.00 of freight that no segment of the order states',
    figures: [
      ['doc_northwind_850_4500001001', /^PO1\*1\*120\*CA\*236\.00\*/],
      ['doc_northwind_850_4500001001', /^PO1\*2\*60\*EA\*41\.50\*/],
      ['doc_northwind_856_SHP7002', /^SN1\*1\*80\*CA\*/],
      ['doc_northwind_810_55010', /^IT1\*1\*120\*CA\*236\.00\*/],
      ['doc_northwind_810_55010', /^IT1\*2\*60\*EA\*43\.75\*/],
      ['doc_northwind_810_55010', /^SAC\*C\*D240\*\*\*18500$/],
    ],
    sum: `${40 * 236 + 60 * 2.25 + 185}.00 USD`,
  },
  {
    order: '4500000987',
    what: '(100 - 60) x 188.00',
    figures: [
      ['doc_northwind_850_4500000987', /^PO1\*1\*100\*CA\*188\.00\*/],
      ['doc_northwind_856_SHP6955', /^SN1\*1\*60\*CA\*/],
    ],
    sum: `${40 * 188}.00 USD`,
  },
  {
    order: '4500001015',
    what: '40 x 188.00 of which another item is offered + 66 x 22.40 on back order',
    figures: [
      ['doc_northwind_850_4500001015', /^PO1\*1\*40\*CA\*188\.00\*/],
      ['doc_northwind_850_4500001015', /^PO1\*2\*96\*EA\*22\.40\*/],
      ['doc_northwind_855_4500001015', /^ACK\*IS\*40\*CA/],
      ['doc_northwind_855_4500001015', /^ACK\*BP\*30\*EA/],
      ['doc_northwind_855_4500001015', /^ACK\*IB\*66\*EA/],
    ],
    sum: `${(40 * 188 + 66 * 22.4).toFixed(2)} USD`,
  },
  {
    order: '4500000921',
    what: '6 x 236.00 damaged',
    figures: [
      ['doc_northwind_850_4500000921', /^PO1\*1\*36\*CA\*236\.00\*/],
      ['doc_northwind_861_RCV-118540', /^RCD\*1\*30\*CA\*\*\*6\*CA\*01$/],
    ],
    sum: `${6 * 236}.00 USD`,
  },
  {
    order: '4500000874',
    what: '750.00 + 490.00 charged back',
    figures: [
      ['doc_contoso_812_CBK-2291', /^CDD\*70\*C\*1\*75000$/],
      ['doc_contoso_812_CBK-2291', /^CDD\*B8\*C\*2\*49000$/],
    ],
    sum: `${750 + 490}.00 USD`,
  },
  {
    order: '4700004711',
    // Six are short and billed: 189.00 at the agreed price. What each of the 24 is billed above it comes on top.
    what: '(24 - 18) x 31.50 + 24 x (32.76 - 31.50)',
    figures: [
      ['doc_mueller_ORDERS_4700004711', /^PRI\+AAA:31\.50$/],
      ['doc_mueller_ORDERS_4700004711', /^QTY\+21:24:PCE$/],
      ['doc_mueller_DESADV_LS-77120', /^QTY\+12:18:PCE$/],
      ['doc_mueller_INVOIC_R-204871', /^QTY\+47:24:PCE$/],
      ['doc_mueller_INVOIC_R-204871', /^PRI\+AAA:32\.76$/],
    ],
    sum: `${(6 * 31.5 + 24 * 1.26).toFixed(2)} EUR`,
  },
  {
    order: '4500000966',
    what: '300 x (9.25 - 8.90)',
    figures: [
      ['doc_tailspin_850_4500000966', /^PO1\*1\*300\*EA\*8\.90\*/],
      ['doc_tailspin_810_TT-30418', /^IT1\*1\*300\*EA\*9\.25\*/],
    ],
    sum: `${(300 * 0.35).toFixed(2)} USD`,
  },
  {
    order: '4500000790',
    what: 'an invoice of 160 x 13.75 for an order that nobody sent',
    figures: [
      ['doc_contoso_810_88120', /^IT1\*1\*160\*CA\*13\.75\*/],
      ['doc_contoso_810_88120', /^TDS\*220000$/],
    ],
    sum: `${160 * 13.75}.00 USD`,
  },
  {
    order: '4500000805',
    what: 'an invoice of 120 x 14.60 for an order that nobody sent',
    figures: [
      ['doc_tailspin_810_88120', /^IT1\*1\*120\*EA\*14\.60\*/],
      ['doc_tailspin_810_88120', /^TDS\*175200$/],
    ],
    sum: `${120 * 14.6}.00 USD`,
  },
]

describe('what is at risk in the story', () => {
  it.each(byHand)('is $sum for order $order: $what', ({ order, figures, sum }) => {
    for (const [document, segment] of figures) {
      expect(textsOf(document), `${document} ${segment}`).toContainEqual(expect.stringMatching(segment))
    }
    expect(atRisk.get(order)).toBe(sum)
  })

  it('is worked out here for every order that has something at risk', () => {
    expect([...atRisk.keys()].toSorted()).toEqual(byHand.map(({ order }) => order).toSorted())
  })

  it('names no charge in the order of the freight', () => {
    expect(textsOf('doc_northwind_850_4500001001').filter((segment) => segment.startsWith('SAC'))).toEqual([])
  })
})
