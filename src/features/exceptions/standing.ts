import type { Translator } from '../../i18n/translator.ts'
import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** Open, and not with the partner already. */
export function canEscalate({ standing, recorded }: Listed): boolean {
  return standing === 'open' && recorded?.state !== 'escalated'
}

/** "Escalated by Sam Rivera, 5 minutes ago". */
export function recordedWords({ state, by, at, assignee }: ExceptionRecord, now: Date, t: Translator): string {
  return t(`exception.recorded.${state}`, { by, when: t.relative(at, now), assignee: assignee?.name ?? '' })
}
