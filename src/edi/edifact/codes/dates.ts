import type { DateMeaning } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** EDIFACT element 2005, the codes that say when something is or was to happen. */
export const dateMeanings = codeList<DateMeaning>({
  '2': 'delivery-requested',
  '3': 'invoice',
  '4': 'order',
  '7': 'effective',
  '10': 'ship-requested',
  '11': 'shipped',
  '13': 'due',
  '17': 'delivery-estimated',
  '35': 'delivered',
  '37': 'ship-not-before',
  '38': 'ship-not-after',
  '50': 'received',
  '61': 'cancel-after',
  '63': 'deliver-not-after',
  '64': 'deliver-not-before',
  '67': 'promised-delivery',
  '69': 'promised-delivery',
  '76': 'promised-delivery',
  '132': 'delivery-estimated',
  '133': 'promised-ship',
  '137': 'document',
  '138': 'paid',
  '140': 'due',
  '178': 'delivered',
  '186': 'shipped',
  '209': 'paid',
})
