import type { PartnerTerms } from '../../trade/partner-terms.ts'
import type { ItemId, ItemIdScheme } from '../../trade/trade-facts.ts'

/** In this order: a GTIN says most surely which item is meant, a number of some other kind least. */
const schemes: ItemIdScheme[] = ['gtin', 'buyer', 'supplier', 'sku', 'manufacturer', 'other']

/** One item number, comparable: `whose` says who gave it, `key` is the same for all its spellings. */
export type ItemKey = { scheme: ItemIdScheme; whose: string; key: string }

export type ItemKeys = {
  /** The surest first. */
  of(ids: ItemId[]): ItemKey[]
  /** The same item in another packaging: a case's GTIN and that of the piece in it share their middle. */
  acrossPackagings(ids: ItemId[]): string[]
}

export function createItemKeys({ sameItems = [] }: PartnerTerms): ItemKeys {
  const firstNames = new Map(
    sameItems.flatMap((names) => names.map((name): [string, string] => [bare(name), bare(names[0] ?? name)])),
  )
  const keyOf = ({ scheme, qualifier, value }: ItemId): ItemKey => {
    const bareValue = bare(value)
    // Numbers of some other kind can only be compared with their like.
    const whose = scheme === 'other' ? `other ${qualifier}` : scheme
    return { scheme, whose, key: `${whose} ${firstNames.get(bareValue) ?? bareValue}` }
  }
  return {
    of: (ids) =>
      ids
        .filter(({ value }) => value.trim() !== '')
        .map(keyOf)
        .sort((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme)),
    acrossPackagings: (ids) =>
      ids
        .filter(({ scheme, value }) => scheme === 'gtin' && isGtin(value))
        .map(({ value }) => bare(value).slice(1, 13)),
  }
}

const isGtin = (value: string) => /^\d{8}$|^\d{12,14}$/.test(value.trim())

/** GTIN-8, 12, 13 and 14 are one number with more or fewer zeros before it. */
function bare(value: string): string {
  const plain = value.trim().toUpperCase()
  return isGtin(plain) ? plain.padStart(14, '0') : plain
}
