import type { OtherDocument, TradeDocument } from '../../domain/trade/trade-document.ts'
import { checkCount } from '../check-trailer.ts'
import { codeList } from '../code-list.ts'
import { nextSegment, type SegmentScanner } from '../segment-scanner.ts'
import type { Source } from '../source.ts'
import { readInvoice } from './read-invoice.ts'
import { readOrder } from './read-order.ts'
import { documentBase } from './tradacoms-document.ts'
import type { TradacomsReading } from './tradacoms-reading.ts'
import { type TradacomsSegment, toTradacomsSegment, value } from './tradacoms-segment.ts'

const readers = codeList<(reading: TradacomsReading) => TradeDocument>({
  CREDIT: readInvoice,
  INVOIC: readInvoice,
  ORDERS: readOrder,
})

/** File headers, which speak for all messages behind them, and trailers, which repeat sums. */
const headers = /^(?:[A-Z]{3}HDR|INVFIL)$/
const trailers = /^(?:[A-Z]{3}TLR|VATTLR|UVATLR|RSGRSG)$/

/**
 * A TRADACOMS transmission, STX to END (ANA, now GS1 UK; segments and their numbering as in the TRADACOMS file format
 * standards, version 9). Stops at its end, and where an interchange of another kind begins.
 */
export function readTradacoms(source: Source, scanner: SegmentScanner): TradeDocument[] {
  const { text, report } = source
  const documents: TradeDocument[] = []
  let start: TradacomsSegment | undefined
  let file: TradacomsSegment[] = []
  let open: TradacomsSegment[] | undefined
  let messages = 0

  const close = (trailer?: TradacomsSegment) => {
    const [header] = open ?? []
    if (!open || !header) return
    if (trailer) {
      open.push(trailer)
      const names = { element: 'MTR01', what: 'segments' }
      checkCount(report, written(trailer), names, value(trailer, 1), open.length)
    } else {
      report('trailer-missing', header.position, { segment: 'MTR', header: 'MHD' })
    }
    const set = value(header, 2)
    if (headers.test(set)) file = open
    else if (!trailers.test(set)) documents.push(readMessage({ source, set, start, file, segments: open }))
    open = undefined
  }

  for (let next = nextSegment(scanner); next; next = nextSegment(scanner)) {
    const segment = toTradacomsSegment(text, next)
    const { tag, position } = segment
    if (tag === 'STX') start = segment
    else if (tag === 'MHD') {
      close()
      open = [segment]
      messages++
    } else if (tag === 'MTR') {
      if (!open) report('trailer-alone', position, { segment: tag })
      close(segment)
    } else if (tag === 'END') {
      close()
      checkCount(report, written(segment), { element: 'END01', what: 'documents' }, value(segment, 1), messages)
      return documents
    } else if (open) open.push(segment)
    else if (tag !== 'BAT' && tag !== 'EOB') report('segment-outside', position, { segment: tag })
    if (/^\s*(?:STX=|ISA|UNA|UNB)/.test(text.slice(scanner.at, scanner.at + 40))) break
  }
  close()
  if (start) report('trailer-missing', start.position, { segment: 'END', header: 'STX' })
  return documents
}

const written = ({ tag, position }: TradacomsSegment) => ({ tag, parts: [tag], position })

function readMessage(reading: TradacomsReading): TradeDocument {
  return (readers.get(reading.set) ?? readOther)(reading)
}

function readOther(reading: TradacomsReading): OtherDocument {
  const { source, set, segments } = reading
  const [header] = segments
  if (header) source.report('set-unknown', header.position, { set })
  return {
    kind: 'other',
    ...documentBase(
      { ...reading, source: { ...source, report: () => undefined } },
      {
        number: '',
        by: 'supplier',
        orderNumbers: [],
        purpose: 'other',
        dates: [],
        references: [],
      },
    ),
    segments: segments.map(({ tag, elements, position }) => ({
      tag,
      elements: elements.slice(1).map((parts) => parts.map((part) => part.value).join(':')),
      position,
    })),
  }
}
