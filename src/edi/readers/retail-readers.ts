import { codeList } from '../code-list.ts'
import { readInventoryReport, readPriceCatalogue, readSalesReport } from '../edifact/rare/read-reports.ts'
import { readGroceryInvoice, readGroceryOrder } from '../x12/rare/read-grocery.ts'
import { readMessage, readPartyList, readPriceList } from '../x12/rare/read-lists.ts'
import { readOrderStatus, readProductActivity, readResaleReport } from '../x12/rare/read-sales-report.ts'
import type { EdifactReader, Readers, X12Reader } from './readers.ts'

/** What stores, their suppliers and grocers send beside orders and invoices. */
export const retailReaders: Partial<Readers> = {
  x12: codeList<X12Reader>({
    '816': readPartyList,
    '832': readPriceList,
    '852': readProductActivity,
    '864': readMessage,
    '867': readResaleReport,
    '870': readOrderStatus,
    '875': readGroceryOrder,
    '880': readGroceryInvoice,
  }),
  edifact: codeList<EdifactReader>({
    INVRPT: readInventoryReport,
    PRICAT: readPriceCatalogue,
    SLSRPT: readSalesReport,
  }),
}
