/** What the characters of a number alone tell, before anybody asks whose number it is. `key` is folded. */

const digitsIn = (key: string): number => key.replace(/\D/g, '').length

/** `1,204.18`, `12.40`, `9.914,22`, `4.2.118`, `192.168.14.20`, `14:05`. */
const isAmountOrTime = (key: string): boolean => /^[\d.,:]*[.,:][\d.,:]*$/.test(key)

const isDayOrMonth = (key: string): boolean =>
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})$/.test(key) ||
  /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?$/.test(key) ||
  /^(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d$/.test(key) ||
  /^\d{1,2}[-/]\d{1,2}$/.test(key) ||
  // `18-mar`, `02jan26`
  /^\d{1,2}-?(?:jan|ene|feb|fev|mar|mrz|apr|avr|abr|may|mai|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic)(?:-?\d{2,4})?$/.test(
    key,
  )

/** A date without separators: `20260312`, also followed by a time. */
export const isCompactDate = (key: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:-?\d{4,6})?$/.test(key)

/** `206-555-0199`, `1-800-555-0100`, `03-5555-0142`. */
export const isPhone = (key: string): boolean => /^(?:(?:1-)?\d{3}-\d{3}-\d{4}|0\d{1,3}-\d{2,4}-\d{3,4})$/.test(key)

/** A count or a measure with its unit glued on, an ordinal, a size: `48h`, `412kg`, `20ft`, `9th`, `2x40hc`, `q1`, `kw14`. */
const isMeasure = (key: string): boolean =>
  /^\d{1,6}(?:st|nd|rd|th|er|ers|eme|e|h|hr|hrs|min|d|kg|g|lb|lbs|t|to|ft|hc|hq|dv|mm|cm|m|km|ml|l|x|ct|pk|pcs|pc|ea|pm|am|k|mb|kb|gb|usd|eur|gbp|pl|stk|st|uhr)$/.test(
    key,
  ) ||
  /^\d{1,2}h\d{2}$/.test(key) ||
  /^v\d+(?:\.\d+)+$/.test(key) ||
  // `0800-1200`
  /^(?:[01]\d|2[0-3])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d$/.test(key) ||
  /^\d+x\d+\w*$/.test(key) ||
  /^(?:q|v|p|s|t|w|kw|wk|cw|fy|cy|as|a|h|no|rev)\d{1,2}$/.test(key)

export function isNeverBusinessNumber(key: string): boolean {
  return isAmountOrTime(key) || isDayOrMonth(key) || isMeasure(key) || key.length > 40 || digitsIn(key) < 2
}

/** Long or composed enough to be taken for a number even where words stand between it and its owner. */
export function isStrong(key: string): boolean {
  const digits = digitsIn(key)
  if (/^\d+$/.test(key)) return digits >= 5
  return digits >= 3 && key.length >= 5
}

export const isAllDigits = (key: string): boolean => /^\d+$/.test(key)
export const isRound = (key: string): boolean => /^\d{1,3}0?00$/.test(key)
/** The X12 sets of the supply chain: `the ASN 856` names a sort of document and none of them. */
const x12Sets = new Set('214 810 812 820 824 846 850 855 856 857 860 861 865 940 943 944 945 997 999'.split(' '))
export const isX12Set = (key: string): boolean => x12Sets.has(key)
export const isYear = (key: string): boolean => /^(?:19[89]|20[0-4])\d$/.test(key)

/** `PO-7712` → `aa-0000`: numbers of one list look alike. */
export const shapeOf = (key: string): string => key.replace(/\d/g, '0').replace(/[a-z]/g, 'a')

/** Whether a number may follow another in a list without its owner being named again. */
export function looksLike(key: string, earlier: string): boolean {
  if (isAllDigits(key) && isAllDigits(earlier))
    return Math.abs(key.length - earlier.length) <= (earlier.length >= 5 ? 1 : 0)
  if (isAllDigits(key) || isAllDigits(earlier)) return key.startsWith(earlier) || (key.length >= 5 && isStrong(earlier))
  return isStrong(key)
}
