import type { InvoiceDocument } from '../../../domain/trade/trade-document.ts'
import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { numberIn, type X12Reading } from '../x12-reading.ts'
import { dateFact } from './read-dates.ts'

/** Payment terms of the first ITD: discount in percent (03) within days (05), net days (07), in words (12). */
export function readTerms(reading: X12Reading, segments: Segment[]): Pick<InvoiceDocument, 'terms'> {
  const itd = segments.find(({ tag }) => tag === 'ITD')
  if (!itd) return {}
  const discountPercent = numberIn(reading, itd, 3, 'discount percent')
  const discountDays = element(itd, 5)
  const netDays = element(itd, 7)
  const text = element(itd, 12)
  return {
    terms: {
      ...(discountPercent !== undefined && { discountPercent }),
      ...(discountDays && { discountDays }),
      ...(netDays && { netDays }),
      ...(text && { text }),
    },
  }
}

/** ITD06, the day by which the net amount is due. */
export function dueDates(reading: X12Reading, segments: Segment[]): DatedFact[] {
  return segments.flatMap((segment) => (segment.tag === 'ITD' ? dateFact(reading, segment, 6, 'due') : []))
}
