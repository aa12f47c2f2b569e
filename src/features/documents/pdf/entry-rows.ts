import type { TradeDocument } from '../../../domain/trade/trade-document.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { amountInWords, dateInWords } from '../viewer/form/figure-words.ts'

/** What documents without lines state, one table of names and values for each entry. */
export function entryRows(document: TradeDocument, t: Translator): string[][][] {
  const { currency } = document
  const amount = (value: string | undefined) => (value === undefined ? '' : amountInWords(value, currency, t))
  const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')
  switch (document.kind) {
    case 'acknowledgment':
      return [
        [[t(`ackStatus.${document.status}`), words(document.about.groupCode, document.about.number)]],
        ...document.transactions.map(({ status, about, errors }) => [
          [t(`ackStatus.${status}`), words(about.set, about.number ?? about.transaction)],
          ...errors.map(({ list, code, text, segment, value }) => [`${list} ${code}`, words(text, segment, value)]),
        ]),
      ]
    case 'application-advice':
      return document.entries.map(({ status, about, errors }) => [
        [t(`adviceStatus.${status}`), words(about.set, about.number)],
        ...errors.map(({ list, code, text, value }) => [`${list} ${code}`, words(text, value)]),
      ])
    case 'adjustment':
      return document.entries.map(({ direction, reason, text, amount: sum }) => [
        [t(`direction.${direction}`), words(t('viewer.reasonCode', { code: reason }), text, amount(sum))],
      ])
    case 'remittance':
      return document.entries.map(({ invoiceNumber, paid, invoiced, discount, adjustments }) => [
        [`${t('documentKind.invoice')} ${invoiceNumber}`, amount(paid)],
        ...(invoiced === undefined ? [] : [[t('viewer.invoiced'), amount(invoiced)]]),
        ...(discount === undefined ? [] : [[t('viewer.discount'), amount(discount)]]),
        ...adjustments.map((one) => [t('viewer.reasonCode', { code: one.reason }), amount(one.amount)]),
      ])
    case 'transport-status':
      return document.events.map(({ meaning, at, place }) => [
        [t(`transport.${meaning}`), words(at === undefined ? '' : dateInWords(at, t), place)],
      ])
    default:
      return []
  }
}
