import type { ScheduleDocument } from '../../../domain/trade/trade-document.ts'
import { purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { readLine } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-references.ts'
import { splitLines } from '../loops.ts'

/** DELFOR, delivery schedule, and DELJIT, delivery just in time (UN/EDIFACT D.96A). A line's SCC groups are its call-offs. */
export function readSchedule(reading: EdifactReading): ScheduleDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  const { orderNumber } = readOrderLineReference(header)
  checkLineCount(reading, summary, lines.length)
  return {
    kind: 'schedule',
    ...documentBase(reading, [...header, ...summary], {
      number: numberOfMessage(reading, bgm),
      purpose: purposeOf(value3(bgm.elements[3])),
      orderNumbers: [orderNumber ?? '', ...lines.map((loop) => readOrderLineReference(loop).orderNumber ?? '')],
    }),
    lines: lines.map((loop) => ({
      ...readLine(reading, loop, ['1', '21', '113'], { mayLackQuantity: true }),
      ...(orderNumber && { orderNumber }),
      ...readOrderLineReference(loop),
    })),
  }
}

const value3 = (element: string[] | undefined) => element?.[0]?.trim() ?? ''
