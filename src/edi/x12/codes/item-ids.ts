import type { ItemIdScheme } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 235, the qualifiers that identify a product. Those that describe it (size, colour) are left out. */
export const itemIdSchemes = codeList<ItemIdScheme>({
  EN: 'gtin',
  EO: 'gtin',
  UA: 'gtin',
  UE: 'gtin',
  UI: 'gtin',
  UK: 'gtin',
  UN: 'gtin',
  UP: 'gtin',
  UX: 'gtin',
  BP: 'buyer',
  CB: 'buyer',
  IN: 'buyer',
  PI: 'buyer',
  VA: 'supplier',
  VC: 'supplier',
  VN: 'supplier',
  VP: 'supplier',
  VS: 'supplier',
  MF: 'manufacturer',
  MG: 'manufacturer',
  MN: 'manufacturer',
  SK: 'sku',
})
