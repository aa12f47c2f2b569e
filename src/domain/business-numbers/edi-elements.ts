import type { BusinessNumberKind } from './kinds.ts'

/** X12 elements that hold a business number. */
const OURS = new Map(
  Object.entries<BusinessNumberKind>({
    beg03: 'order',
    bak03: 'order',
    bch03: 'order',
    prf01: 'order',
    big04: 'order',
    bsn02: 'ship-notice',
    big02: 'invoice',
  }),
)

/** People who mend EDI name elements: "BSN02 is SHP7002", "ISA13 000000118". Any other element's value is not ours. */
export function elementOwner(key: string): BusinessNumberKind | 'other' | undefined {
  const ours = OURS.get(key)
  if (ours) return ours
  return /^(?:isa|iea|gs|ge|st|se|ta|ak|beg|bsn|big|bgm|ref|dtm|n1|n4|per|hl|lin|po1|it1|sn1|td5|unb|unh|unt|unz|rff|nad)(?:0[1-9]|1[0-6])$/.test(
    key,
  )
    ? 'other'
    : undefined
}
