import type { CodeCause, DecodedCode } from './decode.ts'

const claimed: Partial<Record<CodeCause, 'ship-notice' | 'proof-of-delivery'>> = {
  'ship-notice-not-received': 'ship-notice',
  'goods-without-notice': 'ship-notice',
  'proof-of-delivery-missing': 'proof-of-delivery',
}
const missing = new Map(Object.entries(claimed).map(([cause, kind]) => [`decoder.cause.${cause}`, kind]))

/** The kind of document that a code says is not there: what it says is to be held against what is on file. */
export function claimedMissing({ cause }: DecodedCode): 'ship-notice' | 'proof-of-delivery' | undefined {
  return missing.get(cause)
}
