import { cii } from '../cii/read-cii.ts'
import type { Readers } from './readers.ts'

export const ciiReaders: Partial<Readers> = { xml: [cii] }
