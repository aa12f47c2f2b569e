import type { Translator } from '../../i18n/translator.ts'
import type { SuggestedPartner } from '../../trading-grid/contract/overview.ts'

type Group = Pick<SuggestedPartner['partner']['groups'][number], 'name' | 'members'>

/** All groups that will see it, and each of their people once. */
export function audienceOf(groups: readonly Group[], t: Translator): { group: string; members: string[] } {
  return {
    group: t.list(groups.map(({ name }) => name)),
    members: [...new Set(groups.flatMap(({ members }) => members.map(({ name }) => name)))],
  }
}
