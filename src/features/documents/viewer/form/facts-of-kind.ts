import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import type { Translator } from '../../../../i18n/translator.ts'
import type { FigureSource } from '../../../../worker/file-work.ts'
import { amountInWords, dateInWords } from './figure-words.ts'

/** What only one kind of document states above its lines. */
export function factsOfKind(document: TradeDocument, t: Translator): NamedFact[] {
  const { position, currency } = document
  const stated = (name: string, value: string | undefined, shown = value): NamedFact[] =>
    value === undefined || value === '' ? [] : [{ name, shown: shown ?? value, source: { position, value } }]
  switch (document.kind) {
    case 'order-response':
      return [
        ...stated(t('viewer.answer'), document.responseCode, t(`orderAnswer.${document.response}`)),
        ...stated(t('viewer.supplierReference'), document.supplierReference),
      ]
    case 'ship-notice':
      return document.sscc.flatMap((sscc) => stated(t('referenceMeaning.sscc'), sscc))
    case 'invoice':
      return [
        ...stated(t('viewer.originalInvoice'), document.originalInvoice),
        ...(document.terms?.text ? [{ name: t('viewer.terms'), shown: document.terms.text }] : []),
      ]
    case 'adjustment':
      return [
        ...stated(
          t(`direction.${document.direction}`),
          document.amount,
          document.amount && amountInWords(document.amount, currency, t),
        ),
        ...stated(t('referenceMeaning.invoice'), document.invoiceNumber),
      ]
    case 'remittance':
      return [
        ...stated(
          t('viewer.amountPaid'),
          document.amount,
          document.amount && amountInWords(document.amount, currency, t),
        ),
        ...stated(t('dateMeaning.paid'), document.paidOn, document.paidOn && dateInWords(document.paidOn, t)),
      ]
    case 'acknowledgment':
      return document.counts ? [{ name: t('viewer.counts'), shown: t('viewer.countsOf', { ...document.counts }) }] : []
    default:
      return []
  }
}

export type NamedFact = { name: string; shown: string; source?: FigureSource }
