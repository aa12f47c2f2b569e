import { readTradacoms } from '../tradacoms/read-tradacoms.ts'
import type { Readers } from './readers.ts'

export const tradacomsReaders: Partial<Readers> = { tradacoms: readTradacoms }
