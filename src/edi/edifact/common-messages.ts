import { codeList } from '../code-list.ts'
import type { EdifactReader } from '../readers/readers.ts'
import { readAcknowledgment } from './sets/read-acknowledgment.ts'
import { readAdjustment } from './sets/read-adjustment.ts'
import { readApplicationAdvice } from './sets/read-application-advice.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readOrder, readOrderChange } from './sets/read-order.ts'
import { readOrderResponse } from './sets/read-order-response.ts'
import { readReceipt } from './sets/read-receipt.ts'
import { readRemittance } from './sets/read-remittance.ts'
import { readShipNotice } from './sets/read-ship-notice.ts'

/** The messages that most files are made of. */
export const commonMessages = codeList<EdifactReader>({
  APERAK: readApplicationAdvice,
  COMDIS: readAdjustment,
  CONTRL: readAcknowledgment,
  DESADV: readShipNotice,
  INVOIC: readInvoice,
  ORDCHG: readOrderChange,
  ORDERS: readOrder,
  ORDRSP: readOrderResponse,
  RECADV: readReceipt,
  REMADV: readRemittance,
})
