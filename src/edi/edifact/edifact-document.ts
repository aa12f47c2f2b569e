import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { ControlNumbers, Party, Purpose, Reference } from '../../domain/trade/trade-facts.ts'
import { documentId } from '../document-id.ts'
import { readDigits } from '../written-dates.ts'
import { type EdifactReading, numberIn } from './edifact-reading.ts'
import { type EdifactSegment, toEdifactSegment, value } from './edifact-segment.ts'
import { readDates } from './facts/read-dates.ts'
import { readNotes } from './facts/read-notes.ts'
import { readParties } from './facts/read-parties.ts'
import { readReferences } from './facts/read-references.ts'
import { readCarriers, readLoads } from './facts/read-transport.ts'

/** What every document of a message has, whatever its kind. */
type EdifactDocumentBase = Omit<Extract<TradeDocument, { kind: 'other' }>, 'kind' | 'segments'>

/** What only the message's own reader can tell. */
type FromTheMessage = { number: string; purpose: Purpose; orderNumbers?: string[]; references?: Reference[] }

/** `segments` are those that speak about the whole document: all but the lines. */
export function documentBase(
  reading: EdifactReading,
  segments: EdifactSegment[],
  fromTheMessage: FromTheMessage,
): EdifactDocumentBase {
  const { message, delimiters, source } = reading
  const unb = message.interchange && toEdifactSegment(message.interchange, delimiters)
  const ung = message.group && toEdifactSegment(message.group, delimiters)
  const [unh] = reading.segments
  const { origin } = source
  const sender = partyOf(unb, 2)
  const controls = controlNumbers(unb, ung, value(unh, 1))
  const references = [...(fromTheMessage.references ?? []), ...readReferences(segments)]
  const ordersNamed = references.filter(({ meaning }) => meaning === 'order').map((reference) => reference.value)
  const orderNumbers = [...(fromTheMessage.orderNumbers ?? []), ...ordersNamed].filter(Boolean)
  const version = value(unh, 2, 2) + value(unh, 2, 3)
  const loads = readLoads(reading, segments)
  const currency = value(
    segments.find(({ tag }) => tag === 'CUX'),
    1,
    2,
  )
  return {
    id: documentId(origin, sender, message.set, controls),
    ...(origin && { origin }),
    syntax: 'edifact',
    ...(version && { version }),
    set: message.set,
    number: fromTheMessage.number,
    sender,
    receiver: partyOf(unb, 3),
    sentAt: readDigits(value(unb, 4), value(unb, 4, 2)) ?? '',
    test: value(unb, 11) === '1',
    purpose: fromTheMessage.purpose,
    orderNumbers: [...new Set(orderNumbers)],
    controls,
    ...(currency && { currency }),
    parties: [...readParties(segments), ...readCarriers(segments)],
    dates: readDates(reading, segments),
    references,
    notes: readNotes(segments),
    ...(loads.length > 0 && { loads }),
    position: message.position,
  }
}

function partyOf(unb: EdifactSegment | undefined, element: number): Party {
  const qualifier = value(unb, element, 2)
  return { id: value(unb, element), ...(qualifier && { qualifier }) }
}

function controlNumbers(
  unb: EdifactSegment | undefined,
  ung: EdifactSegment | undefined,
  transaction: string,
): ControlNumbers {
  const interchange = value(unb, 5)
  const group = value(ung, 5)
  return { ...(interchange && { interchange }), ...(group && { group }), transaction }
}

/** CNT+2 counts the lines. */
export function checkLineCount(reading: EdifactReading, segments: EdifactSegment[], lines: number): void {
  const cnt = segments.find((segment) => segment.tag === 'CNT' && value(segment, 1) === '2')
  const stated = cnt && numberIn(reading, cnt, 1, 2, 'number of lines')
  if (!cnt || stated === undefined || Number(stated) === lines) return
  reading.report('count-differs', cnt.position, { element: 'CNT', what: 'lines', stated, counted: String(lines) })
}
