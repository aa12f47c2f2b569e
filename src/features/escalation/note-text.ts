import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** The internal note that records the escalation: who, to whom, about what, and what went along. */
export function noteText(thread: ThreadSummary, form: EscalationForm, agent: string, t: Translator): string {
  const shared = form.comments.length + form.files.length + form.documents.length
  return [
    t('escalate.note.first', { partner: thread.partner.name, group: thread.group.name, label: thread.label, agent }),
    t('escalate.note.subject', { subject: form.subject }),
    form.text,
    ...(shared > 0
      ? [
          t('escalate.note.shared', {
            comments: form.comments.length,
            files: form.files.length,
            documents: form.documents.length,
          }),
        ]
      : []),
  ].join('\n\n')
}
