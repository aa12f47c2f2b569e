import type { OtherDocument } from '../../../domain/trade/trade-document.ts'
import { documentBase } from '../x12-document.ts'
import type { X12Reading } from '../x12-reading.ts'

/** A set the app has no meaning for; still a document, with its segments in order. */
export function readOther(reading: X12Reading): OtherDocument {
  const { transaction, report } = reading
  report('set-unknown', transaction.segments[0]?.position ?? transaction.position, { set: transaction.set })
  return {
    kind: 'other',
    ...documentBase(reading, transaction.segments, {
      // Which element numbers a document is for its set to say, and this one is not known.
      number: '',
      purpose: 'other',
    }),
    segments: transaction.segments.map(({ tag, parts, position }) => ({ tag, elements: parts.slice(1), position })),
  }
}
