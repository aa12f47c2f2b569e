import { distinctBy } from '../../../../domain/distinct.ts'
import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import type { Translator } from '../../../../i18n/translator.ts'
import { factsOfKind, type NamedFact } from './facts-of-kind.ts'
import { dateInWords } from './figure-words.ts'

/** Numbers and days above the lines, on the screen and on paper. */
export function namedFacts(document: TradeDocument, t: Translator): NamedFact[] {
  const { position } = document
  const orders = document.orderNumbers
    .filter((number) => number !== document.number)
    .map(
      (number): NamedFact => ({
        name: t('referenceMeaning.order'),
        shown: number,
        source: { position, value: number },
      }),
    )
  const dates = document.dates.map(
    (date): NamedFact => ({
      name: date.meaning === 'other' ? t('dateMeaning.other', { code: date.code }) : t(`dateMeaning.${date.meaning}`),
      shown: dateInWords(date.at, t),
      source: { position: date.position, value: date.at },
    }),
  )
  const references = document.references.map(
    (reference): NamedFact => ({
      name:
        reference.meaning === 'other'
          ? t('referenceMeaning.other', { code: reference.code })
          : t(`referenceMeaning.${reference.meaning}`),
      shown: reference.value,
      source: { position: reference.position, value: reference.value },
    }),
  )
  const sent: NamedFact = {
    name: t('viewer.sent'),
    shown: dateInWords(document.sentAt, t),
    source: { position, value: document.sentAt, envelope: 'sent' },
  }
  // An order number is often stated as a reference too.
  return distinctBy(
    [sent, ...dates, ...orders, ...references, ...factsOfKind(document, t)],
    (fact) => `${fact.name} ${fact.shown}`,
  ).filter(({ shown }) => shown !== '')
}
