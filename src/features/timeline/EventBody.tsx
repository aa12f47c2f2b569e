import type { TimelineEntry } from '../../domain/thread/timeline.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import { checkWords, documentKindWords, outcomeWords, stepStateWords } from '../../sync/delivery/code-words.ts'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import { BankDetailsWarning } from '../../ui/form/BankDetailsWarning.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Muted } from '../../ui/layout.ts'
import { MentionedDocuments } from './MentionedDocuments.tsx'
import { Quotes } from './Quotes.tsx'

/** What happened, in words. Everything that a person wrote is shown as text and nothing else. */
export function EventBody({ entry }: { entry: TimelineEntry<ThreadEvent> }) {
  const { t } = useServices()
  const { event } = entry
  // Redacted, perhaps since it was read, or not for this reader: the entry stays, what it said does not.
  if (entry.redacted) return <Muted>{t('timeline.redacted')}</Muted>
  if (event.body === undefined) return <Muted>{t('timeline.hidden')}</Muted>
  switch (event.type) {
    case 'message':
      return (
        <>
          <LongText text={entry.editedText ?? event.body.text} />
          {event.actor.side === 'partner' ? (
            <BankDetailsWarning received text={entry.editedText ?? event.body.text} />
          ) : null}
          <Quotes quotes={event.body.quotes} />
          <MentionedDocuments documents={event.body.documents} />
        </>
      )
    case 'document-shared':
      return (
        <>
          {event.body.text ? <LongText text={event.body.text} /> : <span>{t('event.document-shared')}</span>}
          <MentionedDocuments documents={event.body.documents} />
        </>
      )
    case 'document-received':
      return (
        <>
          <span>{t('event.document-received')}</span>
          <MentionedDocuments documents={[event.body.document]} />
          {event.body.findings.map((finding) => (
            <Muted key={finding}>{finding}</Muted>
          ))}
        </>
      )
    case 'document-requested':
      return (
        <>
          <span>
            {t('event.document-requested', {
              kind: documentKindWords(event.body.kind, t),
              due: event.body.dueOn ? t.day(event.body.dueOn) : 'none',
            })}
          </span>
          <LongText text={event.body.text} />
        </>
      )
    case 'acknowledgment':
      return (
        <>
          <span>{checkWords(event.body.status, t)}</span>
          <MentionedDocuments documents={[event.body.document]} />
        </>
      )
    case 'state-changed':
      return (
        <>
          <span>{t('event.state-changed', { to: t(`threadState.${event.body.to}`) })}</span>
          {event.body.reason ? <LongText text={event.body.reason} /> : null}
        </>
      )
    case 'clock-changed':
      return (
        <span>
          {event.body.paused
            ? t('event.clock-paused', { reason: event.body.reason ?? '' })
            : t('event.clock-changed', {
                due: event.body.dueAt ? t.dateTime(event.body.dueAt, new Date(event.at)) : 'none',
              })}
        </span>
      )
    case 'promise':
      return (
        <>
          <strong>
            {t('event.promise', { due: t.day(event.body.dueOn), state: t(`promise.${event.body.state}`) })}
          </strong>
          <LongText text={event.body.action} />
          {event.body.text === event.body.action ? null : <LongText text={event.body.text} />}
        </>
      )
    case 'proposal':
      return (
        <>
          <strong>
            {t('event.proposal', {
              amount: event.body.amount ? t.money(event.body.amount.amount, event.body.amount.currency) : 'none',
            })}
          </strong>
          <LongText text={event.body.text} />
        </>
      )
    case 'step-changed':
      return (
        <span>{t('event.step-changed', { title: event.body.title, state: stepStateWords(event.body.state, t) })}</span>
      )
    case 'approval-requested':
      return <span>{t('event.approval-requested', { subject: event.body.subject })}</span>
    case 'approval-decided':
      return (
        <span>
          {t('event.approval-decided', { decision: t(`approval.${event.body.decision}`), reason: event.body.reason })}
        </span>
      )
    case 'approval-withdrawn':
      return <span>{t('event.approval-withdrawn', { reason: event.body.reason })}</span>
    case 'evidence-added':
      return (
        <span>
          {t('event.evidence-added', {
            count: event.body.evidence.length,
            names: event.body.evidence.map(({ name }) => visibleName(name)).join(', '),
          })}
        </span>
      )
    case 'evidence-withdrawn':
      return (
        <span>{t('event.evidence-withdrawn', { name: visibleName(event.body.name), reason: event.body.reason })}</span>
      )
    case 'dispute-changed':
      return <span>{t('event.dispute-changed')}</span>
    case 'onboarding-changed':
      return (
        <>
          <span>{t('event.onboarding-changed', { to: t(`onboardingState.${event.body.to}`) })}</span>
          {event.body.reason === undefined ? null : <LongText text={event.body.reason} />}
        </>
      )
    case 'outcome-recorded':
      return (
        <>
          <strong>{t('event.outcome-recorded', { outcome: outcomeWords(event.body, t) })}</strong>
          <LongText text={event.body.text} />
        </>
      )
    case 'ticket-linked':
      return <span>{t('event.ticket-linked', { ticket: event.body.ticket.id })}</span>
    case 'ticket-unlinked':
      return <span>{t('event.ticket-unlinked', { ticket: event.body.ticket.id })}</span>
    case 'reminder-sent':
      return <span>{t('event.reminder-sent', { number: event.body.number })}</span>
    case 'exported':
      return <span>{t('event.exported', { seq: event.body.throughSeq })}</span>
    case 'edited':
    case 'withdrawn':
    case 'redacted':
    case 'note-written':
      // Folded into the entry they are about; see `timelineEntries`.
      return null
  }
}
