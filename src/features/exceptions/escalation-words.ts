import type { EscalationBeginning } from '../../domain/drafts/escalation-beginning.ts'
import { escalationOf } from '../../domain/exceptions/exception-record.ts'
import { responsibilityFor } from '../../domain/exceptions/exception-responsibility.ts'
import type { Translator } from '../../i18n/translator.ts'
import { kindWords, sayException } from '../../ui/words/exception-words.ts'
import { chargerOf } from './sides.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** An exception in one sentence: as documents tell it, or as somebody logged it. */
export function summaryOf({ found, recorded, kind }: Listed, now: Date, t: Translator): string {
  if (found) return sayException(found.exception, now, t)
  return recorded?.summary ?? kindWords(kind, t)
}

/** What the partner is told: each exception with its figures, the documents they come from, and what is asked. */
export function escalationWords(exceptions: Listed[], now: Date, t: Translator): EscalationBeginning {
  const order = exceptions[0]?.orderNumber
  const asks = [
    ...new Set(exceptions.map((one) => t(`exceptionAsk.${responsibilityFor(one.kind, chargerOf(one)).ask}`))),
  ]
  const values = { list: exceptions.map((one) => listItem(one, now, t)).join('\n'), ask: asks.join('\n') }
  return escalationOf(exceptions, {
    subject: subjectOf(exceptions, order, t),
    text:
      order === undefined ? t('exception.share.textNoOrder', values) : t('exception.share.text', { ...values, order }),
    summaryOf: (one) => summaryOf(one, now, t),
  })
}

function listItem(listed: Listed, now: Date, t: Translator): string {
  const documents = new Set(
    (listed.found?.pieces ?? []).map(({ kind, number }) => `${t(`documentKind.${kind}`)} ${number}`.trim()),
  )
  const basis = documents.size > 0 ? ` ${t('exception.share.basedOn', { documents: t.list([...documents]) })}` : ''
  return `- ${kindWords(listed.kind, t)}. ${summaryOf(listed, now, t)}.${basis}`
}

function subjectOf(exceptions: Listed[], order: string | undefined, t: Translator): string {
  const [first] = exceptions
  if (order !== undefined && exceptions.length > 1)
    return t('exception.share.subjectMany', { count: exceptions.length, order })
  const kind = kindWords(first?.kind ?? '', t)
  return order === undefined
    ? kind
    : t('exception.share.subject', { kind, order, line: first?.found?.exception.line ?? 'none' })
}
