import { codeList } from '../code-list.ts'
import { readSchedule as readDeliverySchedule } from '../edifact/rare/read-schedule.ts'
import { readSchedule } from '../x12/rare/read-schedule.ts'
import type { EdifactReader, Readers, X12Reader } from './readers.ts'

/** What buyers plan to call off. */
export const planningReaders: Partial<Readers> = {
  x12: codeList<X12Reader>({ '830': readSchedule, '862': readSchedule }),
  edifact: codeList<EdifactReader>({ DELFOR: readDeliverySchedule, DELJIT: readDeliverySchedule }),
}
