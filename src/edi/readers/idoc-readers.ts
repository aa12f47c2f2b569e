import { idoc } from '../idoc/read-idoc.ts'
import type { Readers } from './readers.ts'

export const idocReaders: Partial<Readers> = { xml: [idoc] }
