import type { Position } from '../../domain/trade/trade-facts.ts'
import type { ListedSegment } from '../listed-segment.ts'
import type { Report } from '../problems.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** The elements of a range of XML that hold a value and no further elements, each with its attributes. */
export function listXmlElements(text: string, range: Position, report: Report): ListedSegment[] {
  const listed: ListedSegment[] = []
  const visit = (element: XmlElement): void => {
    if (element.children.length === 0) listed.push(listElement(text, element))
    else for (const child of element.children) visit(child)
  }
  for (const root of parseXml(text, range, report)) visit(root)
  return listed
}

function listElement(text: string, { name, text: value, attributes, position }: XmlElement): ListedSegment {
  const inner = innerPosition(text, position)
  const opening = text.slice(position.start, inner.start === position.start ? position.end : inner.start)
  const stated = [...attributes].map(([attribute, written]) => ({
    value: `${attribute}=${written}`,
    position: attributePosition(opening, position.start, attribute),
  }))
  return { syntax: 'xml', tag: name, elements: [{ value, position: inner }, ...stated], position }
}

function innerPosition(text: string, { start, end }: Position): Position {
  const written = text.slice(start, end)
  const opened = written.indexOf('>')
  const closed = written.lastIndexOf('</')
  return opened < 0 || closed <= opened ? { start, end } : { start: start + opened + 1, end: start + closed }
}

/** From the attribute's name to its closing quote; the opening tag where it is written in some unusual way. */
function attributePosition(opening: string, offset: number, attribute: string): Position {
  const name = opening.indexOf(`${attribute}=`)
  const quote = opening.charAt(name + attribute.length + 1)
  const closing = name < 0 ? -1 : opening.indexOf(quote, name + attribute.length + 2)
  if (closing < 0) return { start: offset, end: offset + opening.length }
  return { start: offset + name, end: offset + closing + 1 }
}
