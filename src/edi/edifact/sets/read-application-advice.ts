import type { ApplicationAdviceDocument, StatedError } from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { purposeOf } from '../codes/functions.ts'
import { documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { readNotes } from '../facts/read-notes.ts'
import { readReferences } from '../facts/read-references.ts'
import { splitAt } from '../loops.ts'

type Status = ApplicationAdviceDocument['entries'][number]['status']

/** BGM 1225 where it accepts or refuses, and BGM 1001: application acknowledgment, application error. */
const statusByFunction = codeList<Status>({
  '27': 'rejected',
  '28': 'accepted-with-changes',
  '29': 'accepted',
  '30': 'accepted-with-changes',
  '34': 'accepted-with-changes',
  '44': 'accepted',
})
const statusByType = codeList<Status>({ '305': 'accepted', '312': 'accepted', '313': 'rejected' })

/** Errors have no common code list, so that only words tell an all-clear that some senders put into an ERC. */
const allClear = /\b(?:without|no) errors?\b/i

/** APERAK. */
export function readApplicationAdvice(reading: EdifactReading): ApplicationAdviceDocument {
  const bgm = beginningSegment(reading)
  const { header, loops } = splitAt(reading.segments, 'ERC')
  const errors = loops.map(readError)
  const code = value(bgm, 3) || value(bgm, 1)
  const references = readReferences(header)
  const order = references.find(({ meaning }) => meaning === 'order')
  const about = references.find((reference) => reference !== order) ?? order
  const doc = header.find(({ tag }) => tag === 'DOC')
  const number = about?.value || value(doc, 2)
  const set = value(doc, 1)
  return {
    kind: 'application-advice',
    ...documentBase(reading, header, {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value(bgm, 3)),
    }),
    entries: [
      {
        status: statusByFunction.get(value(bgm, 3)) ?? statusByType.get(value(bgm, 1)) ?? statusFromErrors(errors),
        code,
        about: { ...(number && { number }), ...(set && { set }), ...(order && { order: order.value }) },
        errors,
        position: bgm.position,
      },
    ],
  }
}

function statusFromErrors(errors: StatedError[]): Status {
  return errors.every(({ text = '' }) => allClear.test(text)) ? 'accepted' : 'rejected'
}

/** ERC with the text, and the reference to the faulty place, that follow it. */
function readError([erc, ...rest]: [EdifactSegment, ...EdifactSegment[]]): StatedError {
  const text = readNotes(rest).join(' ')
  const [reference] = readReferences(rest)
  return {
    list: 'ERC',
    code: value(erc, 1),
    ...(text && { text }),
    ...(reference && { value: reference.value }),
    position: erc.position,
  }
}
