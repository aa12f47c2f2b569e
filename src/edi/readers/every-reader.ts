import { ciiReaders } from './cii-readers.ts'
import { commonReaders } from './common-readers.ts'
import { cxmlReaders } from './cxml-readers.ts'
import { gs1Readers } from './gs1-readers.ts'
import { idocReaders } from './idoc-readers.ts'
import { planningReaders } from './planning-readers.ts'
import { joinReaders, type Readers } from './readers.ts'
import { retailReaders } from './retail-readers.ts'
import { tradacomsReaders } from './tradacoms-readers.ts'
import { transportReaders } from './transport-readers.ts'
import { warehouseReaders } from './warehouse-readers.ts'

/** All readers at once, for those who do not mind the size: the gateway, the tools, the tests. */
export const everyReader: Readers = joinReaders([
  commonReaders,
  ciiReaders,
  cxmlReaders,
  gs1Readers,
  idocReaders,
  planningReaders,
  retailReaders,
  tradacomsReaders,
  transportReaders,
  warehouseReaders,
])
