import type { Party, Purpose } from '../../domain/trade/trade-facts.ts'
import { textAt } from '../xml/elements.ts'
import { type DocumentBase, documentOf } from '../xml/xml-document.ts'
import { readDates, readParties, readReferences, readTexts } from './facts.ts'
import { dayIn, type IdocReading, withoutZeros } from './idoc-reading.ts'

type FromTheDocument = {
  number: string
  orderNumbers: string[]
  purpose?: Purpose
  by: 'buyer' | 'supplier'
  /** QUALF of the reference that is the document's own number. */
  own?: string
}

/**
 * What ORDERS05 and INVOIC02 state alike. The control record names logical systems, which no other syntax knows, so that
 * a party of the document with its location number counts first.
 */
export function documentBase(reading: IdocReading, stated: FromTheDocument): DocumentBase {
  const { root, control } = reading
  const parties = readParties(root)
  const named = (role: 'buyer' | 'supplier'): Party | undefined => {
    const party = parties.find((one) => one.role === role && one.id !== '')
    return party && { id: party.id, ...(party.name && { name: party.name }) }
  }
  const other = stated.by === 'buyer' ? 'supplier' : 'buyer'
  const currency = textAt(root, 'E1EDK01', 'CURCY')
  const dates = readDates(reading, root, 'E1EDK03')
  return documentOf(reading, {
    ...envelopeOf(reading),
    number: stated.number,
    sender: named(stated.by) ?? { id: textAt(control, 'SNDPRN') },
    receiver: named(other) ?? { id: textAt(control, 'RCVPRN') },
    purpose: stated.purpose ?? 'original',
    orderNumbers: stated.orderNumbers,
    ...(currency && { currency }),
    parties,
    dates,
    references: readReferences(root, 'E1EDK02', stated.own),
    notes: readTexts(root, 'E1EDKT1'),
    sentAt: dayIn(reading, control, 'CREDAT', 'CRETIM') ?? dates[0]?.at ?? '',
  })
}

/** What the control record (EDI_DC40) says of every IDoc. */
export function envelopeOf({ control, set }: IdocReading) {
  const version = textAt(control, 'IDOCTYP')
  return {
    syntax: 'idoc' as const,
    set,
    ...(version && { version }),
    control: withoutZeros(textAt(control, 'DOCNUM')),
    test: textAt(control, 'TEST') !== '',
  }
}
