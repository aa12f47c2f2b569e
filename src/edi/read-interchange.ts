import type { Position } from '../domain/trade/trade-facts.ts'
import { checkTrailer, type EnvelopeLevel } from './check-trailer.ts'
import type { Report } from './problems.ts'
import { element, type Segment } from './segment.ts'
import { interchangeFollows, nextSegment, type SegmentScanner } from './segment-scanner.ts'
import type { Source } from './source.ts'

/** How a syntax packs documents: into interchanges, groups (X12 always, EDIFACT seldom) and sets or messages. */
export type EnvelopeSyntax = {
  interchange: EnvelopeLevel
  group: EnvelopeLevel & { required: boolean }
  document: EnvelopeLevel
  /** Segments that stand between the groups and are documents themselves. */
  beside: string[]
  /** What the document's header calls it: `850`, `ORDERS`. */
  setOf(header: Segment): string
}

/** The headers that a document lies under; absent when the text does not have them. */
export type Envelope = { interchange?: Segment | undefined; group?: Segment | undefined }

/** One transaction set or message: its segments from header to trailer, whichever of the two are there. */
export type EnvelopedDocument = Envelope & { set: string; segments: Segment[]; position: Position }

/** Told what is found as soon as it is complete, so that a file of any size is never held as segments. */
type InterchangeVisitor = {
  header(header: Segment): void
  document(document: EnvelopedDocument): void
  beside?(segment: Segment, header: Segment | undefined): void
}

type OpenGroup = { header?: Segment | undefined; documents: number; controls: Set<string> }

/**
 * Takes one interchange: up to its trailer, the next interchange or the end of the text. What the standard forbids is
 * reported and, wherever a person could still tell what is meant, read all the same.
 */
export function readInterchange(
  scanner: SegmentScanner,
  syntax: EnvelopeSyntax,
  report: Report,
  visitor: InterchangeVisitor,
): void {
  let interchange: Segment | undefined
  let groups = 0
  let documents = 0
  let group: OpenGroup | undefined
  let open: EnvelopedDocument | undefined

  const closeDocument = (trailer?: Segment): void => {
    if (!open) return
    const [header] = open.segments
    if (trailer) open.segments.push(trailer)
    const { length } = open.segments
    if (header) checkTrailer(report, syntax.document, header, trailer, { count: length, what: 'segments' })
    const last = open.segments.at(-1)
    if (last) open.position = { start: open.position.start, end: last.position.end }
    visitor.document(open)
    open = undefined
  }
  const closeGroup = (trailer?: Segment): void => {
    closeDocument()
    if (group?.header) {
      checkTrailer(report, syntax.group, group.header, trailer, { count: group.documents, what: 'documents' })
    }
    group = undefined
  }
  const closeInterchange = (trailer?: Segment): void => {
    closeGroup()
    const counted = groups > 0 ? { count: groups, what: 'groups' } : { count: documents, what: 'documents' }
    if (interchange) checkTrailer(report, syntax.interchange, interchange, trailer, counted)
  }

  for (let segment = nextSegment(scanner); segment; segment = nextSegment(scanner)) {
    if (segment.unterminated) report('terminator-missing', segment.position, { segment: segment.tag })
    switch (segment.tag) {
      case syntax.interchange.header:
        interchange = segment
        visitor.header(segment)
        break
      case syntax.group.header:
        closeGroup()
        reportMissing(report, syntax.interchange, interchange ?? groups > 0, segment)
        group = { header: segment, documents: 0, controls: new Set() }
        groups++
        break
      case syntax.group.trailer:
        if (!group?.header) report('trailer-alone', segment.position, { segment: segment.tag })
        closeGroup(segment)
        break
      case syntax.document.header: {
        closeDocument()
        if (!group) {
          const above = syntax.group.required ? syntax.group : syntax.interchange
          reportMissing(report, above, syntax.group.required ? undefined : interchange, segment)
          group = { documents: 0, controls: new Set() }
        }
        noteControlNumber(report, syntax, group, segment)
        group.documents++
        open = {
          interchange,
          group: group.header,
          set: syntax.setOf(segment),
          segments: [segment],
          position: segment.position,
        }
        documents++
        break
      }
      case syntax.document.trailer:
        if (!open) report('trailer-alone', segment.position, { segment: segment.tag })
        closeDocument(segment)
        break
      case syntax.interchange.trailer:
        if (!interchange) report('trailer-alone', segment.position, { segment: segment.tag })
        closeInterchange(segment)
        return
      default:
        if (syntax.beside.includes(segment.tag)) visitor.beside?.(segment, interchange)
        else if (open) open.segments.push(segment)
        else report('segment-outside', segment.position, { segment: segment.tag })
        if (!isTag(segment.tag)) report('odd-segment', segment.position, { segment: segment.tag })
    }
    if (interchangeFollows(scanner)) break
  }
  closeInterchange()
}

function reportMissing(report: Report, level: EnvelopeLevel, present: unknown, before: Segment): void {
  if (!present) report('header-missing', before.position, { segment: level.header, found: before.tag })
}

function noteControlNumber(report: Report, syntax: EnvelopeSyntax, group: OpenGroup, header: Segment): void {
  const control = element(header, syntax.document.control)
  if (group.controls.has(control)) {
    report('control-number-repeated', header.position, { value: control, what: syntax.document.header })
  }
  group.controls.add(control)
}

function isTag(tag: string): boolean {
  return /^[A-Z][A-Z0-9]{1,2}$/.test(tag)
}

/** A sender must not use an interchange's control number again; when one does, a file was sent twice. */
export function noteInterchange(source: Source, header: Segment, sender: string, value: string): void {
  const { interchanges, report } = source
  const key = `${sender}/${value}`
  if (interchanges.has(key)) report('control-number-repeated', header.position, { value, what: header.tag })
  interchanges.add(key)
}
