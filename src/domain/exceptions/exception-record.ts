import type { EscalationBeginning, ExceptionToRecord } from '../drafts/escalation-beginning.ts'
import type { DocumentId } from '../ids.ts'
import type { ListedException } from './exception-list.ts'
import { responsibilityFor } from './exception-responsibility.ts'
import type { ExceptionKind } from './trade-exception.ts'

type ReferenceKind = ExceptionToRecord['references'][number]['kind']

/** What the number of the document is that an exception of one document is about. */
const numberKinds: Partial<Record<ExceptionKind, ReferenceKind>> = {
  'invoice-total': 'invoice',
  'unordered-charge': 'invoice',
  'duplicate-invoice': 'invoice',
  'possible-duplicate-invoice': 'invoice',
  'unauthorised-deduction': 'invoice',
  chargeback: 'claim',
  'late-ship-notice': 'ship-notice',
  'ship-notice-after-receipt': 'ship-notice',
  'duplicate-shipment': 'ship-notice',
}

const MONEY = /^-?\d{1,18}(?:\.\d{1,9})?$/

/** @param summary the exception in one sentence */
export function exceptionToRecord({ found, ...listed }: ListedException, summary: string): ExceptionToRecord {
  const { cause, kind, orderNumber, impact } = listed
  const { line, documentNumber } = found?.exception ?? {}
  const numberKind = found && numberKinds[found.exception.kind]
  const references = [
    { kind: 'order' as const, value: orderNumber ?? '' },
    { kind: numberKind ?? ('other' as const), value: numberKind ? (documentNumber ?? '') : '' },
  ].filter(({ value }) => value !== '' && value.length <= 80)
  return {
    cause,
    kind,
    references,
    summary,
    ...(found && { partner: found.partner }),
    ...(line !== undefined && { line }),
    // What is beyond all reason stays on the screen and in the summary; as an amount it could not be stored.
    ...(impact && MONEY.test(impact.amount) && /^[A-Z]{3}$/.test(impact.currency) && { impact }),
  }
}

/** The documents that an exception rests on, each once, in the order of the evidence. */
export function evidenceDocuments({ found }: Pick<ListedException, 'found'>): DocumentId[] {
  return [...new Set((found?.pieces ?? []).flatMap(({ document }) => document ?? []))]
}

/** Several exceptions, worst first, as one matter: the worst decides whose it is. */
export function escalationOf<Listed extends ListedException>(
  exceptions: Listed[],
  words: { subject: string; text: string; summaryOf: (exception: Listed) => string },
): EscalationBeginning {
  const [worst] = exceptions
  const partner = worst?.found?.partner
  return {
    exceptions: exceptions.map((exception) => exceptionToRecord(exception, words.summaryOf(exception))),
    ...(partner === undefined ? {} : { partner }),
    topic: responsibilityFor(worst?.kind ?? '').topic,
    severity: worst?.severity ?? 'normal',
    subject: words.subject,
    text: words.text,
    documents: [...new Set(exceptions.flatMap(evidenceDocuments))],
  }
}
