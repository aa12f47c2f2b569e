import { type NoteKind, noteKinds } from '../../src/trading-grid/contract/vocabulary/note-kind.ts'

/** A set of kinds as one number, which a column can hold and a query can compare. */
export const noteBits = (kinds: readonly NoteKind[]): number =>
  noteKinds.reduce((bits, kind, index) => (kinds.includes(kind) ? bits | (1 << index) : bits), 0)
