/** What a document of the Trading Grid is, and so what it proves. A ticket comment is correspondence. */
export const documentKinds = [
  'order',
  'order-change',
  'order-response',
  'ship-notice',
  'receipt',
  'invoice',
  'adjustment',
  'application-advice',
  'acknowledgment',
  'remittance',
  'transport-status',
  'inventory',
  'proof-of-delivery',
  'certificate',
  'agreement',
  'photo',
  'correspondence',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** `token`: an upload token for the app's own comment. `note`: the Trading Grid side writes the note itself. */
export const transferWays = ['token', 'note', 'none'] as const
export type TransferWay = (typeof transferWays)[number]
