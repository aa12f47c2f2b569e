import type { Position } from '../../domain/trade-document.ts'
import type { Report } from '../problems.ts'
import { element, type Segment } from '../segment.ts'
import { nextSegment, nextStartsWith, type SegmentScanner } from '../segment-scanner.ts'
import { checkGroupType, checkTrailer } from './check-envelope.ts'

/** What the sets of one interchange share. A header is absent when the text does not have it. */
export type X12Envelope = { isa?: Segment | undefined; gs?: Segment | undefined }

/** One transaction set: its segments from ST to SE, whichever of the two are there. */
export type X12Transaction = X12Envelope & { set: string; segments: Segment[]; position: Position }

export type X12Interchange = { isa?: Segment | undefined; acknowledgments: Segment[]; transactions: X12Transaction[] }

type OpenGroup = { gs?: Segment | undefined; transactions: number; controls: Set<string> }

/**
 * Takes one interchange: up to its IEA, the next interchange or the end of the text. What the standard forbids is
 * reported and, wherever a person could still tell what is meant, read all the same.
 */
export function readX12Interchange(scanner: SegmentScanner, report: Report): X12Interchange {
  const interchange: X12Interchange = { acknowledgments: [], transactions: [] }
  let groups = 0
  let group: OpenGroup | undefined
  let open: X12Transaction | undefined

  const closeTransaction = (se?: Segment): void => {
    if (!open) return
    const [st] = open.segments
    if (se) open.segments.push(se)
    if (st) checkTrailer(report, 'transaction', st, se, open.segments.length)
    const last = open.segments.at(-1)
    if (last) open.position = { start: open.position.start, end: last.position.end }
    open = undefined
  }
  const closeGroup = (ge?: Segment): void => {
    closeTransaction()
    if (group?.gs) checkTrailer(report, 'group', group.gs, ge, group.transactions)
    group = undefined
  }

  for (let segment = nextSegment(scanner); segment; segment = nextSegment(scanner)) {
    switch (segment.tag) {
      case 'ISA':
        interchange.isa = segment
        break
      case 'TA1':
        interchange.acknowledgments.push(segment)
        break
      case 'GS':
        if (!interchange.isa && groups === 0) {
          report('header-missing', segment.position, { segment: 'ISA', found: 'GS' })
        }
        closeGroup()
        group = { gs: segment, transactions: 0, controls: new Set() }
        groups++
        break
      case 'GE':
        if (!group?.gs) report('trailer-alone', segment.position, { segment: 'GE' })
        closeGroup(segment)
        break
      case 'ST': {
        closeTransaction()
        if (!group) {
          report('header-missing', segment.position, { segment: 'GS', found: 'ST' })
          group = { transactions: 0, controls: new Set() }
        }
        open = startTransaction(interchange, group, segment, report)
        break
      }
      case 'SE':
        if (!open) report('trailer-alone', segment.position, { segment: 'SE' })
        closeTransaction(segment)
        break
      case 'IEA':
        closeGroup()
        if (interchange.isa) checkTrailer(report, 'interchange', interchange.isa, segment, groups)
        else report('trailer-alone', segment.position, { segment: 'IEA' })
        return interchange
      default:
        if (open) open.segments.push(segment)
        else report('segment-outside', segment.position, { segment: segment.tag })
        if (!isTag(segment.tag)) report('odd-segment', segment.position, { segment: segment.tag })
    }
    if (startsInterchange(scanner)) break
  }
  closeGroup()
  if (interchange.isa) checkTrailer(report, 'interchange', interchange.isa, undefined, groups)
  return interchange
}

function startTransaction(interchange: X12Interchange, group: OpenGroup, st: Segment, report: Report): X12Transaction {
  const set = element(st, 1)
  const control = element(st, 2)
  if (group.controls.has(control)) {
    report('control-number-repeated', st.position, { value: control, what: 'transaction set (ST02)' })
  }
  group.controls.add(control)
  group.transactions++
  if (group.gs) checkGroupType(report, element(group.gs, 1), set, st.position)
  const transaction: X12Transaction = {
    isa: interchange.isa,
    gs: group.gs,
    set,
    segments: [st],
    position: st.position,
  }
  interchange.transactions.push(transaction)
  return transaction
}

function isTag(tag: string): boolean {
  return /^[A-Z][A-Z0-9]{1,2}$/.test(tag)
}

function startsInterchange(scanner: SegmentScanner): boolean {
  return nextStartsWith(scanner, 'ISA') || nextStartsWith(scanner, 'UNA') || nextStartsWith(scanner, 'UNB')
}
