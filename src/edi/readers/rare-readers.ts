import type { Readers } from './readers.ts'

/** Readers that most texts can do without. `mark` matches at least every text that holds a document of theirs. */
export type RareReaders = { mark: RegExp; load: () => Promise<Partial<Readers>> }

/** A group is a file of its own in the package, and comes when a document of it is met. */
export const rareReaders: RareReaders[] = []
