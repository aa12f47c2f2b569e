/**
 * What a text can say about a partner's onboarding, in one language. Each line is the source of a regular expression
 * over folded text (lower case, no accents), looked for at the beginning of a word; none repeats without bound.
 */
export type Signs = {
  /** Somebody is not a live partner yet. */
  newcomer: string
  /** The act of joining: registering, being set up, being approved. */
  joining: string
  /** An invitation to join, and what belongs to it. */
  invitation: string
  /** What happens on the way to going live: first connection, tests, papers asked for. */
  onTheWay: string
  /** Words often heard on the way. Say little alone, something together. */
  hint: string
  /** Trading partners and what they use. Says little alone. */
  partner: string
  /** The partnership has existed for a while. */
  settled: string
  /** It is about a shop's customer, a colleague, an applicant: nobody's partner. */
  somebodyElse: string
  /** Orders, deliveries and invoices of every day. */
  everyday: string
  /** Words that tell the area. */
  access: string
  documents: string
  process: string
}

export const anyOf = (sources: string[]): string => `(?:${sources.join('|')})`
