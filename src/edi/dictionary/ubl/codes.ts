import { codeList } from '../../code-list.ts'

/** Peppol Invoice Response: what the buyer made of an invoice. */
export const responseCode = codeList<string>({
  AB: 'received',
  AP: 'accepted',
  CA: 'accepted on condition',
  IP: 'in process',
  PD: 'paid',
  RE: 'rejected',
  UQ: 'under query',
})

/** OPStatusReason: why. */
export const statusReason = codeList<string>({
  NON: 'no issue',
  REF: 'references incorrect',
  LEG: 'legal information incorrect',
  REC: 'receiver unknown',
  QUA: 'goods of insufficient quality',
  DEL: 'delivery issues',
  PRI: 'prices incorrect',
  QTY: 'quantity incorrect',
  ITM: 'items incorrect',
  PAY: 'payment terms incorrect',
  UNR: 'transaction not recognised',
  FIN: 'finance terms incorrect',
  PPD: 'paid in part',
  OTH: 'other',
})

/** OPStatusAction: what the sender wants done. */
export const statusAction = codeList<string>({
  NOA: 'no action required',
  PIN: 'provide information',
  NIN: 'issue a new invoice',
  CNF: 'credit in full',
  CNP: 'credit in part',
  CNA: 'credit the amount',
  OTH: 'other',
})
