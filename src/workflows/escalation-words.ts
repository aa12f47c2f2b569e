import type { EscalationBeginning, Finding } from '../domain/drafts/escalation-beginning.ts'
import { brokenStep } from '../domain/exceptions/at-a-glance.ts'
import type { ListedException, RecordedException } from '../domain/exceptions/exception-list.ts'
import { escalationOf, evidenceDocuments, exceptionToRecord } from '../domain/exceptions/exception-record.ts'
import { responsibilityFor } from '../domain/exceptions/exception-responsibility.ts'
import { progressSteps } from '../domain/exceptions/order-progress.ts'
import type { Translator } from '../i18n/translator.ts'
import { kindWords, sayException } from '../ui/words/exception-words.ts'
import { findingTitle } from '../ui/words/finding-title.ts'
import { composeEscalation } from './compose-escalation.ts'

type Listed = ListedException<RecordedException & { summary: string }>

/** An exception in one sentence: as documents tell it, or as somebody logged it. */
export function summaryOf({ found, recorded, kind }: Listed, now: Date, t: Translator): string {
  if (found) return sayException(found.exception, now, t)
  return recorded?.summary ?? kindWords(kind, t)
}

/** What the partner is told: each exception with its figures, the documents they come from, and what is asked. */
export function escalationWords(given: Listed[], now: Date, t: Translator): EscalationBeginning {
  const exceptions = alongTheGoods(given)
  const findings = exceptions.map((one) => findingOf(one, now, t))
  const { subject, text } = composeEscalation(findings, undefined, t)
  return {
    ...escalationOf(exceptions, { subject, text, summaryOf: (one) => summaryOf(one, now, t) }),
    findings,
  }
}

/** Worst first stays; of the same worth, what happened first on the way from order to invoice. */
function alongTheGoods(exceptions: readonly Listed[]): Listed[] {
  const place = (one: Listed) => {
    const step = brokenStep(one)
    return step === undefined ? progressSteps.length : progressSteps.indexOf(step)
  }
  const isSameWorth = (a: Listed, b: Listed) => a.severity === b.severity && a.impact?.amount === b.impact?.amount
  return [...exceptions].sort((a, b) => (isSameWorth(a, b) ? place(a) - place(b) : 0))
}

function findingOf(listed: Listed, now: Date, t: Translator): Finding {
  const { topic, ask } = responsibilityFor(listed.kind, listed.found?.exception.chargedBy)
  const record = exceptionToRecord(listed, summaryOf(listed, now, t))
  return {
    cause: listed.cause,
    title: findingTitle(listed, t),
    sentence: sentenceOf(listed, now, t),
    ask: t(`exceptionAsk.${ask}`),
    topic,
    severity: listed.severity,
    ...(record.impact ? { impact: record.impact } : {}),
    documents: evidenceDocuments(listed),
    record,
  }
}

function sentenceOf(listed: Listed, now: Date, t: Translator): string {
  const documents = new Set(
    (listed.found?.pieces ?? []).map(({ kind, number }) => `${t(`documentKind.${kind}`)} ${number}`.trim()),
  )
  const basis = documents.size > 0 ? ` ${t('exception.share.basedOn', { documents: t.list([...documents]) })}` : ''
  return `${kindWords(listed.kind, t)}. ${summaryOf(listed, now, t)}.${basis}`
}
