import { type CodeList, codeList } from '../../code-list.ts'
import { edifactCodes } from './codes.ts'
import { moreEdifactCodes } from './more-codes.ts'

const { result0083, fault0085 } = moreEdifactCodes

/** Which list the code in a component is of: segment, element, component. */
const codesOfComponent = codeList<CodeList<string>>({
  'BGM 1 1': edifactCodes.document1001,
  'BGM 3 1': edifactCodes.function1225,
  'BGM 4 1': edifactCodes.response4343,
  'DOC 1 1': edifactCodes.document1001,
  'DTM 1 1': edifactCodes.date2005,
  'DTM 1 3': edifactCodes.format2379,
  'RFF 1 1': edifactCodes.reference1153,
  'NAD 1 1': edifactCodes.party3035,
  'NAD 2 3': edifactCodes.agency3055,
  'LIN 2 1': edifactCodes.action1229,
  'LIN 3 2': edifactCodes.product7143,
  'PIA 2 2': edifactCodes.product7143,
  'PIA 3 2': edifactCodes.product7143,
  'PIA 4 2': edifactCodes.product7143,
  'QTY 1 1': moreEdifactCodes.quantity6063,
  'QTY 1 3': moreEdifactCodes.unit6411,
  'QVR 1 2': moreEdifactCodes.quantity6063,
  'QVR 2 1': moreEdifactCodes.nature4221,
  'QVR 3 1': moreEdifactCodes.reason4295,
  'PRI 1 1': moreEdifactCodes.price5125,
  'PRI 1 6': moreEdifactCodes.unit6411,
  'MOA 1 1': moreEdifactCodes.amount5025,
  'ALC 1 1': moreEdifactCodes.allowanceOrCharge5463,
  'AJT 1 1': moreEdifactCodes.adjustmentReason4465,
  'UCI 4 1': result0083,
  'UCI 5 1': fault0085,
  'UCF 4 1': result0083,
  'UCF 5 1': fault0085,
  'UCM 3 1': result0083,
  'UCM 4 1': fault0085,
  'UCS 2 1': fault0085,
  'UCD 1 1': fault0085,
})

export function codesOf(tag: string, element: number, component: number): CodeList<string> | undefined {
  return codesOfComponent.get(`${tag} ${element} ${component}`)
}
