import { type CodeList, codeList } from '../code-list.ts'
import { moreEdifactCodes } from './edifact/more-codes.ts'
import { responseCode, statusAction, statusReason } from './ubl/codes.ts'
import { answerCodes } from './x12/answer-codes.ts'
import { moneyCodes } from './x12/money-codes.ts'
import { movementCodes } from './x12/movement-codes.ts'
import { orderCodes } from './x12/order-codes.ts'

/** The lists that a document names beside a code: `StatedError.list`, `entries[].list` of an adjustment, and kin. */
const lists = codeList<CodeList<string>>({
  AK3: answerCodes.segmentFault720,
  IK3: answerCodes.segmentFault720,
  AK4: answerCodes.elementFault723,
  IK4: answerCodes.elementFault723,
  AK5: answerCodes.setFault718,
  IK5: answerCodes.setFault718,
  AK9: answerCodes.groupFault716,
  TA1: answerCodes.interchangeFault,
  TED: answerCodes.adviceError647,
  OTI: answerCodes.adviceResult110,
  '715': answerCodes.result715,
  '426': moneyCodes.adjustmentReason426,
  '412': movementCodes.condition412,
  '668': orderCodes.lineStatus668,
  '670': orderCodes.lineChange670,
  '355': orderCodes.unit355,
  '4465': moreEdifactCodes.adjustmentReason4465,
  '4221': moreEdifactCodes.nature4221,
  '0083': moreEdifactCodes.result0083,
  '0085': moreEdifactCodes.fault0085,
  '6411': moreEdifactCodes.unit6411,
  OPStatusReason: statusReason,
  OPStatusAction: statusAction,
  ResponseCode: responseCode,
})

/** What a code of one of these lists means in plain words; nothing when the app does not know it. */
export function codeMeaning(list: string, code: string): string | undefined {
  return lists.get(list)?.get(code)
}
