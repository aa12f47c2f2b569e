import * as z from 'zod/mini'
import { DocumentId, GroupId, PartnerId, type TicketId } from '../ids.ts'
import { severities, threadKinds } from '../vocabulary/thread-vocabulary.ts'
import { type EscalationBeginning, ExceptionToRecord, Finding } from './escalation-beginning.ts'
import type { Retention } from './retention.ts'

/** What the agent has filled in so far. Kept over a reload, so it is plain JSON with a schema. */
export const EscalationForm = z.object({
  partner: z.optional(PartnerId),
  group: z.optional(GroupId),
  /** Further groups of the partner that see it as well. */
  alsoGroups: z._default(z.array(GroupId), []),
  kind: z.enum(threadKinds),
  severity: z.enum(severities),
  subject: z.string(),
  text: z.string(),
  /** Ids of ticket comments and files that the partner will get. None unless the agent chose it. */
  comments: z.array(z.int()),
  files: z.array(z.int()),
  documents: z.array(DocumentId),
  /** The exceptions that it is about. */
  exceptions: z.array(ExceptionToRecord),
  /** What it may state, worst first; those in `exceptions` are ticked. */
  findings: z._default(z.array(Finding), []),
  /** The agent changed subject or text: from then on they are nobody else's to change. */
  written: z._default(z.boolean(), false),
  separate: z.boolean(),
})
export type EscalationForm = z.infer<typeof EscalationForm>

/**
 * From the first letter to the note in the ticket. `key` is made with the draft; from `sending` on the request is frozen,
 * so that whatever happened to the first attempt, the next one is the same request and cannot make a second thread.
 */
export const EscalationDraft = z.object({
  key: z.string(),
  form: EscalationForm,
  progress: z.discriminatedUnion('stage', [
    z.object({ stage: z.literal('editing') }),
    z.object({ stage: z.literal('sending'), request: z.unknown() }),
    /** The thread is there; the note in the ticket may not be. */
    z.object({
      stage: z.literal('noting'),
      thread: z.unknown(),
      /** How the Trading Grid knows the ticket, and the files that the note has to name. */
      link: z.optional(z.unknown()),
      files: z.optional(z.array(z.int())),
      noteKey: z.string(),
    }),
  ]),
})
export type EscalationDraft = z.infer<typeof EscalationDraft>

export type EscalationAction =
  | { type: 'changed'; form: Partial<EscalationForm> }
  | { type: 'toggled'; list: 'comments' | 'files'; id: number }
  | { type: 'toggled-document'; id: DocumentId }
  /** `composed`: what the form says where the agent has not written it. */
  | { type: 'toggled-finding'; cause: string; composed: (ticked: Finding[]) => Composed }
  | { type: 'sent'; request: unknown }
  /** The Trading Grid will not have it: nothing happened there, so the agent may change it and send another request. */
  | { type: 'refused'; newKey: string }
  | { type: 'escalated'; escalated: { thread: unknown; link?: unknown; files: number[]; noteKey: string } }

/** Subject, text, and to which groups, out of the ticked findings. */
export type Composed = Pick<EscalationForm, 'subject' | 'text'> & Partial<Pick<EscalationForm, 'group' | 'alsoGroups'>>

export function changeEscalation(draft: EscalationDraft, action: EscalationAction): EscalationDraft {
  const { form, progress } = draft
  const locked = progress.stage === 'sending' || progress.stage === 'noting'
  switch (action.type) {
    case 'changed':
      return locked ? draft : { ...draft, form: { ...form, ...action.form } }
    case 'toggled':
      return locked ? draft : { ...draft, form: { ...form, [action.list]: toggle(form[action.list], action.id) } }
    case 'toggled-document':
      return locked ? draft : { ...draft, form: { ...form, documents: toggle(form.documents, action.id) } }
    case 'toggled-finding':
      return locked ? draft : { ...draft, form: withFinding(form, action.cause, action.composed) }
    case 'sent':
      return locked ? draft : { ...draft, progress: { stage: 'sending', request: action.request } }
    case 'refused':
      return { ...draft, key: action.newKey, progress: { stage: 'editing' } }
    case 'escalated':
      return { ...draft, progress: { ...action.escalated, stage: 'noting' } }
  }
}

/** Its documents come and go with it, unless another ticked one rests on them too. */
function withFinding(form: EscalationForm, cause: string, composed: (ticked: Finding[]) => Composed): EscalationForm {
  const wasTicked = form.exceptions.some((one) => one.cause === cause)
  const ticked = form.findings.filter((one) =>
    one.cause === cause ? !wasTicked : form.exceptions.some((known) => known.cause === one.cause),
  )
  const others = form.exceptions.filter((one) => !form.findings.some((finding) => finding.cause === one.cause))
  const ofFindings = new Set(form.findings.flatMap(({ documents }) => documents))
  const chosen = form.documents.filter((id) => !ofFindings.has(id))
  return {
    ...form,
    ...(form.written ? {} : composed(ticked)),
    exceptions: [...ticked.map(({ record }) => record), ...others],
    documents: [...new Set([...ticked.flatMap(({ documents }) => documents), ...chosen])],
  }
}

function toggle<Id>(list: Id[], id: Id): Id[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}

/** What was being written comes first; further exceptions are added to it once. What left already stays as it left. */
export function continueEscalation(draft: EscalationDraft, begin: EscalationBeginning | undefined): EscalationDraft {
  const { form, progress } = draft
  if (!begin || begin.suggested || progress.stage === 'sending' || progress.stage === 'noting') return draft
  const known = new Set(form.exceptions.map(({ cause }) => cause))
  const added = begin.exceptions.filter(({ cause }) => !known.has(cause))
  const isNew = added.length > 0 || (begin.exceptions.length === 0 && !form.text.includes(begin.text))
  if (!isNew) return draft
  return {
    ...draft,
    form: {
      ...form,
      kind: begin.kind ?? form.kind,
      subject: form.subject.trim() === '' ? begin.subject : form.subject,
      text: `${form.text.trimEnd()}\n\n${begin.text}`.trimStart(),
      documents: [...new Set([...form.documents, ...begin.documents])],
      exceptions: [...form.exceptions, ...added],
      findings: [
        ...form.findings,
        ...(begin.findings ?? []).filter((one) => added.some(({ cause }) => cause === one.cause)),
      ],
      written: true,
    },
    progress: { stage: 'editing' },
  }
}

/** Where a draft is kept in this browser. */
export const escalationDraftKey = (ticket: TicketId) => `draft/escalation/${ticket}`

export function escalationRetention({ progress }: EscalationDraft): Retention {
  return progress.stage === 'sending' || progress.stage === 'noting' ? 'until-sent' : 'today'
}

/** The contract takes longer subjects and texts than anybody should write, and no longer ones. */
const MOST = { subject: 500, text: 100_000 } as const

export type MissingPart = 'partner' | 'group' | 'subject' | 'text' | 'shorter-subject' | 'shorter-text'

/** What has to be there before it can be sent. */
export function whatIsMissing(form: EscalationForm): MissingPart[] {
  return [
    ...(form.partner === undefined ? (['partner'] as const) : []),
    ...(form.group === undefined ? (['group'] as const) : []),
    ...(form.subject.trim() === '' ? (['subject'] as const) : []),
    ...(form.text.trim() === '' ? (['text'] as const) : []),
    ...(form.subject.length > MOST.subject ? (['shorter-subject'] as const) : []),
    ...(form.text.length > MOST.text ? (['shorter-text'] as const) : []),
  ]
}
