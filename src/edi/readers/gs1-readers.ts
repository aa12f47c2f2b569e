import { gs1 } from '../gs1/read-gs1.ts'
import type { Readers } from './readers.ts'

export const gs1Readers: Partial<Readers> = { xml: [gs1] }
