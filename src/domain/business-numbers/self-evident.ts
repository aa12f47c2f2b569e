import { isContainerNumber, isGtin, isPostalItem, isSscc } from './check-digits.ts'
import type { BusinessNumberKind } from './kinds.ts'
import { isCompactDate } from './shapes.ts'

/** Prefixes that companies print as part of the number. */
const PREFIXES: [RegExp, BusinessNumberKind][] = [
  [/^(?:po|ord)[-/]?\d/, 'order'],
  [/^asn[-/]?\d/, 'ship-notice'],
  [/^inv[-/]?\d/, 'invoice'],
  [/^(?:bol|hbl|mbl)[-/]?\d/, 'bill-of-lading'],
  [/^clm[-/]?\d/, 'claim'],
  [/^(?:rcv|grn)[-/]?\d/, 'receipt'],
]

/** A number that its own digits give away: check digit, or a carrier's unmistakable shape. `key` is folded. */
export function selfEvidentKind(key: string): BusinessNumberKind | undefined {
  const bare = key.replace(/-/g, '').toUpperCase()
  if (isContainerNumber(bare)) return 'container'
  if (/^1Z[A-Z0-9]{16}$/.test(bare) || isPostalItem(bare) || /^(?:JJD|JD0)\d{14,20}$/.test(bare)) return 'tracking'
  if (/^(?:420\d{5})?9[2-5]\d{20}$/.test(bare)) return 'tracking'
  if (isSscc(key)) return 'sscc'
  // A number of 13 or 14 digits has the right check digit by chance one time in ten; these are more likely something else.
  if (/^[1-9]\d{12}$|^\d{14}$/.test(key) && !isCompactDate(key) && isGtin(key)) return 'gtin'
  return undefined
}

/** A document's number written with its kind in front: `PO-20991`, `INV10029`. */
export function prefixedKind(key: string): BusinessNumberKind | undefined {
  if (key.replace(/\D/g, '').length < 4) return undefined
  return PREFIXES.find(([pattern]) => pattern.test(key))?.[1]
}
