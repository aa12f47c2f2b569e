import { answers } from './answers.ts'
import { changes } from './changes.ts'
import { charges } from './charges.ts'
import { goods } from './goods.ts'
import { money } from './money.ts'
import type { Relationship } from './relationship.ts'
import { times } from './times.ts'

/**
 * Relationships as they are met, about half of them with nothing wrong. What is right was written down before any was
 * run. On the first run of then 258 the finder had 83 of 141 exceptions right and told 109 that were not there: recall
 * 0.59, precision 0.43. Five texts were at fault themselves and were mended (a miscounted CTT, a price basis in the wrong
 * component of PRI twice, an 824 about a group that was never sent, a receipt after the wanted day); no expected figure
 * was changed. Those of charges came with the rule for them.
 */
export const corpus: Relationship[] = [...answers, ...changes, ...charges, ...goods, ...money, ...times]
