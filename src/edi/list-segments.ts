import type { Position } from '../domain/trade/trade-facts.ts'
import { toEdifactSegment } from './edifact/edifact-segment.ts'
import { findDocument } from './find-document.ts'
import type { ListedElement, ListedSegment } from './listed-segment.ts'
import { inPasted, unwrapPasted } from './pasted-text.ts'
import { collectProblems } from './problems.ts'
import { type Delimiters, elementPosition, findUnescaped, type Segment } from './segment.ts'
import { interchangeFollows, nextSegment, skipBlanks } from './segment-scanner.ts'
import { listTradacoms } from './tradacoms/list-tradacoms.ts'
import { listXmlElements } from './xml/list-xml-elements.ts'

/** Every segment of a text in order, documents or not: what a person sees who looks at the file itself. */
export function listSegments(text: string): ListedSegment[] {
  const unwrapped = unwrapPasted(text)
  return unwrapped ? inPasted(listPlain(unwrapped.text), unwrapped) : listPlain(text)
}

function listPlain(text: string): ListedSegment[] {
  const listed: ListedSegment[] = []
  let at = skipBlanks(text, 0)
  for (let found = findDocument(text, at); found; found = findDocument(text, at)) {
    if (found.syntax === 'xml') {
      const { report } = collectProblems()
      for (const element of listXmlElements(text, { start: found.at, end: found.end }, report)) listed.push(element)
      at = skipBlanks(text, found.end)
      continue
    }
    const { syntax, delimiters, begin } = found
    if (found.tag === 'UNA') listed.push(listUna(text, found.at, begin))
    const scanner = { text, at: begin, delimiters }
    for (let segment = nextSegment(scanner); segment; segment = nextSegment(scanner)) {
      listed.push(
        syntax === 'tradacoms' ? listTradacoms(text, segment) : listSegment(text, syntax, segment, delimiters),
      )
      if (
        segment.tag.startsWith('END=') ||
        segment.tag === 'IEA' ||
        segment.tag === 'UNZ' ||
        interchangeFollows(scanner)
      )
        break
    }
    at = skipBlanks(text, scanner.at)
  }
  return listed
}

function listUna(text: string, at: number, begin: number): ListedSegment {
  const end = Math.min(at + 9, begin)
  const value = { value: text.slice(at + 3, end), position: { start: at + 3, end } }
  return { syntax: 'edifact', tag: 'UNA', elements: [value], position: { start: at, end } }
}

function listSegment(text: string, syntax: 'x12' | 'edifact', segment: Segment, delimiters: Delimiters): ListedSegment {
  const resolved = syntax === 'edifact' ? toEdifactSegment(segment, delimiters).elements : undefined
  const elements = segment.parts.slice(1).map((written, index): ListedElement => {
    const position = elementPosition(text, segment, index + 1, delimiters)
    const values = resolved?.[index + 1]
    const isIsa16 = segment.tag === 'ISA' && index === 15
    const parts = isIsa16
      ? []
      : componentPositions(text.slice(position.start, position.end), position.start, delimiters)
    const value = values?.length === 1 ? (values[0] ?? '') : written
    if (parts.length < 2) return { value, position }
    return {
      value,
      position,
      components: parts.map((part, number) => ({
        value: values?.[number] ?? text.slice(part.start, part.end),
        position: part,
      })),
    }
  })
  return { syntax, tag: segment.tag, elements, position: segment.position }
}

function componentPositions(written: string, offset: number, { component, release }: Delimiters): Position[] {
  const positions: Position[] = []
  if (component === '' || !written.includes(component)) return positions
  let from = 0
  for (;;) {
    const separator = findUnescaped(written, component, from, release)
    const end = separator < 0 ? written.length : separator
    positions.push({ start: offset + from, end: offset + end })
    if (separator < 0) return positions
    from = separator + 1
  }
}
