import type { DateMeaning, ItemIdScheme, PartyRole, ReferenceMeaning } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'

/** Partner functions: PARVW of E1EDKA1, PARTNER_Q of E1ADRM1. */
export const partyRoles = codeList<PartyRole>({
  AG: 'buyer',
  BK: 'buyer',
  LF: 'supplier',
  LW: 'supplier',
  RE: 'bill-to',
  RG: 'payer',
  RS: 'remit-to',
  SP: 'carrier',
  WE: 'ship-to',
  OSP: 'ship-from',
  WK: 'ship-from',
})

/** QUALF of E1EDK02 and E1EDP02 (domain EDI_QUALFR). */
export const referenceMeanings = codeList<ReferenceMeaning>({
  '001': 'order',
  '002': 'order-response',
  '003': 'other',
  '005': 'contract',
  '009': 'invoice',
  '010': 'other',
  '012': 'delivery-note',
  '016': 'delivery-note',
  '017': 'invoice',
  '043': 'contract',
  '087': 'invoice',
})

/** IDDAT of E1EDK03 and E1EDP03 (domain EDI_IDDAT). */
export const dateMeanings = codeList<DateMeaning>({
  '001': 'delivery-requested',
  '002': 'delivery-requested',
  '010': 'shipped',
  '011': 'document',
  '012': 'document',
  '022': 'order',
  '025': 'document',
  '026': 'invoice',
  '028': 'due',
  '029': 'order',
})

/** QUALF of E1EDP19. */
export const itemIdSchemes = codeList<ItemIdScheme>({
  '001': 'buyer',
  '002': 'supplier',
  '003': 'gtin',
  '004': 'manufacturer',
})

/** QUALF of E1EDT13, the deadlines of a delivery. */
export const deadlineMeanings = codeList<DateMeaning>({ '006': 'shipped', '007': 'delivery-estimated' })
