import type { Belongings } from './belongings.ts'

/** The records that somebody owns, by the field in which a request names one. */
const records: Record<string, (owner: Belongings) => string[]> = {
  thread: ({ thread, dispute, onboarding }) => [thread, dispute, onboarding],
  alsoOfThread: ({ thread }) => [thread],
  document: ({ document, file }) => [document, file],
  'documents[]': ({ document, file }) => [document, file],
  request: ({ request }) => [request],
  evidence: ({ evidence }) => [evidence],
  'evidence[]': ({ evidence }) => [evidence],
  proposal: ({ proposal, partnersProposal }) => [proposal, partnersProposal],
  counterTo: ({ partnersProposal }) => [partnersProposal],
  step: ({ step }) => [step],
  act: ({ act }) => [act],
  change: ({ change }) => [change],
  approval: ({ approval }) => [approval],
  transfer: ({ transfer, held }) => [transfer, held],
  'transfers[]': ({ transfer, held }) => [transfer, held],
  template: ({ template }) => [template],
  batch: ({ batch }) => [batch],
  escalation: ({ escalation }) => [escalation],
  partner: ({ partner }) => [partner],
  group: ({ group }) => [group],
  'alsoGroups[]': ({ group }) => [group],
  account: ({ account }) => [account],
}

/** What each account means its own by, whoever else uses the same: tested by name in `two-accounts.test.ts`. */
const ownNames = ['cause', 'causes[]', 'cursor', 'idempotencyKey', 'holder']

/** What is written, measured or dated, and Zendesk's own numbers. */
const values = [
  'about[]',
  'agent.name',
  'agentName',
  'assignee.name',
  'amount.amount',
  'amount.currency',
  'impact.amount',
  'impact.currency',
  'author',
  'at',
  'attachments[].name',
  'code.value',
  'deadline',
  'detail',
  'dueAt',
  'dueOn',
  'emailDomain',
  'expiresOn',
  'kind',
  'line',
  'locale',
  'missing',
  'name',
  'mismatch.what',
  'mismatch.profile',
  'mismatch.document',
  'notBefore',
  'note',
  'orderNumber',
  'organizationName',
  'reason',
  'receivedFrom',
  'receivedTo',
  'references[].value',
  'rule',
  'path.seq',
  'path.ticket',
  'sha256',
  'shipTo',
  'subject',
  'summary',
  'text',
  'title',
]

const isNamed = (field: string, name: string): boolean => field === name || field.endsWith(`.${name}`)

/** The longest name wins: `mismatch.document` is what a document says, `document` is one. */
function nameOf(field: string): string | undefined {
  const known = [...Object.keys(records), ...ownNames, ...values].filter((name) => isNamed(field, name))
  return known.toSorted((one, other) => other.length - one.length)[0]
}

/** Whether a person has said what this field holds. */
export const isKnownField = (field: string): boolean => nameOf(field) !== undefined

/** The owner's records of the kind that this field names; nothing where it names none. */
export function recordsNamedBy(field: string, owner: Belongings): string[] {
  const name = nameOf(field)
  return (name === undefined ? undefined : records[name])?.(owner) ?? []
}
