import { cxml } from '../cxml/read-cxml.ts'
import type { Readers } from './readers.ts'

export const cxmlReaders: Partial<Readers> = { xml: [cxml] }
