import type { OtherDocument, TradeDocument } from '../../domain/trade/trade-document.ts'
import { documentId } from '../document-id.ts'
import type { Report } from '../problems.ts'
import type { Source } from '../source.ts'
import { below } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** What the reader of a document in XML has in hand. `envelope` is the root of the text where it is another element. */
export type XmlReading = { source: Source; report: Report; root: XmlElement; envelope: XmlElement | undefined }

/** What every document has, whatever its kind. */
export type DocumentBase = Omit<OtherDocument, 'kind' | 'segments'>

type Stated = Pick<DocumentBase, 'syntax' | 'set' | 'number' | 'sender' | 'receiver'> &
  Partial<DocumentBase> & {
    /** What the sender must not use twice for documents of this set; its number where nothing else is stated. */
    control?: string
  }

/** Fills in what a document does not state. A document without a number is reported. */
export function documentOf({ source, report, root }: XmlReading, stated: Stated): DocumentBase {
  const { control, ...facts } = stated
  const { origin } = source
  if (stated.number === '') {
    report('value-missing', root.position, { element: root.name, what: 'document number' })
  }
  const controls = { transaction: control || stated.number, ...stated.controls }
  const orderNumbers = [...new Set(stated.orderNumbers)].filter(Boolean)
  return {
    sentAt: '',
    test: false,
    purpose: 'original',
    parties: [],
    dates: [],
    references: [],
    notes: [],
    position: root.position,
    ...facts,
    id: documentId(origin, stated.sender, stated.set, controls),
    ...(origin && { origin }),
    orderNumbers,
    controls,
  }
}

const nothing: ReadonlySet<string> = new Set()

/** A document that the app has no form for; its values in order, each named by where it stands. */
export function otherDocument(reading: XmlReading, syntax: TradeDocument['syntax'], set: string): OtherDocument {
  const { root, report } = reading
  report('set-unknown', { start: root.position.start, end: root.position.start + 1 }, { set })
  const values = below(root, nothing).filter(({ element }) => element.children.length === 0)
  return {
    kind: 'other',
    ...documentOf(
      { ...reading, report: () => undefined },
      {
        syntax,
        set,
        number: '',
        sender: { id: '' },
        receiver: { id: '' },
        purpose: 'other',
      },
    ),
    segments: values.map(({ element, path }) => ({
      tag: [...path, element.name].join('/'),
      elements: [element.text],
      position: element.position,
    })),
  }
}
