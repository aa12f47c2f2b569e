import {
  applicationErrors,
  applicationVerdicts,
  invoiceStatuses,
  statusActions,
  statusReasons,
} from './application-codes.ts'
import {
  adjustmentReasons,
  differenceReasons,
  disputeReasons,
  quantityDifferences,
  receivingConditions,
} from './claim-codes.ts'
import { lineActions, lineAnswers, lineChanges, messageAnswers, messageFunctions, orderAnswers } from './order-codes.ts'
import { type Actor, type CodeSeverity, type Remedy, remedies } from './remedies.ts'
import {
  controlErrors,
  controlVerdicts,
  elementErrors,
  groupErrors,
  groupVerdicts,
  interchangeErrors,
  interchangeVerdicts,
  segmentErrors,
  setErrors,
  setVerdicts,
} from './syntax-codes.ts'

/** By the names under which documents state them: a segment, or the number of the element whose list it is. */
const lists = {
  AK3: segmentErrors,
  IK3: segmentErrors,
  AK4: elementErrors,
  IK4: elementErrors,
  AK5: setErrors,
  IK5: setErrors,
  AK9: groupErrors,
  '717': setVerdicts,
  '715': groupVerdicts,
  TA104: interchangeVerdicts,
  TA1: interchangeErrors,
  '0083': controlVerdicts,
  '0085': controlErrors,
  OTI: applicationVerdicts,
  TED: applicationErrors,
  '587': orderAnswers,
  '668': lineAnswers,
  '670': lineChanges,
  '1229': lineActions,
  '1225': messageFunctions,
  '4343': messageAnswers,
  '426': adjustmentReasons,
  '4465': disputeReasons,
  '412': receivingConditions,
  '4221': quantityDifferences,
  '4295': differenceReasons,
  ResponseCode: invoiceStatuses,
  OPStatusReason: statusReasons,
  OPStatusAction: statusActions,
} as const

type EntryOf<T> = T extends Readonly<Record<string, infer E>> ? E : never
export type CodeCause = EntryOf<(typeof lists)[keyof typeof lists]>[0]

export type DecodedCode = {
  /** Sentence: what happened, in plain words. */
  cause: `decoder.cause.${CodeCause}`
  /** Sentence: what to do. Takes `whoActs`. */
  fix: `decoder.fix.${Remedy}`
  /** Text to send to the partner. Takes `whoActs` and the sentence of the cause as `cause`. */
  message: `decoder.message.${Remedy}`
  whoActs: 'us' | 'partner' | 'edi-provider' | 'both' | 'nobody'
  severity: CodeSeverity
}

/**
 * @param list as a stated error names it, such as `AK3`, `0085` or `426`
 * @param aboutOurs whether the document that the code speaks of is one that we sent
 */
export function decode(list: string, code: string, aboutOurs: boolean): DecodedCode | undefined {
  const entry = entryOf(list, code)
  if (!entry) return undefined
  const [cause, remedy, actor, severity] = entry
  const usual = remedies[remedy]
  return {
    cause: `decoder.cause.${cause}`,
    fix: `decoder.fix.${remedy}`,
    message: `decoder.message.${remedy}`,
    whoActs: whoIs(actor ?? usual.actor, aboutOurs),
    severity: severity ?? usual.severity,
  }
}

type Known = readonly [cause: CodeCause, remedy: Remedy, actor?: Actor, severity?: CodeSeverity]

const entries = new Map<string, Map<string, Known>>(
  Object.entries(lists).map(([list, table]) => [list, new Map<string, Known>(Object.entries(table))]),
)

function entryOf(list: string, code: string): Known | undefined {
  const table = entries.get(list)
  return table?.get(code.trim()) ?? table?.get(code.trim().replace(/^0+(?=\d)/, ''))
}

/** Every list and code that can be decoded. */
export const decodableCodes: readonly (readonly [list: string, code: string])[] = [...entries].flatMap(
  ([list, table]) => [...table.keys()].map((code) => [list, code] as const),
)

function whoIs(actor: Actor, aboutOurs: boolean): DecodedCode['whoActs'] {
  if (actor === 'sender') return aboutOurs ? 'us' : 'partner'
  if (actor === 'receiver') return aboutOurs ? 'partner' : 'us'
  return actor
}
