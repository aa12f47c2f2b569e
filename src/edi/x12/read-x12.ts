import type { TradeDocument } from '../../domain/trade/trade-document.ts'
import { type Envelope, noteInterchange, readInterchange } from '../read-interchange.ts'
import type { ReaderSource } from '../readers/readers.ts'
import { element } from '../segment.ts'
import type { SegmentScanner } from '../segment-scanner.ts'
import { checkSyntaxNotes } from './check-syntax-notes.ts'
import { type EnvelopeFacts, readEnvelopeFacts } from './envelope-facts.ts'
import { readTa1 } from './read-interchange-acknowledgment.ts'
import { readOther } from './sets/read-other.ts'
import { checkGroupType, x12Envelope } from './x12-envelope.ts'

/** Takes one interchange from the scanner and reads every document in it. */
export function readX12(source: ReaderSource, scanner: SegmentScanner): TradeDocument[] {
  const { report, readers } = source
  const { delimiters } = scanner
  const found: TradeDocument[] = []
  const factsOf = rememberLast(readEnvelopeFacts)
  readInterchange(scanner, x12Envelope, report, {
    header: (isa) => noteInterchange(source, isa, element(isa, 6), element(isa, 13)),
    beside: (ta1, isa) => found.push(readTa1(source, ta1, readEnvelopeFacts({ interchange: isa }))),
    document: (transaction) => {
      checkGroupType(report, transaction)
      for (const segment of transaction.segments) checkSyntaxNotes(report, segment)
      const read = readers.x12.get(transaction.set) ?? readOther
      const envelope = factsOf(transaction)
      const documents = read({ source, delimiters, transaction, envelope, report })
      for (const document of [documents].flat()) found.push(document)
    },
  })
  return found
}

/** A group may hold thousands of sets; what its headers say is read once. */
function rememberLast(read: (envelope: Envelope) => EnvelopeFacts): (envelope: Envelope) => EnvelopeFacts {
  let last: { envelope: Envelope; facts: EnvelopeFacts } | undefined
  return (envelope) => {
    const isSame = last && last.envelope.group === envelope.group && last.envelope.interchange === envelope.interchange
    if (!last || !isSame) last = { envelope, facts: read(envelope) }
    return last.facts
  }
}
