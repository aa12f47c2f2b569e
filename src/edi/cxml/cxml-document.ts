import type { DatedFact, Purpose, Reference } from '../../domain/trade/trade-facts.ts'
import { attribute, find, findAll } from '../xml/elements.ts'
import { momentOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { type DocumentBase, documentOf, type XmlReading } from '../xml/xml-document.ts'
import { credentialIn, readParties } from './facts.ts'

type FromTheRequest = {
  /** The header of the request: OrderRequestHeader, ConfirmationHeader, … */
  head: XmlElement | undefined
  number: string
  issued: string
  orderNumbers: string[]
  purpose: Purpose
  dates?: DatedFact[]
  references?: Reference[]
  currency?: string
  parties?: (XmlElement | undefined)[]
}

/**
 * What every request states. From and To of the cXML header are the companies; its Sender only carries the document.
 */
export function documentBase(reading: XmlReading, stated: FromTheRequest): DocumentBase {
  const { report, root, envelope } = reading
  const { head, issued } = stated
  const outer = envelope ?? root
  const header = find(outer, 'Header')
  const sentAt = momentOf(report, head, issued) ?? momentOf(report, outer, 'timestamp')
  const version = attribute(outer, 'version')
  return documentOf(reading, {
    syntax: 'cxml',
    set: root.name,
    ...(version && { version }),
    number: stated.number,
    control: attribute(outer, 'payloadID'),
    sender: credentialIn(find(header, 'From')),
    receiver: credentialIn(find(header, 'To')),
    sentAt: sentAt ?? '',
    test: attribute(find(outer, 'Request'), 'deploymentMode') === 'test',
    purpose: stated.purpose,
    orderNumbers: stated.orderNumbers,
    ...(stated.currency && { currency: stated.currency }),
    parties: readParties([head, ...(stated.parties ?? [])]),
    dates: [
      ...(head && sentAt ? [{ meaning: 'document' as const, code: issued, at: sentAt, position: head.position }] : []),
      ...(stated.dates ?? []),
    ],
    references: stated.references ?? [],
    notes: commentsIn(head),
  })
}

export function commentsIn(holder: XmlElement | undefined): string[] {
  return findAll(holder, 'Comments')
    .map(({ text }) => text)
    .filter(Boolean)
}

/** A day that an attribute states. */
export function dated(
  { report }: XmlReading,
  element: XmlElement | undefined,
  name: string,
  meaning: DatedFact['meaning'],
): DatedFact[] {
  const at = momentOf(report, element, name)
  return element && at ? [{ meaning, code: name, at, position: element.position }] : []
}

export const operations = new Map<string, Purpose>([
  ['new', 'original'],
  ['update', 'replace'],
  ['delete', 'cancel'],
])
