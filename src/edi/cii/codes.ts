import type { DateMeaning, ItemIdScheme, PartyRole, ReferenceMeaning } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'

/** Document types (UNTDID 1001) that take an amount off what the buyer owes. */
export const creditTypes: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '532',
])

/** Document types (UNTDID 1001) that the buyer issues in the supplier's name. */
export const selfBilledTypes: ReadonlySet<string> = new Set(['261', '389', '527'])

export const partyRoles = codeList<PartyRole>({
  BuyerTradeParty: 'buyer',
  InvoiceeTradeParty: 'bill-to',
  PayeeTradeParty: 'payee',
  PayerTradeParty: 'payer',
  SellerTradeParty: 'supplier',
  ShipFromTradeParty: 'ship-from',
  ShipToTradeParty: 'ship-to',
  UltimateShipToTradeParty: 'ship-to',
  CarrierTradeParty: 'carrier',
})

/** Which element holds, in its IssuerAssignedID, a number of which meaning. */
export const referenceMeanings = codeList<ReferenceMeaning>({
  BuyerOrderReferencedDocument: 'order',
  ContractReferencedDocument: 'contract',
  DeliveryNoteReferencedDocument: 'delivery-note',
  DespatchAdviceReferencedDocument: 'ship-notice',
  InvoiceReferencedDocument: 'invoice',
  OrderResponseReferencedDocument: 'order-response',
  PriceListReferencedDocument: 'price-list',
  CatalogueReferencedDocument: 'price-list',
  ReceivingAdviceReferencedDocument: 'receipt',
  AdditionalReferencedDocument: 'other',
  QuotationReferencedDocument: 'other',
  SellerOrderReferencedDocument: 'other',
  PreviousOrderReferencedDocument: 'other',
})

/** Which element holds a day of which meaning. */
export const dateMeanings = codeList<DateMeaning>({
  ActualDeliverySupplyChainEvent: 'delivered',
  ActualDespatchSupplyChainEvent: 'shipped',
  DueDateDateTime: 'due',
  RequestedDeliverySupplyChainEvent: 'delivery-requested',
  RequestedDespatchSupplyChainEvent: 'ship-requested',
  SpecifiedDeliverySupplyChainEvent: 'promised-delivery',
})

export const itemIdElements = codeList<ItemIdScheme>({
  GlobalID: 'gtin',
  BuyerAssignedID: 'buyer',
  SellerAssignedID: 'supplier',
  ManufacturerAssignedID: 'manufacturer',
  IndustryAssignedID: 'other',
  ID: 'other',
})
