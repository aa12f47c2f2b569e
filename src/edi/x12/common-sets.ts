import { codeList } from '../code-list.ts'
import type { X12Reader } from '../readers/readers.ts'
import { readAcknowledgment } from './sets/read-acknowledgment.ts'
import { readAdjustment } from './sets/read-adjustment.ts'
import { readApplicationAdvice } from './sets/read-application-advice.ts'
import { readInventory } from './sets/read-inventory.ts'
import { readInvoice } from './sets/read-invoice.ts'
import { readOrder } from './sets/read-order.ts'
import { readOrderChange } from './sets/read-order-change.ts'
import { readOrderResponse } from './sets/read-order-response.ts'
import { readReceipt } from './sets/read-receipt.ts'
import { readRemittance } from './sets/read-remittance.ts'
import { readShipNotice } from './sets/read-ship-notice.ts'
import { readShipmentAndBilling } from './sets/read-shipment-and-billing.ts'
import { readTransportStatus } from './sets/read-transport-status.ts'

/** The sets that most files are made of. */
export const commonSets = codeList<X12Reader>({
  '214': readTransportStatus,
  '810': readInvoice,
  '812': readAdjustment,
  '820': readRemittance,
  '824': readApplicationAdvice,
  '846': readInventory,
  '850': readOrder,
  '855': readOrderResponse,
  '856': readShipNotice,
  '857': readShipmentAndBilling,
  '860': readOrderChange,
  '861': readReceipt,
  '865': readOrderResponse,
  '997': readAcknowledgment,
  '999': readAcknowledgment,
})
