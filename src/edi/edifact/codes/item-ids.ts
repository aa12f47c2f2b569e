import type { ItemIdScheme } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** EDIFACT element 7143, the codes that identify a product. */
export const itemIdSchemes = codeList<ItemIdScheme>({
  EN: 'gtin',
  EU: 'gtin',
  GTIN: 'gtin',
  SRV: 'gtin',
  UP: 'gtin',
  BP: 'buyer',
  IN: 'buyer',
  SA: 'supplier',
  VN: 'supplier',
  VP: 'supplier',
  MF: 'manufacturer',
  MN: 'manufacturer',
  SK: 'sku',
})
