import { codeList } from '../code-list.ts'
import { readWarehouse } from '../x12/rare/read-warehouse.ts'
import type { Readers, X12Reader } from './readers.ts'

/** What owners of goods and their warehouses tell each other. */
export const warehouseReaders: Partial<Readers> = {
  x12: codeList<X12Reader>({
    '940': readWarehouse,
    '943': readWarehouse,
    '944': readWarehouse,
    '945': readWarehouse,
    '947': readWarehouse,
  }),
}
