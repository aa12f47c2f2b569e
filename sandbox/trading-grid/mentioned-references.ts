import * as z from 'zod/mini'
import { Reference } from '../../src/trading-grid/contract/reference.ts'
import { comparable, distinct } from './references.ts'
import type { World } from './world.ts'

const MIN_CHARACTERS = 5

/**
 * Numbers of the account's documents that stand in a text. Looks for what is known instead of guessing what might be a number;
 * short ones are left out, since they stand in dates and prices as well.
 */
export function mentionedReferences(world: World, account: string, text: string): Reference[] {
  const words = new Set(
    [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}./_-]*/gu)].map(([word]) => comparable(word)).filter(isLongEnough),
  )
  const known = world.db.rows(
    z.object({ kind: Reference.shape.kind, value: Reference.shape.value, comparable: z.string() }),
    `SELECT kind, value, comparable FROM document_references
     WHERE document IN (SELECT id FROM documents WHERE account = ?) GROUP BY kind, comparable ORDER BY min(rowid)`,
    account,
  )
  return distinct(
    known.filter((reference) => words.has(reference.comparable)).map(({ kind, value }) => ({ kind, value })),
  )
}

const isLongEnough = (word: string): boolean => word.length >= MIN_CHARACTERS && /\d/.test(word)
