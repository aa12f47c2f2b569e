import type { Composed } from '../domain/drafts/escalation.ts'
import type { Finding } from '../domain/drafts/escalation-beginning.ts'
import { groupsFor } from '../domain/escalation/groups-for.ts'
import type { Translator } from '../i18n/translator.ts'
import type { SuggestedPartner } from '../trading-grid/contract/overview.ts'

/** A subject is read in a list: the worst of it. */
const TITLES_IN_SUBJECT = 2
const SUBJECT_AT_MOST = 200

/** What the partner is told of the ticked findings: each with its figures, then what is asked for, each once. */
export function composeEscalation(
  ticked: readonly Finding[],
  partner: Pick<SuggestedPartner['partner'], 'groups'> | undefined,
  t: Translator,
): Composed {
  const [first] = ticked
  if (!first) return { subject: '', text: '' }
  const order = first.record.references.find(({ kind }) => kind === 'order')?.value
  const what = ticked
    .slice(0, TITLES_IN_SUBJECT)
    .map(({ title }) => title)
    .join(', ')
  const values = {
    list: ticked.map(({ sentence }) => `- ${sentence}`).join('\n'),
    ask: [...new Set(ticked.map(({ ask }) => ask))].join('\n'),
  }
  const [group, ...others] = groupsFor(partner?.groups ?? [], ticked)
  return {
    subject: (order === undefined ? what : t('exception.share.subject', { order, what })).slice(0, SUBJECT_AT_MOST),
    text:
      order === undefined ? t('exception.share.textNoOrder', values) : t('exception.share.text', { ...values, order }),
    ...(group ? { group: group.id, alsoGroups: others.map(({ id }) => id) } : {}),
  }
}
