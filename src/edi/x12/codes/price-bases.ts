import type { PriceBasis } from '../../../domain/trade-document.ts'
import { codeList } from '../../code-list.ts'

const perEach = { quantity: '1', unit: 'EA' }
const perDozen = { quantity: '12', unit: 'EA' }
const perHundred = { quantity: '100' }
const perThousand = { quantity: '1000' }

/**
 * X12 element 639: how many units a price is for, and of which unit where the code names one. Codes that only say
 * where the price comes from (`CT` contract, `NT` net) are per one unit of the line and not listed.
 */
export const priceBases = codeList<PriceBasis>({
  LE: perEach,
  PE: perEach,
  QE: perEach,
  RE: perEach,
  TE: perEach,
  WE: perEach,
  LD: perDozen,
  PD: perDozen,
  RD: perDozen,
  TD: perDozen,
  WD: perDozen,
  HP: perHundred,
  LC: perHundred,
  QH: perHundred,
  RC: perHundred,
  TC: perHundred,
  WC: perHundred,
  LM: perThousand,
  QS: perThousand,
  RM: perThousand,
  TM: perThousand,
  TP: perThousand,
  WM: perThousand,
  TT: { quantity: '10000' },
  HF: { quantity: '100', unit: 'FT' },
  TF: { quantity: '1000', unit: 'FT' },
  PO: { quantity: '1', unit: 'OZ' },
  PP: { quantity: '1', unit: 'LB' },
  PY: { quantity: '1', unit: 'YD' },
})
