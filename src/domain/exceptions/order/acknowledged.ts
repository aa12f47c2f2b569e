import type {
  AcknowledgmentDocument,
  AcknowledgmentStatus,
  StatedError,
  TradeDocument,
} from '../../trade/trade-document.ts'
import type { Position } from '../../trade/trade-facts.ts'
import { controlNumber } from './business-key.ts'
import type { Moments } from './moments.ts'
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

/** The latest acknowledgment of a document. */
export type Verdicts = (document: TradeDocument) => Verdict | undefined

export function verdictsOf(acknowledgments: AcknowledgmentDocument[], moments: Moments): Verdicts {
  const byEnvelope = new Map<string, AcknowledgmentDocument[]>()
  for (const acknowledgment of acknowledgments.toSorted((a, b) => moments.sent(a) - moments.sent(b))) {
    const { level, about, sender, receiver } = acknowledgment
    // Sender and receiver swapped, and the sender's own control numbers repeated.
    const control = level === 'interchange' ? about.interchange : about.group
    if (!control) continue
    const key = envelopeKey(level, receiver.id, sender.id, control)
    const known = byEnvelope.get(key)
    if (known) known.push(acknowledgment)
    else byEnvelope.set(key, [acknowledgment])
  }
  return (document) => {
    if (byEnvelope.size === 0) return undefined
    const { sender, receiver, controls } = document
    const envelopes = [envelopeKey('interchange', sender.id, receiver.id, controls.interchange)]
    envelopes.push(envelopeKey('group', sender.id, receiver.id, controls.group))
    const candidates = envelopes.flatMap((key) => byEnvelope.get(key) ?? [])
    return candidates.flatMap((acknowledgment) => verdictOf(acknowledgment, document) ?? []).at(-1)
  }
}

function envelopeKey(level: string, sender: string, receiver: string, control: string | undefined): string {
  const place = level === 'interchange' ? level : 'group'
  return `${place}\n${partyKey(sender)}\n${partyKey(receiver)}\n${controlNumber(control)}`
}

function verdictOf(acknowledgment: AcknowledgmentDocument, document: TradeDocument): Verdict | undefined {
  const { about, transactions, status, statusCode, errors, position } = acknowledgment
  const { controls } = document
  if (about.groupCode && controls.groupCode && about.groupCode !== controls.groupCode) return undefined

  const one = transactions.find((entry) => same(entry.about.transaction, controls.transaction))
  if (one) return { acknowledgment, ...one, statusList: listsOf(acknowledgment).transaction }
  // That an interchange arrived says nothing of what was in it.
  if (acknowledgment.set === 'TA1' && status !== 'rejected') return undefined
  const isListedOnlyIfBad = transactions.length > 0 && status === 'partially-accepted'
  return {
    acknowledgment,
    status: isListedOnlyIfBad ? 'accepted' : status,
    statusCode,
    statusList: acknowledgment.set === 'TA1' ? 'TA104' : listsOf(acknowledgment).group,
    errors,
    position,
  }
}

const same = (a: string | undefined, b: string | undefined) => Boolean(a) && controlNumber(a) === controlNumber(b)

function listsOf({ syntax }: AcknowledgmentDocument) {
  if (syntax === 'x12') return { transaction: '717', group: '715' }
  return syntax === 'edifact' ? { transaction: '0083', group: '0083' } : { transaction: 'status', group: 'status' }
}
