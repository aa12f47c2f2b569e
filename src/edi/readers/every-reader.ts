import { commonReaders } from './common-readers.ts'
import { joinReaders, type Readers } from './readers.ts'

/** All readers at once, for those who do not mind the size: the gateway, the tools, the tests. */
export const everyReader: Readers = joinReaders([commonReaders])
