import type { ApplicationAdviceDocument, OrderResponseDocument } from '../../domain/trade/trade-document.ts'
import type { DateMeaning, PartyRole, ReferenceMeaning } from '../../domain/trade/trade-facts.ts'
import type { ChangeOfLine, LineAnswer } from '../../domain/trade/trade-line.ts'
import { codeList } from '../code-list.ts'

/** Which element names a date of which meaning; `Period/EndDate` where the name alone would not tell. */
export const dateMeanings = codeList<DateMeaning>({
  ActualDeliveryDate: 'delivered',
  ActualDespatchDate: 'shipped',
  DueDate: 'due',
  'EstimatedDeliveryPeriod/EndDate': 'delivery-estimated',
  EstimatedDeliveryDate: 'delivery-estimated',
  EstimatedDespatchDate: 'promised-ship',
  LatestDeliveryDate: 'deliver-not-after',
  PaidDate: 'paid',
  PaymentDueDate: 'due',
  'PromisedDeliveryPeriod/EndDate': 'promised-delivery',
  'PromisedDeliveryPeriod/StartDate': 'promised-delivery',
  ReceivedDate: 'received',
  'RequestedDeliveryPeriod/EndDate': 'delivery-requested',
  'RequestedDeliveryPeriod/StartDate': 'deliver-not-before',
  RequestedDespatchDate: 'ship-requested',
  'ValidityPeriod/EndDate': 'cancel-after',
})

/** Which element holds, in its ID, a number of which meaning. */
export const referenceMeanings = codeList<ReferenceMeaning>({
  ContractDocumentReference: 'contract',
  Contract: 'contract',
  CreditNoteDocumentReference: 'invoice',
  DespatchDocumentReference: 'ship-notice',
  InvoiceDocumentReference: 'invoice',
  OrderReference: 'order',
  OrderDocumentReference: 'order',
  OrderResponseDocumentReference: 'order-response',
  ReceiptDocumentReference: 'receipt',
  TransportEquipment: 'container',
})

/** Which element of a document holds which party. */
export const partyRoles = codeList<PartyRole>({
  AccountingCustomerParty: 'buyer',
  AccountingSupplierParty: 'supplier',
  BuyerCustomerParty: 'buyer',
  CarrierParty: 'carrier',
  DeliveryCustomerParty: 'ship-to',
  DeliveryParty: 'ship-to',
  DespatchSupplierParty: 'ship-from',
  PayeeParty: 'payee',
  SellerSupplierParty: 'supplier',
})

export const responses = codeList<OrderResponseDocument['response']>({
  AB: 'acknowledged',
  AP: 'accepted',
  CA: 'accepted-with-changes',
  RE: 'rejected',
  '27': 'rejected',
  '29': 'accepted',
  '30': 'accepted-with-changes',
})

/** LineStatusCode, as the answer to an order and as a change of one. */
export const lineAnswers = codeList<LineAnswer>({
  '1': 'changed',
  '3': 'changed',
  '5': 'accepted',
  '7': 'rejected',
  '42': 'accepted-shipped',
})
export const lineChanges = codeList<ChangeOfLine>({ '1': 'add', '2': 'delete', '3': 'change', '4': 'none' })

/** ResponseCode of an ApplicationResponse. */
export const adviceStatuses = codeList<ApplicationAdviceDocument['entries'][number]['status']>({
  AB: 'received',
  AP: 'accepted',
  CA: 'accepted-with-changes',
  IP: 'in-process',
  PD: 'paid',
  RE: 'rejected',
  UQ: 'under-query',
})
