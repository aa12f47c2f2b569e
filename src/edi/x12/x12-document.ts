import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { DatedFact, Purpose, Reference } from '../../domain/trade/trade-facts.ts'
import { documentId } from '../document-id.ts'
import { element, type Segment } from '../segment.ts'
import { readDates } from './facts/read-dates.ts'
import { readNotes } from './facts/read-notes.ts'
import { readParties } from './facts/read-parties.ts'
import { numbersOf, readReferences } from './facts/read-references.ts'
import { readCarriers, readLoads } from './facts/read-transport.ts'
import type { X12Reading } from './x12-reading.ts'

/** What every document of a set has, whatever its kind. */
type X12DocumentBase = Omit<Extract<TradeDocument, { kind: 'other' }>, 'kind' | 'segments'>

/** What only the set's own reader can tell. */
type FromTheSet = {
  number: string
  purpose: Purpose
  /** Orders that the beginning segment or the lines name. */
  orderNumbers?: string[]
  dates?: DatedFact[]
  references?: Reference[]
  /** Where one transaction set becomes two documents. */
  part?: string
}

/** `segments` are those that speak about the whole document: all but the lines. */
export function documentBase(reading: X12Reading, segments: Segment[], fromTheSet: FromTheSet): X12DocumentBase {
  const { transaction, source, envelope } = reading
  const { origin } = source
  const { set } = transaction
  const { sender, receiver, sentAt, test, version } = envelope
  const references = [...(fromTheSet.references ?? []), ...readReferences(segments)]
  const orderNumbers = [...(fromTheSet.orderNumbers ?? []), ...numbersOf(references, 'order')].filter(Boolean)
  const controls = { ...envelope.controls, transaction: element(transaction.segments[0], 2) }
  const loads = readLoads(reading, segments)
  const currency = element(
    segments.find(({ tag }) => tag === 'CUR'),
    2,
  )
  return {
    id: documentId(origin, sender, set, controls, fromTheSet.part),
    ...(origin && { origin }),
    syntax: 'x12',
    ...(version && { version }),
    set,
    number: fromTheSet.number,
    sender,
    receiver,
    sentAt,
    test,
    purpose: fromTheSet.purpose,
    orderNumbers: [...new Set(orderNumbers)],
    controls,
    ...(currency && { currency }),
    parties: [...readParties(segments), ...readCarriers(segments)],
    dates: [...(fromTheSet.dates ?? []), ...readDates(reading, segments)],
    references,
    notes: readNotes(segments),
    ...(loads.length > 0 && { loads }),
    position: transaction.position,
  }
}
