import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import { checkWords, documentKindWords, outcomeWords, stepStateWords } from './code-words.ts'

/** What somebody at the partner said or did, for a note: who, when, what. `t` writes for all readers, in UTC. */
export function eventInWords(event: ThreadEvent, t: Translator): string {
  const when = t.dateTime(event.at, new Date(event.at))
  const who = t(event.automatic ? 'note.saidByMachine' : 'note.said', { name: event.actor.name, when })
  return `${who}\n${bodyInWords(event, t)}`.trimEnd()
}

/** What one event says or did, without who and when; empty where that says it all. */
export function bodyInWords(event: ThreadEvent, t: Translator): string {
  if (event.body === undefined) return t('timeline.redacted')
  switch (event.type) {
    case 'message':
      return event.body.text
    case 'document-shared':
      return event.body.text ? event.body.text : t('event.document-shared')
    case 'document-received':
      return lines(t('event.document-received'), visibleName(event.body.document.name), ...event.body.findings)
    case 'document-requested':
      return lines(
        t('event.document-requested', {
          kind: documentKindWords(event.body.kind, t),
          due: event.body.dueOn ? t.day(event.body.dueOn) : 'none',
        }),
        event.body.text,
      )
    case 'acknowledgment':
      return lines(checkWords(event.body.status, t), event.body.text)
    case 'promise':
      return lines(
        t('event.promise', { due: t.day(event.body.dueOn), state: t(`promise.${event.body.state}`) }),
        event.body.action,
        event.body.text,
      )
    case 'proposal':
      return lines(t('event.proposal', { amount: amountOf(event.body.amount, t) }), event.body.text)
    case 'outcome-recorded':
      return lines(t('event.outcome-recorded', { outcome: outcomeWords(event.body, t) }), event.body.text)
    case 'step-changed':
      return lines(
        t('event.step-changed', { title: event.body.title, state: stepStateWords(event.body.state, t) }),
        event.body.text,
      )
    case 'approval-requested':
      return lines(t('event.approval-requested', { subject: event.body.subject }), event.body.reason)
    case 'approval-decided':
      return t('event.approval-decided', {
        decision: t(`approval.${event.body.decision}`),
        reason: event.body.reason,
      })
    case 'approval-withdrawn':
      return t('event.approval-withdrawn', { reason: event.body.reason })
    case 'evidence-added':
      return t('event.evidence-added', {
        count: event.body.evidence.length,
        names: event.body.evidence.map(({ name }) => visibleName(name)).join(', '),
      })
    case 'evidence-withdrawn':
      return t('event.evidence-withdrawn', { name: visibleName(event.body.name), reason: event.body.reason })
    case 'dispute-changed':
      return t('event.dispute-changed')
    case 'onboarding-changed':
      return lines(t('event.onboarding-changed', { to: t(`onboardingState.${event.body.to}`) }), event.body.reason)
    case 'state-changed':
      return lines(t('event.state-changed', { to: t(`threadState.${event.body.to}`) }), event.body.reason)
    case 'clock-changed':
      return event.body.paused
        ? t('event.clock-paused', { reason: event.body.reason ?? '' })
        : t('event.clock-changed', {
            due: event.body.dueAt ? t.dateTime(event.body.dueAt, new Date(event.at)) : 'none',
          })
    case 'edited':
      return lines(t('note.edited', { seq: event.body.seq }), event.body.text)
    case 'withdrawn':
      return lines(t('note.withdrawn', { seq: event.body.seq }), event.body.reason)
    case 'redacted':
      return lines(t('timeline.redacted'), event.body.reason)
    case 'reminder-sent':
      return lines(t('event.reminder-sent', { number: event.body.number }), event.body.text)
    case 'ticket-linked':
      return t('event.ticket-linked', { ticket: event.body.ticket.id })
    case 'ticket-unlinked':
      return t('event.ticket-unlinked', { ticket: event.body.ticket.id })
    case 'exported':
      return t('event.exported', { seq: event.body.throughSeq })
    case 'note-written':
      return ''
  }
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n')
}

function amountOf(amount: { amount: string; currency: string } | undefined, t: Translator): string {
  return amount ? t.money(amount.amount, amount.currency) : 'none'
}
