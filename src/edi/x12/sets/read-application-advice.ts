import type { AnsweredReference, ApplicationAdviceDocument, StatedError } from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { element, type Segment } from '../../segment.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { readNotes } from '../facts/read-notes.ts'
import { numbersOf, readReferences } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, requiredIn, type X12Reading } from '../x12-reading.ts'

type Entry = ApplicationAdviceDocument['entries'][number]

/**
 * The second letter of OTI01: accepted, with changes, with errors, partly, or rejected. The first says what is meant:
 * T a transaction set, G a group, I an item, B a batch.
 */
const statuses = codeList<Entry['status']>({
  A: 'accepted',
  C: 'accepted-with-changes',
  E: 'accepted-with-changes',
  P: 'accepted-with-changes',
  R: 'rejected',
})

/** 824, what the receiver's application made of a document that passed the syntax check. */
export function readApplicationAdvice(reading: X12Reading): ApplicationAdviceDocument {
  const bgn = beginningSegment(reading, 'BGN')
  const { header, loops } = splitLoops(reading.transaction.segments, 'OTI', ['SE'])
  return {
    kind: 'application-advice',
    ...documentBase(reading, header, {
      number: requiredIn(reading, bgn, 2, 'reference number'),
      purpose: purposeOf(element(bgn, 1)),
      orderNumbers: loops.flatMap((loop) => numbersOf([...aboutReference(loop), ...readReferences(loop)], 'order')),
      dates: dateFact(reading, bgn, 3, 'document', 4),
    }),
    entries: loops.map((loop) => readEntry(loop)),
  }
}

function aboutReference([oti]: [Segment, ...Segment[]]): ReturnType<typeof readReferences> {
  return readReferences([{ tag: 'REF', parts: ['REF', element(oti, 2), element(oti, 3)], position: oti.position }])
}

function readEntry(loop: [Segment, ...Segment[]]): Entry {
  const [oti] = loop
  const code = element(oti, 1)
  return {
    status: statuses.get(code.slice(1)) ?? 'other',
    code,
    about: { ...readAbout(oti), ...orderIn(loop) },
    errors: splitLoops(loop, 'TED', ['OTI', 'SE']).loops.map(readError),
    position: oti.position,
  }
}

/** The order of the document that is spoken of, in a REF below the OTI. */
function orderIn([, ...below]: [Segment, ...Segment[]]): AnsweredReference {
  const [order] = numbersOf(readReferences(below), 'order')
  return order === undefined ? {} : { order }
}

/** `NA` in OTI03 says that the reference does not apply. */
function readAbout(oti: Segment): AnsweredReference {
  const number = element(oti, 3)
  const group = element(oti, 8)
  const transaction = element(oti, 9)
  const set = element(oti, 10)
  return {
    ...(group && { group }),
    ...(set && { set }),
    ...(transaction && { transaction }),
    ...(number && number !== 'NA' && { number }),
  }
}

/** NTE and RED behind a TED explain it further than the 60 characters of TED02. */
function readError([ted, ...below]: [Segment, ...Segment[]]): StatedError {
  const text = [element(ted, 2), ...readNotes(below)].filter(Boolean).join('. ')
  const segment = element(ted, 3)
  const position = element(ted, 4)
  const number = element(ted, 5)
  const value = element(ted, 7)
  return {
    list: 'TED',
    code: element(ted, 1),
    ...(text && { text }),
    ...(segment && { segment }),
    ...(/^\d{1,9}$/.test(position) && { segmentPosition: Number(position) }),
    ...(number && { element: number }),
    ...(value && { value }),
    position: ted.position,
  }
}
