import type { AcknowledgmentDocument, AcknowledgmentStatus } from '../../domain/trade/trade-document.ts'
import { codeList } from '../code-list.ts'
import { documentId } from '../document-id.ts'
import { element, type Segment } from '../segment.ts'
import type { Source } from '../source.ts'
import type { EnvelopeFacts } from './envelope-facts.ts'

const statuses = codeList<AcknowledgmentStatus>({ A: 'accepted', E: 'accepted-with-errors', R: 'rejected' })

/** TA1 answers the envelope alone. It stands beside the groups, so that a TA1 is a document without a set around it. */
export function readTa1(source: Source, ta1: Segment, envelope: EnvelopeFacts): AcknowledgmentDocument {
  const { origin, report } = source
  const { sender, receiver, sentAt, test, version } = envelope
  const about = element(ta1, 1)
  const controls = { ...envelope.controls, transaction: about }
  const statusCode = element(ta1, 4)
  const status = statuses.get(statusCode)
  if (!status) report('code-unknown', ta1.position, { element: 'TA104', value: statusCode })
  const errorCode = element(ta1, 5)
  return {
    kind: 'acknowledgment',
    id: documentId(origin, sender, 'TA1', controls),
    ...(origin && { origin }),
    syntax: 'x12',
    ...(version && { version }),
    set: 'TA1',
    number: about,
    sender,
    receiver,
    sentAt,
    test,
    purpose: 'original',
    orderNumbers: [],
    controls,
    parties: [],
    dates: [],
    references: [],
    notes: [],
    position: ta1.position,
    level: 'interchange',
    about: { ...(about && { interchange: about }) },
    status: status ?? 'received',
    statusCode,
    errors: errorCode === '' || errorCode === '000' ? [] : [{ list: 'TA1', code: errorCode, position: ta1.position }],
    transactions: [],
  }
}
