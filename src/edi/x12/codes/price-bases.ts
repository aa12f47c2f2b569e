import type { PriceBasis } from '../../../domain/trade/trade-facts.ts'
import type { CodeList } from '../../code-list.ts'

/**
 * X12 element 639: how many units a price is for, and of which unit where the code names one. Codes that only say
 * where the price comes from (`CT` contract, `NT` net) are per one unit of the line and not listed. So are those that
 * say "each" (`PE`, `TE`): senders who order cases use them for the price of a case.
 */
const bases: [codes: string[], quantity: string, unit?: string][] = [
  [['LD', 'PD', 'RD', 'TD', 'WD'], '12', 'EA'],
  [['HP', 'LC', 'QH', 'RC', 'TC', 'WC'], '100'],
  [['LM', 'QS', 'RM', 'TM', 'TP', 'WM'], '1000'],
  [['TT'], '10000'],
  [['HF'], '100', 'FT'],
  [['TF'], '1000', 'FT'],
  [['PO'], '1', 'OZ'],
  [['PP'], '1', 'LB'],
  [['PY'], '1', 'YD'],
]

export const priceBases: CodeList<PriceBasis> = new Map(
  bases.flatMap(([codes, quantity, unit]) =>
    codes.map((code): [string, PriceBasis] => [code, { quantity, ...(unit && { unit }), code }]),
  ),
)
