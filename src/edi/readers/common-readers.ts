import { commonMessages } from '../edifact/common-messages.ts'
import { ubl } from '../ubl/read-ubl.ts'
import { commonSets } from '../x12/common-sets.ts'
import type { Readers } from './readers.ts'

/** What agents meet every day. */
export const commonReaders: Readers = { x12: commonSets, edifact: commonMessages, xml: [ubl] }
