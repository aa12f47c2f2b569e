import type {
  AcknowledgmentDocument,
  AcknowledgmentStatus,
  AnsweredReference,
  StatedError,
} from '../../../domain/trade/trade-document.ts'
import { codeList } from '../../code-list.ts'
import { documentBase } from '../edifact-document.ts'
import type { EdifactReading } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { splitAt } from '../loops.ts'

/** Element 0083. 7 accepts what is below unless that is refused by itself; 8 says no more than that it came. */
const statuses = codeList<AcknowledgmentStatus>({
  '1': 'accepted',
  '2': 'accepted-with-errors',
  '3': 'partially-accepted',
  '4': 'rejected',
  '5': 'accepted',
  '6': 'rejected',
  '7': 'accepted',
  '8': 'received',
})

/** CONTRL: what the receiver's translator made of an interchange (UCI), its groups (UCF) and its messages (UCM). */
export function readAcknowledgment(reading: EdifactReading): AcknowledgmentDocument {
  const { segments, message } = reading
  const uci = segments.find(({ tag }) => tag === 'UCI')
  if (!uci) reading.report('segment-missing', message.position, { set: message.set, segment: 'UCI' })
  const { header, loops } = splitAt(segments, 'UCM')
  const interchange = value(uci, 1)
  const about = { ...(interchange && { interchange }) }
  const transactions = loops.map((loop) => readMessageAnswer(reading, loop, about))
  const stated = statusOf(reading, uci, 4)
  const anyRejected = transactions.some(({ status }) => status === 'rejected')
  return {
    kind: 'acknowledgment',
    ...documentBase(reading, header, { number: interchange, purpose: 'original' }),
    level: 'interchange',
    about,
    status: stated === 'accepted' && anyRejected ? 'partially-accepted' : stated,
    statusCode: value(uci, 4),
    errors: [
      ...serviceError(uci, 5),
      ...header.filter(({ tag }) => tag === 'UCF').flatMap((ucf) => serviceError(ucf, 5)),
    ],
    transactions,
  }
}

function statusOf(reading: EdifactReading, segment: EdifactSegment | undefined, element: number): AcknowledgmentStatus {
  const code = value(segment, element)
  const status = statuses.get(code)
  if (segment && !status) {
    reading.report('code-unknown', segment.position, { element: `${segment.tag} 0083`, value: code })
  }
  return status ?? 'received'
}

function readMessageAnswer(
  reading: EdifactReading,
  loop: [EdifactSegment, ...EdifactSegment[]],
  interchange: AnsweredReference,
): AcknowledgmentDocument['transactions'][number] {
  const [ucm] = loop
  const set = value(ucm, 2)
  const transaction = value(ucm, 1)
  return {
    about: { ...interchange, ...(set && { set }), ...(transaction && { transaction }) },
    status: statusOf(reading, ucm, 3),
    statusCode: value(ucm, 3),
    errors: [...serviceError(ucm, 4), ...readErrors(loop)],
    position: ucm.position,
  }
}

/** Element 0085, with the service segment (0013) that it is about. */
function serviceError(segment: EdifactSegment | undefined, element: number): StatedError[] {
  const code = value(segment, element)
  const about = value(segment, element + 1)
  if (!segment || code === '') return []
  return [{ list: '0085', code, ...(about && { segment: about }), position: segment.position }]
}

/** UCS names a segment by its position, the UCD after it an element of that segment. */
function readErrors(loop: EdifactSegment[]): StatedError[] {
  const errors: StatedError[] = []
  let where: Pick<StatedError, 'segmentPosition'> = {}
  for (const segment of loop) {
    if (segment.tag === 'UCS') {
      const at = value(segment, 1)
      where = /^\d{1,9}$/.test(at) ? { segmentPosition: Number(at) } : {}
      const code = value(segment, 2)
      if (code) errors.push({ list: '0085', code, ...where, position: segment.position })
    } else if (segment.tag === 'UCD') {
      const element = [value(segment, 2), value(segment, 2, 2)].filter(Boolean).join(':')
      const code = value(segment, 1)
      errors.push({ list: '0085', code, ...where, ...(element && { element }), position: segment.position })
    }
  }
  return errors
}
