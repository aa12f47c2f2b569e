import { answers } from './answers.ts'
import { changes } from './changes.ts'
import { goods } from './goods.ts'
import { money } from './money.ts'
import type { Relationship } from './relationship.ts'
import { times } from './times.ts'

/**
 * Relationships as they are met, about half of them with nothing wrong. What is right was written down before any was
 * run. On its first run the finder had 83 of 141 right and told 109 that were not there: recall 0.59, precision 0.43.
 * Nine of these faults were the texts' own (a miscounted CTT, a price basis in the wrong component of PRI, a group that
 * was never sent, a receipt after the day that was wanted) and were mended in the texts; no figure was changed.
 */
export const corpus: Relationship[] = [...answers, ...changes, ...goods, ...money, ...times]
