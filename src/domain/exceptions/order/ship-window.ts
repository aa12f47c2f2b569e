import type { TradeDocument } from '../../trade/trade-document.ts'
import type { DatedFact, DateMeaning } from '../../trade/trade-facts.ts'
import type { Context } from '../context.ts'
import type { Proof } from '../finding.ts'
import type { AgreedLine, Deadline, OrderSnapshot } from '../model.ts'

/** Until when the supplier has time to ship. The first of these that the order states; limits before wishes. */
export const shipping: DateMeaning[] = [
  'ship-not-after',
  'cancel-after',
  'deliver-not-after',
  'ship-requested',
  'delivery-requested',
  'promised-ship',
  'promised-delivery',
]

export const shippingDeadline = (dates: DatedFact[], context: Pick<Context, 'moments'>) =>
  deadline(dates, shipping, context)

/** Of a line's own dates, and of the order's where it has none. */
export function shipWindow(line: AgreedLine | undefined, { agreed }: OrderSnapshot): Deadline | undefined {
  return line?.window ?? agreed.window
}

/** The latest date of the first meaning that is stated. */
export function deadline(
  dates: DatedFact[],
  meanings: DateMeaning[],
  { moments }: Pick<Context, 'moments'>,
): Deadline | undefined {
  if (dates.length === 0) return undefined
  for (const meaning of meanings) {
    const stated = dates.filter((date) => date.meaning === meaning)
    const ends = stated.flatMap((fact) => {
      const until = moments.span(lastDay(fact))?.until
      return until === undefined ? [] : [{ until, fact }]
    })
    const [first, ...others] = ends
    if (first) return others.reduce((latest, end) => (end.until > latest.until ? end : latest), first)
  }
  return undefined
}

/** The end of a period, where one is stated. */
export const lastDay = ({ at, until }: DatedFact) => until ?? at

/** The order's dates stand in the order or in a change of it. */
export function citeDeadline(proof: Proof, { fact }: Deadline, { order, changes }: OrderSnapshot): void {
  const documents: TradeDocument[] = order ? [order, ...changes] : changes
  const source = documents.find((document) => datesIn(document).includes(fact)) ?? order
  if (source) proof.figure('deadline', lastDay(fact), source, fact.position)
}

function datesIn(document: TradeDocument): DatedFact[] {
  if (document.kind !== 'order' && document.kind !== 'order-change') return document.dates
  return [...document.dates, ...document.lines.flatMap(({ dates }) => dates)]
}
