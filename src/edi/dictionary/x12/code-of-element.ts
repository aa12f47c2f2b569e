import { type CodeList, codeList } from '../../code-list.ts'
import { answerCodes } from './answer-codes.ts'
import { envelopeCodes } from './envelope-codes.ts'
import { moneyCodes } from './money-codes.ts'
import { movementCodes } from './movement-codes.ts'
import { orderCodes } from './order-codes.ts'

const { purpose353, unit355, product235 } = orderCodes
const { date374, reference128 } = movementCodes
const { creditOrDebit478, adjustmentReason426 } = moneyCodes
const { result715, segmentFault720, elementFault723 } = answerCodes

/** Which list the code in an element is of. */
const codesOfElement = codeList<CodeList<string>>({
  ISA05: envelopeCodes.partyIdI05,
  ISA07: envelopeCodes.partyIdI05,
  ISA14: envelopeCodes.yesNo,
  ISA15: envelopeCodes.usageI14,
  GS01: envelopeCodes.group479,
  ST01: envelopeCodes.setNames,
  TA104: envelopeCodes.interchangeResult,
  TA105: answerCodes.interchangeFault,
  BEG01: purpose353,
  BEG02: orderCodes.orderType92,
  BEG07: orderCodes.acknowledgmentType587,
  BCH01: purpose353,
  BCH02: orderCodes.orderType92,
  BAK01: purpose353,
  BAK02: orderCodes.acknowledgmentType587,
  BCA01: purpose353,
  BCA02: orderCodes.acknowledgmentType587,
  BSN01: purpose353,
  BSN05: movementCodes.structure1005,
  BHT02: purpose353,
  BIG07: moneyCodes.invoiceType640,
  BIG08: purpose353,
  BRA03: purpose353,
  BRA04: movementCodes.receiptType962,
  BRA06: movementCodes.condition412,
  BGN01: purpose353,
  BIA01: purpose353,
  BCD03: moneyCodes.handling305,
  BCD05: creditOrDebit478,
  BCD11: purpose353,
  BPR03: creditOrDebit478,
  PO103: unit355,
  PO105: orderCodes.priceBasis639,
  IT103: unit355,
  IT105: orderCodes.priceBasis639,
  IT302: unit355,
  IT303: movementCodes.lineStatus368,
  POC02: orderCodes.lineChange670,
  POC05: unit355,
  POC07: orderCodes.priceBasis639,
  PO403: unit355,
  ACK01: orderCodes.lineStatus668,
  ACK03: unit355,
  ACK04: date374,
  SN103: unit355,
  SN106: unit355,
  SN108: movementCodes.lineStatus368,
  RCD03: unit355,
  RCD05: unit355,
  RCD07: unit355,
  RCD08: movementCodes.condition412,
  RCD10: unit355,
  RCD11: movementCodes.condition412,
  RCD13: unit355,
  RCD14: movementCodes.condition412,
  CDD01: adjustmentReason426,
  CDD02: creditOrDebit478,
  CDD08: unit355,
  RMR01: reference128,
  RMR07: adjustmentReason426,
  ADX02: adjustmentReason426,
  ADX03: reference128,
  DTM01: date374,
  SCH02: unit355,
  SCH05: date374,
  REF01: reference128,
  N901: reference128,
  L1102: reference128,
  OTI02: reference128,
  N101: movementCodes.party98,
  N103: movementCodes.partyId66,
  HL03: movementCodes.level735,
  MAN01: movementCodes.mark88,
  MAN04: movementCodes.mark88,
  QTY01: movementCodes.quantity673,
  QTY03: unit355,
  SDQ01: unit355,
  SAC01: moneyCodes.allowanceOrCharge248,
  AMT01: moneyCodes.amountKind522,
  AK101: envelopeCodes.group479,
  AK201: envelopeCodes.setNames,
  OTI10: envelopeCodes.setNames,
  AK304: segmentFault720,
  IK304: segmentFault720,
  AK403: elementFault723,
  IK403: elementFault723,
  AK501: result715,
  IK501: result715,
  AK901: result715,
  OTI01: answerCodes.adviceResult110,
  TED01: answerCodes.adviceError647,
  AT701: movementCodes.transportStatus1650,
})

/** Where the same list goes on to the end of the segment. */
const codesFromElement = codeList<{ from: number; codes: CodeList<string> }>({
  AK5: { from: 2, codes: answerCodes.setFault718 },
  IK5: { from: 2, codes: answerCodes.setFault718 },
  AK9: { from: 5, codes: answerCodes.groupFault716 },
})

/** Product ids come in pairs; in these segments the qualifiers stand at every second element from this one on. */
const productsFrom = codeList<number>({ PO1: 6, IT1: 6, POC: 8, LIN: 2, ACK: 7 })

export function codesOf(tag: string, element: number): CodeList<string> | undefined {
  const named = codesOfElement.get(tag + String(element).padStart(2, '0'))
  if (named) return named
  const run = codesFromElement.get(tag)
  if (run && element >= run.from) return run.codes
  const products = productsFrom.get(tag)
  return products !== undefined && element >= products && (element - products) % 2 === 0 ? product235 : undefined
}
