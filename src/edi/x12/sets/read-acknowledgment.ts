import type { AcknowledgmentDocument, AcknowledgmentStatus, StatedError } from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { element, type Segment } from '../../segment.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, numberIn, type X12Reading } from '../x12-reading.ts'

/** X12 elements 715 and 717 (AK9, AK5). M, W and X say that a security check failed. */
const statuses = codeList<AcknowledgmentStatus>({
  A: 'accepted',
  E: 'accepted-with-errors',
  P: 'partially-accepted',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
})

function acknowledgmentStatus(reading: X12Reading, segment: Segment | undefined): AcknowledgmentStatus {
  const code = element(segment, 1)
  const status = statuses.get(code)
  if (segment && !status) {
    reading.report('code-unknown', segment.position, { element: `${segment.tag}01`, value: code })
  }
  return status ?? 'received'
}

/** 997 and 999, which says the same with IK3, IK4 and IK5 for AK3, AK4 and AK5. */
export function readAcknowledgment(reading: X12Reading): AcknowledgmentDocument {
  const ak1 = beginningSegment(reading, 'AK1')
  const { segments } = reading.transaction
  const { loops, summary } = splitLoops(segments, 'AK2', ['AK9', 'SE'])
  const ak9 = segments.find(({ tag }) => tag === 'AK9')
  const groupCode = element(ak1, 1)
  const group = element(ak1, 2)
  if (groupCode !== '' && !/^[A-Z0-9]{2}$/.test(groupCode)) {
    reading.report('code-unknown', ak1.position, { element: 'AK101', value: groupCode })
  }
  const about = { ...(groupCode && { groupCode }), ...(group && { group }) }
  const counts = [2, 3, 4].map((number) => element(ak9, number))
  const [included = '', received = '', accepted = ''] = counts
  const { set, position } = reading.transaction
  if (segments.length <= 2) reading.report('set-empty', position, { set })
  else if (!ak9) reading.report('segment-missing', position, { set, segment: 'AK9' })
  return {
    kind: 'acknowledgment',
    ...documentBase(reading, summary, { number: group, purpose: 'original' }),
    level: 'group',
    about,
    status: acknowledgmentStatus(reading, ak9),
    statusCode: element(ak9, 1),
    errors: ak9 ? codesFrom(ak9, 5) : [],
    transactions: loops.map((loop) => readTransaction(reading, loop, about)),
    ...(counts.every((count) => /^\d{1,9}$/.test(count)) && {
      counts: { included: Number(included), received: Number(received), accepted: Number(accepted) },
    }),
  }
}

type AcknowledgedTransaction = AcknowledgmentDocument['transactions'][number]

function readTransaction(
  reading: X12Reading,
  loop: [Segment, ...Segment[]],
  group: AcknowledgmentDocument['about'],
): AcknowledgedTransaction {
  const [ak2] = loop
  const ak5 = loop.find(({ tag }) => tag === 'AK5' || tag === 'IK5')
  const set = element(ak2, 1)
  const transaction = element(ak2, 2)
  return {
    about: { ...group, ...(set && { set }), ...(transaction && { transaction }) },
    status: acknowledgmentStatus(reading, ak5),
    statusCode: element(ak5, 1),
    errors: [...readErrors(reading, loop), ...(ak5 ? codesFrom(ak5, 2) : [])],
    position: ak2.position,
  }
}

/** AK3 names a segment, the AK4 after it an element of that segment. */
function readErrors(reading: X12Reading, loop: Segment[]): StatedError[] {
  const errors: StatedError[] = []
  let where: Pick<StatedError, 'segment' | 'segmentPosition'> = {}
  for (const segment of loop) {
    if (segment.tag === 'AK3' || segment.tag === 'IK3') {
      where = segmentNamedBy(reading, segment)
      const code = element(segment, 4)
      // Code 8 only announces the AK4 that follow; it is kept for the case that none does.
      errors.push({ list: segment.tag, code, ...where, position: segment.position })
    } else if (segment.tag === 'AK4' || segment.tag === 'IK4') {
      const [at = ''] = element(segment, 1).split(/[^A-Za-z0-9]/, 1)
      const value = element(segment, 4)
      numberIn(reading, segment, 2, 'number of the element in the dictionary')
      errors.push({
        list: segment.tag,
        code: element(segment, 3),
        ...where,
        ...(at && { element: at }),
        ...(value && { value }),
        position: segment.position,
      })
    }
  }
  return errors
}

function segmentNamedBy(reading: X12Reading, ak3: Segment): Pick<StatedError, 'segment' | 'segmentPosition'> {
  const segment = element(ak3, 1)
  const position = numberIn(reading, ak3, 2, 'position of the segment') ?? ''
  return { ...(segment && { segment }), ...(/^\d{1,9}$/.test(position) && { segmentPosition: Number(position) }) }
}

/** Error codes that stand one per element from `first` on. */
function codesFrom(segment: Segment, first: number): StatedError[] {
  const codes = segment.parts.slice(first).map((code) => code.trim())
  return codes.filter(Boolean).map((code) => ({ list: segment.tag, code, position: segment.position }))
}
