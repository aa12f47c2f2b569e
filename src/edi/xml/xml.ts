import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Position } from '../../domain/trade/trade-facts.ts'
import type { Report } from '../problems.ts'
import { decodeEntities } from './entities.ts'

export type XmlElement = {
  /** Without its namespace prefix, which every sender chooses freely. */
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
  /** From the opening tag's `<` to the closing tag's `>`. */
  position: Position
}

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'
const metadata = XMLParser.getMetaDataSymbol().valueOf()

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // A document may define entities of its own that grow without end; only the standard ones are resolved, here.
  processEntities: false,
  cdataPropName: CDATA,
  maxNestedTags: 60,
})

/** The root elements of a text. Malformed text is reported; what the parser still makes of it is returned. */
export function parseXml(text: string, range: Position, report: Report): XmlElement[] {
  const xml = text.slice(range.start, range.end)
  if (isRefused(xml, range.start, report)) return []
  reportMalformed(xml, range.start, report)
  try {
    const parsed: unknown = parser.parse(xml)
    return toElements(parsed, range)
  } catch (error) {
    report('xml-malformed', range, { detail: error instanceof Error ? error.message : '' })
    return []
  }
}

/** More than any business document, and less than what a worker runs out of memory with. */
const LONGEST = 50_000_000

/** A document may define entities that grow without end, or that fetch other files; no business document needs any. */
function isRefused(xml: string, offset: number, report: Report): boolean {
  if (xml.length > LONGEST) {
    report('xml-too-long', { start: offset, end: offset + 1 }, { length: String(xml.length), limit: String(LONGEST) })
    return true
  }
  const doctype = xml.indexOf('<!DOCTYPE')
  const entity = doctype < 0 ? -1 : xml.indexOf('<!ENTITY', doctype)
  if (entity >= 0) report('xml-entities', { start: offset + entity, end: offset + entity + '<!ENTITY'.length })
  return entity >= 0
}

function reportMalformed(xml: string, offset: number, report: Report): void {
  const result = XMLValidator.validate(xml)
  if (result === true) return
  const { msg } = result.err
  // An empty or half opened document gets neither line nor column.
  const { line = 1, col = 1 }: { line?: number; col?: number } = result.err
  const start = Math.min(xml.length, startOfLine(xml, line) + Math.max(0, col - 1))
  const end = xml.slice(start, start + 200).search(/[>\r\n]/)
  const length = end < 0 ? Math.min(200, xml.length - start) : end + 1
  report('xml-malformed', { start: offset + start, end: offset + start + length }, { detail: msg })
}

function startOfLine(xml: string, line: number): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) {
    const lineBreak = xml.indexOf('\n', start)
    if (lineBreak < 0) return start
    start = lineBreak + 1
  }
  return start
}

function toElements(nodes: unknown, range: Position): XmlElement[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: unknown) => {
    if (!isRecord(node)) return []
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES)
    if (name === undefined || name === TEXT || name === CDATA) return []
    const content = node[name]
    return [
      {
        name,
        attributes: attributesOf(node[ATTRIBUTES]),
        children: toElements(content, range),
        text: textOf(content),
        position: positionOf(node, range),
      },
    ]
  })
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return ''
  const pieces = content.map((node: unknown) => {
    if (!isRecord(node)) return ''
    if (typeof node[TEXT] === 'string') return decodeEntities(node[TEXT])
    const [inner]: unknown[] = Array.isArray(node[CDATA]) ? node[CDATA] : []
    return isRecord(inner) && typeof inner[TEXT] === 'string' ? inner[TEXT] : ''
  })
  return pieces.join('').trim()
}

function attributesOf(attributes: unknown): ReadonlyMap<string, string> {
  if (!isRecord(attributes)) return new Map()
  return new Map(Object.entries(attributes).map(([name, value]) => [name, decodeEntities(String(value))]))
}

function positionOf(node: Record<PropertyKey, unknown>, range: Position): Position {
  const stated = node[metadata]
  const { startIndex, endIndex } = isRecord(stated) ? stated : {}
  const start = typeof startIndex === 'number' ? range.start + startIndex : range.start
  // An element that is never closed goes on to the end.
  return { start, end: typeof endIndex === 'number' ? range.start + endIndex : range.end }
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
