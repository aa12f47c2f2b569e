import type { Purpose } from '../../domain/trade/trade-facts.ts'
import { attribute, below, find, findAll, textAt } from '../xml/elements.ts'
import { momentIn, momentOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { type DocumentBase, documentOf, type XmlReading } from '../xml/xml-document.ts'
import { numberOf, partyIn, readDates, readParties, readReferences } from './facts.ts'

/** `root` is the document, `envelope` the message around it, which begins with a Standard Business Document Header. */
export type Gs1Reading = XmlReading

/** Elements that are lines or belong to one. */
export const lineElements: ReadonlySet<string> = new Set([
  'orderLineItem',
  'orderResponseLineItem',
  'despatchAdviceLineItem',
  'receivingAdviceLineItem',
  'invoiceLineItem',
])

const purposes = new Map<string, Purpose>([
  ['ADD', 'original'],
  ['CHANGE_BY_REFRESH', 'replace'],
  ['CORRECT', 'replace'],
  ['DELETE', 'cancel'],
])

type FromTheDocument = {
  identification: string
  sender: string[]
  receiver: string[]
  orderNumbers: string[]
  purpose?: Purpose
  currency?: string
}

export function documentBase(reading: Gs1Reading, stated: FromTheDocument): DocumentBase {
  const { report, root, envelope } = reading
  const header = below(envelope ?? root, new Set()).find(
    ({ element }) => element.name === 'StandardBusinessDocumentHeader',
  )
  const created = find(root, 'creationDateTime')
  const sentAt = momentIn(report, created) ?? momentOf(report, root, 'creationDateTime')
  const status = textAt(root, 'documentStatusCode') || attribute(root, 'documentStatus')
  const action = textAt(root, 'documentActionCode')
  const purpose = status === 'COPY' ? 'copy' : (purposes.get(action) ?? 'original')
  const version = textAt(header?.element, 'DocumentIdentification', 'TypeVersion')
  const party = (names: string[]) =>
    names.map((name) => partyIn(partyAt(root, name))).find(({ id }) => id !== '') ?? { id: '' }
  const sender = party(stated.sender)
  const receiver = party(stated.receiver)
  return documentOf(reading, {
    syntax: 'gs1',
    set: root.name,
    ...(version && { version }),
    number: numberOf(find(root, stated.identification)) || textAt(root, stated.identification),
    sender: sender.id ? sender : headerParty(header?.element, 'Sender'),
    receiver: receiver.id ? receiver : headerParty(header?.element, 'Receiver'),
    sentAt: sentAt ?? '',
    test: /TEST/i.test(textAt(header?.element, 'DocumentIdentification', 'Type')),
    purpose: stated.purpose ?? purpose,
    orderNumbers: stated.orderNumbers,
    ...(stated.currency && { currency: stated.currency }),
    parties: readParties(root, lineElements),
    dates: [
      ...(sentAt
        ? [{ meaning: 'document' as const, code: 'creationDateTime', at: sentAt, position: (created ?? root).position }]
        : []),
      ...readDates(report, root, lineElements),
    ],
    references: readReferences(root),
    notes: findAll(root, 'note')
      .map(({ text }) => text)
      .filter(Boolean),
  })
}

/** Version 2 keeps the parties in an element of their own (orderPartyInformation). */
function partyAt(root: XmlElement, name: string): XmlElement | undefined {
  return find(root, name) ?? below(root, lineElements).find(({ element }) => element.name === name)?.element
}

function headerParty(header: XmlElement | undefined, name: 'Sender' | 'Receiver') {
  const identifier = find(header, name, 'Identifier')
  const qualifier = attribute(identifier, 'Authority')
  return { id: identifier?.text ?? '', ...(qualifier && { qualifier }) }
}
