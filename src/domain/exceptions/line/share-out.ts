import { type Big, exact, greater, smaller, sum, zero } from '../../trade/decimal.ts'
import type { TradeDocument } from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { LineRecord, Mention } from '../model.ts'
import type { Agreement } from '../order/agreement.ts'

/** A line that several order lines may share, the likeliest first. */
export type Entry<D extends TradeDocument = TradeDocument, L extends LineOfOrder = LineOfOrder> = {
  document: D
  line: L
  place: { records: LineRecord[]; isStated: boolean } | undefined
}

/**
 * Where the order has an item on several lines, what a document counts of it fills first the line that it bears the
 * number or the price of, then the others; only what none of them has room for goes beyond.
 */
export function shareOut<D extends TradeDocument, L extends LineOfOrder>(
  entries: Entry<D, L>[],
  mentions: (record: LineRecord) => Mention<D, L>[],
  agreement: Agreement,
): void {
  const waiting = entries.flatMap((entry) => open(entry, agreement) ?? enterWhole(entry, mentions, agreement))
  for (const one of waiting) take(one, one.records.slice(0, 1), mentions, agreement)
  for (const one of waiting) take(one, one.isStated ? likeFirst(one.records) : one.records, mentions, agreement)
  for (const one of waiting) {
    const [first] = one.isStated ? one.records : one.records.slice(-1)
    if (first && one.left.gt(0)) add(one, first, one.left, mentions, agreement)
  }
}

type Waiting<D extends TradeDocument, L extends LineOfOrder> = {
  entry: Entry<D, L>
  records: LineRecord[]
  isStated: boolean
  whole: Big
  left: Big
}

/** Nothing where the lines do not count in one unit: then nothing can be shared out. */
function open<D extends TradeDocument, L extends LineOfOrder>(
  entry: Entry<D, L>,
  agreement: Agreement,
): Waiting<D, L>[] | undefined {
  const records = byPrice(entry)
  const [first] = records
  if (!first || !records.every(({ agreed }) => agreed.unit === first.agreed.unit)) return undefined
  const { quantity: whole } = agreement.counted(entry.line, first.agreed)
  if (!whole?.gt(0)) return undefined
  return [{ entry, records, isStated: entry.place?.isStated ?? false, whole, left: whole }]
}

function byPrice<D extends TradeDocument, L extends LineOfOrder>({ document, line, place }: Entry<D, L>): LineRecord[] {
  const records = place?.records ?? []
  const price = document.kind === 'invoice' ? exact(line.price) : undefined
  if (!price || place?.isStated) return records
  const isSame = ({ agreed }: LineRecord) => agreed.price?.amount.eq(price) ?? false
  return [...records.filter(isSame), ...records.filter((record) => !isSame(record))]
}

/** At one price and for one day it makes no difference which of the lines is filled. */
function likeFirst([first, ...others]: LineRecord[]): LineRecord[] {
  const alike = ({ agreed }: LineRecord) =>
    first !== undefined &&
    agreed.window?.until === first.agreed.window?.until &&
    (agreed.price && first.agreed.price ? agreed.price.amount.eq(first.agreed.price.amount) : !agreed.price)
  return first ? [first, ...others.filter(alike)] : []
}

function take<D extends TradeDocument, L extends LineOfOrder>(
  one: Waiting<D, L>,
  records: LineRecord[],
  mentions: (record: LineRecord) => Mention<D, L>[],
  agreement: Agreement,
): void {
  for (const record of records) {
    const taken = sum(mentions(record).map(({ quantity }) => quantity ?? zero))
    const share = smaller(greater(record.agreed.quantity.minus(taken), zero), one.left)
    if (share.gt(0)) add(one, record, share, mentions, agreement)
  }
}

function add<D extends TradeDocument, L extends LineOfOrder>(
  one: Waiting<D, L>,
  record: LineRecord,
  share: Big,
  mentions: (record: LineRecord) => Mention<D, L>[],
  agreement: Agreement,
): void {
  const { document, line } = one.entry
  const isFirst = one.left.eq(one.whole)
  one.left = one.left.minus(share)
  const known = mentions(record).findIndex((mention) => mention.document === document && mention.line === line)
  const before = mentions(record)[known]
  const quantity = before?.quantity ? before.quantity.plus(share) : share
  const { packs } = agreement.counted(line, record.agreed)
  const whole = isFirst || before ? line : withoutState(line)
  const mention = { document, line: whole, quantity, packs, part: quantity.div(one.whole) }
  if (known < 0) mentions(record).push(mention)
  else mentions(record)[known] = mention
}

/** In which state goods came counts once, with the first part. */
function withoutState<L extends LineOfOrder>(line: L): L {
  return 'conditions' in line ? { ...line, conditions: [], returned: undefined } : line
}

function enterWhole<D extends TradeDocument, L extends LineOfOrder>(
  { document, line, place }: Entry<D, L>,
  mentions: (record: LineRecord) => Mention<D, L>[],
  agreement: Agreement,
): [] {
  const [first] = place?.records ?? []
  if (first) mentions(first).push({ document, line, ...agreement.counted(line, first.agreed) })
  return []
}
