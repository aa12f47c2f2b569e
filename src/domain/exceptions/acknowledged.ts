import type {
  AcknowledgmentDocument,
  AcknowledgmentStatus,
  Position,
  StatedError,
  TradeDocument,
} from '../trade-document.ts'
import { controlNumber } from './business-key.ts'
import type { Dossier } from './dossier.ts'
import { partyKey } from './parties.ts'

/** What an acknowledgment says of one document. */
export type Verdict = {
  acknowledgment: AcknowledgmentDocument
  status: AcknowledgmentStatus
  statusCode: string
  /** Where `statusCode` is from: the answer to one set, to a group or to an interchange. */
  statusList: string
  errors: StatedError[]
  position: Position
}

/** The latest acknowledgment of a document; of two at one time the worse. */
export function verdictOn(
  document: TradeDocument,
  { acknowledgments, moments }: Pick<Dossier, 'acknowledgments' | 'moments'>,
): Verdict | undefined {
  const verdicts = acknowledgments.flatMap((acknowledgment) => verdictOf(acknowledgment, document) ?? [])
  return verdicts.sort((a, b) => moments.sent(a.acknowledgment) - moments.sent(b.acknowledgment)).at(-1)
}

/** Sender and receiver swapped, and the sender's own control numbers repeated. */
function verdictOf(acknowledgment: AcknowledgmentDocument, document: TradeDocument): Verdict | undefined {
  const { about, transactions, level, status, statusCode, errors, position } = acknowledgment
  const { controls } = document
  if (partyKey(acknowledgment.sender.id) !== partyKey(document.receiver.id)) return undefined
  if (partyKey(acknowledgment.receiver.id) !== partyKey(document.sender.id)) return undefined
  const isOfEnvelope =
    level === 'interchange'
      ? same(about.interchange, controls.interchange)
      : same(about.group, controls.group) &&
        (!about.groupCode || !controls.groupCode || about.groupCode === controls.groupCode)
  if (!isOfEnvelope) return undefined

  const one = transactions.find((transaction) => same(transaction.about.transaction, controls.transaction))
  if (one) return { acknowledgment, ...one, statusList: lists[acknowledgment.syntax].transaction }
  // That an interchange arrived says nothing of what was in it.
  if (acknowledgment.set === 'TA1' && status !== 'rejected') return undefined
  const list = acknowledgment.set === 'TA1' ? 'TA104' : lists[acknowledgment.syntax].group
  const isListedOnlyIfBad = transactions.length > 0 && status === 'partially-accepted'
  return {
    acknowledgment,
    status: isListedOnlyIfBad ? 'accepted' : status,
    statusCode,
    statusList: list,
    errors,
    position,
  }
}

const same = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== '' && controlNumber(a) === controlNumber(b)

const lists = {
  x12: { transaction: '717', group: '715' },
  edifact: { transaction: '0083', group: '0083' },
  ubl: { transaction: 'status', group: 'status' },
} as const
