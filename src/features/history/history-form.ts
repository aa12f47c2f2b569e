import * as z from 'zod/mini'
import type { Retention } from '../../domain/drafts/retention.ts'
import { PartnerId } from '../../domain/ids.ts'
import { outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { HistorySearch } from '../../queries/history.ts'
import type { Matter } from '../../trading-grid/contract/operations/thread-search.ts'

/** Earlier threads with whom: the partner and orders of this ticket, everybody, or one partner. */
const Scope = z.union([z.literal('near'), z.literal('any'), PartnerId])

export const HistoryForm = z.object({
  text: z.string(),
  scope: Scope,
  outcome: z.union([z.enum(outcomeKinds), z.literal('')]),
})
export type HistoryForm = z.infer<typeof HistoryForm>

/** What is being filled in, and the text that was last asked for. */
export const HistoryState = z.object({ form: HistoryForm, asked: z.string() })
export type HistoryState = z.infer<typeof HistoryState>

export const emptyHistory: HistoryState = { form: { text: '', scope: 'near', outcome: '' }, asked: '' }

export const keptHistory = ({ form }: HistoryState): Retention => (isEmpty(form) ? 'nothing' : 'today')

const isEmpty = ({ text, scope, outcome }: HistoryForm): boolean =>
  text.trim() === '' && scope === 'near' && outcome === ''

export function historySearch({ form: { scope, outcome }, asked }: HistoryState, near: Matter): HistorySearch {
  return {
    ...(scope === 'near' ? { near } : scope === 'any' ? {} : { partner: scope }),
    ...(outcome === '' ? {} : { outcome }),
    ...(asked === '' ? {} : { text: asked }),
  }
}
