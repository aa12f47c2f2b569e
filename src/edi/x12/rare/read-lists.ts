import type { MessageDocument, PartyListDocument, PriceListDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact, readDates } from '../facts/read-dates.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { descriptionOf } from '../facts/read-line.ts'
import { readPack } from '../facts/read-pack.ts'
import { readReferences } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, firstComponent, numberIn, positionOf, requiredIn, type X12Reading } from '../x12-reading.ts'

type PricedLine = PriceListDocument['lines'][number]

/** 832, price and sales catalog (X12 004010). BCT02 is its number. */
export function readPriceList(reading: X12Reading): PriceListDocument {
  const bct = beginningSegment(reading, 'BCT')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'LIN', ['CTT', 'SE'])
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'price-list',
    ...documentBase(reading, [...header, ...summary], {
      number: element(bct, 2),
      purpose: purposeOf(element(bct, 10)),
    }),
    lines: loops.map((loop) => readPricedLine(reading, loop)),
  }
}

function readPricedLine(reading: X12Reading, loop: [Segment, ...Segment[]]): PricedLine {
  const [lin] = loop
  const description = descriptionOf(loop)
  const prices = loop.flatMap((segment) => readPrice(reading, segment))
  const [first] = prices
  const pack = readPack(reading, loop, '')
  return {
    line: element(lin, 1),
    ids: readItemIds(reading, lin, 2),
    ...(description && { description }),
    quantity: '0',
    unit: first?.basis?.unit ?? '',
    ...(first && {
      price: first.price,
      ...(first.basis && { priceBasis: first.basis }),
      pricePosition: first.position,
    }),
    ...(pack && { pack }),
    dates: readDates(reading, loop),
    references: readReferences(loop),
    position: lin.position,
    prices,
  }
}

/** CTP: whose price (02), price (03), for how many (04) of which unit (05). */
function readPrice(reading: X12Reading, ctp: Segment): PricedLine['prices'] {
  const price = ctp.tag === 'CTP' ? numberIn(reading, ctp, 3, 'unit price') : undefined
  if (price === undefined) return []
  const quantity = numberIn(reading, ctp, 4, 'quantity the price is for')
  const unit = firstComponent(reading, element(ctp, 5))
  const basis = quantity === undefined ? undefined : { quantity, ...(unit && { unit }) }
  return [{ code: element(ctp, 2), price, ...(basis && { basis }), position: positionOf(reading, ctp, 3) }]
}

/** 816, organizational relationships. BHT03 is its number; the N1 loops of all levels are its content. */
export function readPartyList(reading: X12Reading): PartyListDocument {
  const bht = beginningSegment(reading, 'BHT')
  return {
    kind: 'party-list',
    ...documentBase(reading, reading.transaction.segments, {
      number: requiredIn(reading, bht, 3, 'reference number'),
      purpose: purposeOf(element(bht, 2)),
      dates: dateFact(reading, bht, 4, 'document', 5),
    }),
  }
}

/** 864, text message. BMG says what it is about (02) and has no number; each MIT begins a message with one of its own. */
export function readMessage(reading: X12Reading): MessageDocument {
  const bmg = beginningSegment(reading, 'BMG')
  const mit = reading.transaction.segments.find(({ tag }) => tag === 'MIT')
  const base = documentBase(reading, reading.transaction.segments, {
    number: element(mit, 1),
    purpose: purposeOf(element(bmg, 1)),
  })
  const subject = element(bmg, 2)
  return { kind: 'message', ...base, notes: [...(subject ? [subject] : []), ...base.notes] }
}
