import * as z from 'zod/mini'
import type { Retention } from '../../../domain/drafts/retention.ts'
import { PartnerId } from '../../../domain/ids.ts'
import type { DocumentSearch } from '../../../queries/document-search.ts'
import { DocumentKind } from '../../../trading-grid/contract/document.ts'

/** What stands in the search's fields; empty texts are fields that nobody filled in. */
export const SearchForm = z.object({
  text: z.string(),
  kind: z.union([DocumentKind, z.literal('')]),
  partner: z.union([PartnerId, z.literal('')]),
  from: z.string(),
  to: z.string(),
})
export type SearchForm = z.infer<typeof SearchForm>

/** What is being filled in, and what was last asked for. */
export const SearchState = z.object({ form: SearchForm, asked: z.optional(SearchForm) })
export type SearchState = z.infer<typeof SearchState>

export const keptSearch = ({ form, asked }: SearchState): Retention =>
  asked === undefined && isEmptySearch(form) ? 'nothing' : 'today'

export const emptySearch: SearchForm = { text: '', kind: '', partner: '', from: '', to: '' }

export function isEmptySearch(form: SearchForm): boolean {
  return Object.values(form).every((value) => value.trim() === '')
}

/** Days as browsers write them, `2026-11-22`, compare as texts. */
export function endsBeforeItBegins({ from, to }: SearchForm): boolean {
  return from !== '' && to !== '' && to < from
}

export function searchOf({ text, kind, partner, from, to }: SearchForm): DocumentSearch {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(kind === '' ? {} : { kind }),
    ...(partner === '' ? {} : { partner }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  }
}
