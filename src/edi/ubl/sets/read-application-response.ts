import type { ApplicationAdviceDocument, StatedError } from '../../../domain/trade/trade-document.ts'
import { attribute, find, findAll, textAt } from '../../xml/elements.ts'
import type { XmlElement } from '../../xml/xml.ts'
import { adviceStatuses } from '../codes.ts'
import { documentBase } from '../ubl-document.ts'
import type { UblReading } from '../ubl-reading.ts'

/** ApplicationResponse: Peppol's Invoice Response and Message Level Response. */
export function readApplicationResponse(reading: UblReading): ApplicationAdviceDocument {
  return {
    kind: 'application-advice',
    ...documentBase(reading, { sender: 'SenderParty', receiver: 'ReceiverParty' }),
    entries: findAll(reading.root, 'DocumentResponse').map(readEntry),
  }
}

function readEntry(answer: XmlElement): ApplicationAdviceDocument['entries'][number] {
  const response = find(answer, 'Response')
  const code = textAt(response, 'ResponseCode')
  const number = textAt(answer, 'DocumentReference', 'ID')
  const set = textAt(answer, 'DocumentReference', 'DocumentTypeCode')
  return {
    status: adviceStatuses.get(code) ?? 'other',
    code,
    about: { ...(number && { number }), ...(set && { set }) },
    errors: [...readErrors(response), ...findAll(answer, 'LineResponse').flatMap(readLineErrors)],
    position: answer.position,
  }
}

/** A line response points at the place in the document that it is about. */
function readLineErrors(line: XmlElement): StatedError[] {
  const element = textAt(line, 'LineReference', 'LineID')
  return findAll(line, 'Response')
    .flatMap(readErrors)
    .map((error) => ({ ...error, ...(element && { element }) }))
}

/** Status codes and their lists: OPStatusReason why, OPStatusAction what the sender wants done. */
function readErrors(response: XmlElement | undefined): StatedError[] {
  const description = textAt(response, 'Description')
  const statuses = findAll(response, 'Status')
  if (statuses.length === 0 && response && description) {
    return [
      { list: 'ResponseCode', code: textAt(response, 'ResponseCode'), text: description, position: response.position },
    ]
  }
  return statuses.map((status) => {
    const code = find(status, 'StatusReasonCode')
    const text = textAt(status, 'StatusReason') || description
    return {
      list: attribute(code, 'listID') || 'StatusReasonCode',
      code: code?.text ?? '',
      ...(text && { text }),
      position: status.position,
    }
  })
}
