import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { Position } from '../../domain/trade/trade-facts.ts'
import type { ReaderSource } from '../readers/readers.ts'
import { below } from './elements.ts'
import { parseXml, type XmlElement } from './xml.ts'
import type { XmlFamily } from './xml-family.ts'

const nothing: ReadonlySet<string> = new Set()

/** Reads the documents in one range of the text, bare or in an envelope such as the Standard Business Document. */
export function readXml(source: ReaderSource, range: Position): TradeDocument[] {
  const { text, report, readers } = source
  const familyOf = (element: XmlElement): XmlFamily | undefined =>
    readers.xml.find((family) => family.isOf(element, text))
  return parseXml(text, range, report).flatMap((root) => {
    const known = (element: XmlElement) => {
      const family = familyOf(element)
      return family?.knows(element) ? [{ family, element }] : []
    }
    const [whole] = known(root)
    if (whole) return whole.family.read(source, root, undefined)
    const inside = below(root, nothing).flatMap(({ element }) => known(element))
    if (inside.length > 0) return inside.flatMap(({ family, element }) => family.read(source, element, root))
    const family = familyOf(root)
    if (family) return family.read(source, root, undefined)
    const { start } = root.position
    const end = Math.min(root.position.end, start + root.name.length + 1)
    report('xml-unknown', { start, end }, { element: root.name })
    return []
  })
}
