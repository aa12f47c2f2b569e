import { codeList } from '../code-list.ts'
import { readConsignmentStatus, readTransportInstruction } from '../edifact/rare/read-transport.ts'
import { readFreightInvoice, readLoadTender, readTenderAnswer } from '../x12/rare/read-transport.ts'
import type { EdifactReader, Readers, X12Reader } from './readers.ts'

/** What shippers and carriers tell each other. */
export const transportReaders: Partial<Readers> = {
  x12: codeList<X12Reader>({ '204': readLoadTender, '210': readFreightInvoice, '990': readTenderAnswer }),
  edifact: codeList<EdifactReader>({ IFTMIN: readTransportInstruction, IFTSTA: readConsignmentStatus }),
}
