import type { OtherDocument } from '../../../domain/trade/trade-document.ts'
import { purposeOf } from '../codes/functions.ts'
import { documentBase } from '../edifact-document.ts'
import type { EdifactReading } from '../edifact-reading.ts'
import { value } from '../edifact-segment.ts'

/** A message the app has no meaning for; still a document, with its segments in order. */
export function readOther(reading: EdifactReading): OtherDocument {
  const { message, segments, report } = reading
  report('set-unknown', segments[0]?.position ?? message.position, { set: message.set })
  const bgm = segments.find(({ tag }) => tag === 'BGM')
  return {
    kind: 'other',
    ...documentBase(reading, segments, {
      number: value(bgm, 2),
      purpose: bgm ? purposeOf(value(bgm, 3)) : 'other',
    }),
    segments: message.segments.map(({ tag, parts, position }) => ({ tag, elements: parts.slice(1), position })),
  }
}
