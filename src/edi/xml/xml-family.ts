import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import type { Source } from '../source.ts'
import type { XmlElement } from './xml.ts'

/** The documents of one standard that is written in XML. */
export type XmlFamily = {
  /** Whether an element is a document of this standard. Names repeat between standards; the namespace tells. */
  isOf(element: XmlElement, text: string): boolean
  /** Whether there is a form for it; any other document of the standard is read as a list of its values. */
  knows(element: XmlElement): boolean
  /** `envelope` is the root of the text where the document stands inside another one. */
  read(source: Source, element: XmlElement, envelope: XmlElement | undefined): TradeDocument | TradeDocument[]
}
