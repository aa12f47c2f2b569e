import type { OtherDocument } from '../../../domain/trade/trade-document.ts'
import { below } from '../../xml/elements.ts'
import { documentBase } from '../ubl-document.ts'
import type { UblReading } from '../ubl-reading.ts'

const nothing: ReadonlySet<string> = new Set()

/** A UBL document that the app has no meaning for; its values in order, each named by where it stands. */
export function readOther(reading: UblReading): OtherDocument {
  const { root, report } = reading
  report('set-unknown', { start: root.position.start, end: root.position.start + 1 }, { set: root.name })
  const values = below(root, nothing).filter(({ element }) => element.children.length === 0)
  return {
    kind: 'other',
    ...documentBase(reading, { sender: 'SenderParty', receiver: 'ReceiverParty', purpose: 'other' }),
    segments: values.map(({ element, path }) => ({
      tag: [...path, element.name].join('/'),
      elements: [element.text],
      position: element.position,
    })),
  }
}
