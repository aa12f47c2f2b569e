import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { Purpose } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'
import { documentId } from '../document-id.ts'
import { attribute, below, find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { partyIn, readDates, readLoads, readParties, readReferences } from './facts.ts'
import { dateIn, type UblReading } from './ubl-reading.ts'

/** What every UBL document has, whatever its kind. */
type UblDocumentBase = Omit<Extract<TradeDocument, { kind: 'other' }>, 'kind' | 'segments'>

/** Elements that are lines or belong to one, and are no fact about the whole document. */
const lineElements = new Set([
  'OrderLine',
  'DespatchLine',
  'ReceiptLine',
  'InvoiceLine',
  'CreditNoteLine',
  'DebitNoteLine',
  'RemittanceAdviceLine',
  'DocumentResponse',
])

const statusPurposes = codeList<Purpose>({ Cancelled: 'cancel', Revised: 'replace', NoStatus: 'original' })

type FromTheDocument = { sender: string; receiver: string; orderNumbers?: string[]; purpose?: Purpose }

/** `sender` and `receiver` name the elements that hold them, for documents that travel without an envelope. */
export function documentBase(reading: UblReading, fromTheDocument: FromTheDocument): UblDocumentBase {
  const { root, source, envelope } = reading
  const { origin } = source
  const placed = below(root, lineElements)
  const loads = readLoads(reading, placed)
  const number = textAt(root, 'ID')
  if (number === '') reading.report('value-missing', root.position, { element: 'ID', what: 'document number' })
  const sender = envelope.sender ? envelopeParty(envelope.sender) : partyIn(find(root, fromTheDocument.sender))
  const receiver = envelope.receiver ? envelopeParty(envelope.receiver) : partyIn(find(root, fromTheDocument.receiver))
  const controls = { transaction: textAt(root, 'UUID') || number }
  const references = readReferences(placed)
  const ordersNamed = references.filter(({ meaning }) => meaning === 'order').map(({ value }) => value)
  const version = textAt(root, 'UBLVersionID') || versionFromNamespace(reading)
  const currency = textAt(root, 'DocumentCurrencyCode')
  const issued = find(root, 'IssueDate')
  const sentAt = dateIn(reading, issued, find(root, 'IssueTime'))
  return {
    id: documentId(origin, sender, root.name, controls),
    ...(origin && { origin }),
    syntax: 'ubl',
    ...(version && { version }),
    set: root.name,
    number,
    sender,
    receiver,
    sentAt: sentAt ?? '',
    test: /test/i.test(textAt(root, 'ProfileExecutionID')),
    purpose: fromTheDocument.purpose ?? purposeOf(root),
    orderNumbers: [...new Set([...(fromTheDocument.orderNumbers ?? []), ...ordersNamed])].filter(Boolean),
    controls,
    ...(currency && { currency }),
    parties: readParties(placed),
    dates: [
      ...(issued && sentAt
        ? [{ meaning: 'document' as const, code: 'IssueDate', at: sentAt, position: issued.position }]
        : []),
      ...readDates(reading, placed),
    ],
    references,
    notes: findAll(root, 'Note')
      .map(({ text }) => text)
      .filter(Boolean),
    ...(loads.length > 0 && { loads }),
    position: root.position,
  }
}

function purposeOf(root: XmlElement): Purpose {
  if (textAt(root, 'CopyIndicator') === 'true') return 'copy'
  return statusPurposes.get(textAt(root, 'DocumentStatusCode')) ?? 'original'
}

/** The envelope's Identifier: `<Identifier Authority="iso6523-actorid-upis">0088:7315458756324</Identifier>`. */
function envelopeParty(party: XmlElement): { id: string; qualifier?: string } {
  const identifier = find(party, 'Identifier')
  const [, scheme, id] = /^(\d{4}):(.+)$/.exec(identifier?.text ?? '') ?? []
  const qualifier = scheme ?? attribute(identifier, 'Authority')
  return { id: id ?? identifier?.text ?? '', ...(qualifier && { qualifier }) }
}

/** `urn:oasis:names:specification:ubl:schema:xsd:Invoice-2` tells no more than the major version. */
function versionFromNamespace({ source, root }: UblReading): string {
  const opening = source.text.slice(root.position.start, root.position.start + 2000)
  return /ubl:schema:xsd:[A-Za-z]+-(\d)/.exec(opening)?.[1] ?? ''
}
