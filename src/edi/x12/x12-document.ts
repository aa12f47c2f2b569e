import type {
  ControlNumbers,
  DatedFact,
  Party,
  Purpose,
  Reference,
  TradeDocument,
} from '../../domain/trade-document.ts'
import { documentId } from '../document-id.ts'
import type { Envelope } from '../read-interchange.ts'
import { element, type Segment } from '../segment.ts'
import { readDates } from './facts/read-dates.ts'
import { readNotes } from './facts/read-notes.ts'
import { readParties } from './facts/read-parties.ts'
import { numbersOf, readReferences } from './facts/read-references.ts'
import { dateIn, type X12Reading } from './x12-reading.ts'

/** What every document of a set has, whatever its kind. */
export type X12DocumentBase = Omit<Extract<TradeDocument, { kind: 'other' }>, 'kind' | 'segments'>

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
  const { transaction, source } = reading
  const { origin } = source
  const { set } = transaction
  const version =
    element(transaction.group, 8) || element(transaction.segments[0], 3) || element(transaction.interchange, 12)
  const references = [...(fromTheSet.references ?? []), ...readReferences(segments)]
  const orderNumbers = [...(fromTheSet.orderNumbers ?? []), ...numbersOf(references, 'order')].filter(Boolean)
  const controls = controlNumbers(transaction, element(transaction.segments[0], 2))
  const sender = partyFrom(transaction, 'sender')
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
    receiver: partyFrom(transaction, 'receiver'),
    sentAt: sentAt(reading, transaction),
    test: element(transaction.interchange, 15) === 'T',
    purpose: fromTheSet.purpose,
    orderNumbers: [...new Set(orderNumbers)],
    controls,
    ...(currency && { currency }),
    parties: readParties(segments),
    dates: [...(fromTheSet.dates ?? []), ...readDates(reading, segments)],
    references,
    notes: readNotes(segments),
    position: transaction.position,
  }
}

export function controlNumbers({ interchange: isa, group: gs }: Envelope, transaction: string): ControlNumbers {
  const interchange = element(isa, 13)
  const groupCode = element(gs, 1)
  const group = element(gs, 6)
  return {
    ...(interchange && { interchange }),
    ...(groupCode && { groupCode }),
    ...(group && { group }),
    transaction,
  }
}

/** The interchange header names both sides with a qualifier; without one, the group header must do. */
export function partyFrom({ interchange: isa, group: gs }: Envelope, side: 'sender' | 'receiver'): Party {
  const [inIsa, inGs] = side === 'sender' ? ([6, 2] as const) : ([8, 3] as const)
  const qualifier = element(isa, inIsa - 1)
  if (!isa) return { id: element(gs, inGs) }
  return { id: element(isa, inIsa), ...(qualifier && { qualifier }) }
}

export function sentAt(reading: X12Reading, { interchange: isa, group: gs }: Envelope): string {
  return dateIn(reading, isa, 9, 10) ?? dateIn(reading, gs, 4, 5) ?? ''
}
