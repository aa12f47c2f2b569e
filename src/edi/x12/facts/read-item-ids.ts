import type { ItemId } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { itemIdSchemes } from '../codes/item-ids.ts'
import { elementName, type X12Reading } from '../x12-reading.ts'

/** Qualifier and value pairs from element `first` on. A qualifier that has no value is reported and left out. */
export function readItemIds(reading: X12Reading, segment: Segment, first: number): ItemId[] {
  const ids: ItemId[] = []
  for (let number = first; number < segment.parts.length; number += 2) {
    const qualifier = element(segment, number)
    const value = element(segment, number + 1)
    if (qualifier !== '' && value !== '')
      ids.push({ scheme: itemIdSchemes.get(qualifier) ?? 'other', qualifier, value })
    else if (qualifier !== value) {
      const [present, absent] = qualifier === '' ? [number + 1, number] : [number, number + 1]
      const values = { element: elementName(segment, present), other: elementName(segment, absent) }
      reading.report('pair-incomplete', segment.position, values)
    }
  }
  return ids
}
